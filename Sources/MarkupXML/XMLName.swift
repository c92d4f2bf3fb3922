/// The name of an element or attribute: its local part and a number for its namespace.
///
/// Numbers are those of the table that the parser was given; −1 is a namespace outside it, and elements in no namespace have 0.
public struct XMLName: Hashable, Sendable {
    public let local: String
    public let namespace: Int
    /// What the handler calls it (`XMLEventHandler.number(of:)`); no part of what makes names equal.
    public internal(set) var number = 0

    public init(_ local: String, in namespace: Int) {
        self.local = local
        self.namespace = namespace
    }

    public static func == (one: XMLName, other: XMLName) -> Bool { one.namespace == other.namespace && one.local == other.local }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(namespace)
        hasher.combine(local)
    }

    public static let noNamespace = 0
    public static let otherNamespace = -1
}
