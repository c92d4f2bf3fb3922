/// ICU refused: its number, and what was being done.
public struct UnicodeFault: Error, Sendable, CustomStringConvertible {
    public let status: Int
    public let doing: String
    public var description: String { "ICU error \(status) while \(doing)" }

    init(_ status: Int32, _ doing: String) {
        self.status = Int(status)
        self.doing = doing
    }
}
