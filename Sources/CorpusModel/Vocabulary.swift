/// The distinct strings of a column, each with the id that the column holds: 0, 1, 2 … in the order they were first seen.
///
/// Strings are distinct when their bytes are: å and a with a ring are two, though Swift calls them equal, because the text is kept as written.
public struct Vocabulary: Sendable {
    public private(set) var strings: [String] = []
    private var ids: [Spelling: UInt32] = [:]

    public init() {}

    public var count: Int { strings.count }

    /// The id of a string, which is added when it is new. Cost: one hash.
    public mutating func intern(_ string: String) -> UInt32 {
        let spelling = Spelling(string)
        if let id = ids[spelling] { return id }
        let id = UInt32(strings.count)
        ids[spelling] = id
        strings.append(string)
        return id
    }

    public func id(of string: String) -> UInt32? { ids[Spelling(string)] }

    public subscript(id: UInt32) -> String { strings[Int(id)] }
}

/// A string that is equal to another when their bytes are.
private struct Spelling: Hashable {
    private let string: String

    init(_ string: String) { self.string = string }

    static func == (one: Spelling, other: Spelling) -> Bool { one.string.utf8.elementsEqual(other.string.utf8) }

    func hash(into hasher: inout Hasher) {
        var string = string
        string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
