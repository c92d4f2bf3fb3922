/// Why a query cannot be read: the place, what was found there and what was expected.
public struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Kind: Sendable, Hashable {
        case malformed
        /// The query asks for a layer that this version does not make.
        case needsLayer
    }

    public let kind: Kind
    public let query: String
    /// From 1, in characters.
    public let column: Int
    public let message: String

    public init(_ kind: Kind = .malformed, query: String, column: Int, _ message: String) {
        self.kind = kind
        self.query = query
        self.column = column
        self.message = message
    }

    /// The query with a caret under the place.
    public var description: String {
        "column \(column): \(message)\n    \(query)\n    \(String(repeating: " ", count: max(0, column - 1)))^"
    }
}
