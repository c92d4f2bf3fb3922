/// Who coded: the tool, a person, or the decision that several came to.
public struct Coder: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case tool, person, adjudicated
    }

    public let name: String
    public let kind: Kind

    public init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}
