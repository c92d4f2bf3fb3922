/// Bytes that are no model of this program's, or a damaged one.
public struct ModelFileError: Error, Sendable, Hashable, CustomStringConvertible {
    public let found: String
    public let expected: String

    public var description: String { "found \(found), expected \(expected)" }
}
