/// The distinct strings of a column, each with the id that the column holds: 0, 1, 2 … in the order they were first seen.
public struct Vocabulary: Sendable {
    public private(set) var strings: [String] = []
    private var ids: [String: UInt32] = [:]

    public init() {}

    public var count: Int { strings.count }

    /// The id of a string, which is added when it is new. Cost: one hash.
    public mutating func intern(_ string: String) -> UInt32 {
        if let id = ids[string] { return id }
        let id = UInt32(strings.count)
        ids[string] = id
        strings.append(string)
        return id
    }

    public func id(of string: String) -> UInt32? { ids[string] }

    public subscript(id: UInt32) -> String { strings[Int(id)] }
}
