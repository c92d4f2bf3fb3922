import Synchronization

/// Collects what a corpus hands on, in its order.
final class Outcomes: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}
