/// A word list that cannot be used: where, what stands there and what should.
public struct DanishDataError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The list's name, without `.txt`.
    public let file: String
    /// Counted from 1; `nil` when the fault is no single line's.
    public let line: Int?
    public let found: String
    public let expected: String

    public init(file: String, line: Int? = nil, found: String, expected: String) {
        self.file = file
        self.line = line
        self.found = found
        self.expected = expected
    }

    public var description: String {
        let place = line.map { "\(file).txt:\($0)" } ?? "\(file).txt"
        return "\(place): found \(found), expected \(expected)"
    }
}
