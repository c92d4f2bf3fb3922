/// A treebank that cannot be learned from: where, what stands there and what should.
public struct TreebankError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    public let found: String
    public let expected: String

    public init(line: Int, found: String, expected: String) {
        self.line = line
        self.found = found
        self.expected = expected
    }

    public var description: String { "line \(line): found \(found), expected \(expected)" }
}
