import Synchronization

/// Work on a list by several workers, whose results are handed on in the order of the list: the output is the same for any number of workers.
enum OrderedWork {
    /// Calls `body` for each item and `emit` with the results, one at a time and in order. Each worker makes its own state, which never leaves it.
    static func run<Item: Sendable, Result: Sendable, State>(
        _ items: [Item], jobs: Int, state: @Sendable @escaping () -> State, body: @Sendable @escaping (State, Item) -> Result,
        emit: @Sendable @escaping (Int, Result) -> Void
    ) async {
        let queue = Queue<Result>(count: items.count)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, min(jobs, items.count)) {
                group.addTask {
                    let state = state()
                    while let index = queue.next() {
                        queue.put(index, body(state, items[index]), emit)
                        await Task.yield()
                    }
                }
            }
        }
    }

    /// What workers share: the next item, and results that wait for those before them.
    private final class Queue<Result: Sendable>: Sendable {
        private struct Content {
            var next = 0
            var emitted = 0
            var waiting: [Int: Result] = [:]
        }

        private let count: Int
        /// Guards the counters and the waiting results; `emit` is called inside, so that calls never overlap.
        private let content = Mutex(Content())

        init(count: Int) { self.count = count }

        func next() -> Int? {
            content.withLock { content in
                guard content.next < count else { return nil }
                content.next += 1
                return content.next - 1
            }
        }

        func put(_ index: Int, _ result: Result, _ emit: (Int, Result) -> Void) {
            content.withLock { content in
                content.waiting[index] = result
                while let ready = content.waiting.removeValue(forKey: content.emitted) {
                    emit(content.emitted, ready)
                    content.emitted += 1
                }
            }
        }
    }
}
