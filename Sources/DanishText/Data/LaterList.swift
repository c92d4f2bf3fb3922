import Synchronization

/// A word list that is read when it is first asked for: a query over an index never asks for most of them.
///
/// A list of the user's own is read at once, so that its faults are told; the shipped ones have none, which a test shows.
final class LaterList<Value: Sendable>: Sendable {
    private let known: Mutex<Value?>
    private let read: @Sendable () throws(DanishDataError) -> Value

    init(isReplaced: Bool, _ read: @escaping @Sendable () throws(DanishDataError) -> Value) throws(DanishDataError) {
        self.read = read
        known = Mutex(isReplaced ? try read() : nil)
    }

    /// Cost: a lock; the first time reading the list.
    var value: Value {
        known.withLock { known in
            if let known { return known }
            do throws(DanishDataError) {
                let value = try read()
                known = value
                return value
            } catch {
                preconditionFailure("a shipped list is at fault: \(error)")
            }
        }
    }
}
