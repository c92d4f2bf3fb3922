import Synchronization

/// A value that results are added to, one at a time.
public final class Collected<Value: Sendable>: Sendable {
    /// Guards the value: results are handed on from the worker that finished last.
    private let content: Mutex<Value>

    public init(_ value: Value) { content = Mutex(value) }

    public func update(_ change: (inout Value) -> Void) { content.withLock { change(&$0) } }
    public var value: Value { content.withLock { $0 } }
}
