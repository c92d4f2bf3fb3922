/// The distinct strings of a column, each with the id that the column holds: 0, 1, 2 … in the order they were first seen, or of an index in the order
/// of their bytes.
///
/// Strings are distinct when their bytes are: å and a with a ring are two, though Swift calls them equal, because the text is kept as written.
public struct Vocabulary: Sendable {
    private var owned: [String] = []
    /// Those of an index; nothing is added to them.
    private var mapped: SortedStrings?
    /// Open addressing: the upper half of a slot is the lower half of the string's hash, the lower half its id and one; 0 is empty.
    private var slots = [UInt64](repeating: 0, count: 64)

    /// Of each string its number in a numbering that goes through many vocabularies.
    package private(set) var numbered: (numbering: WordNumbering, numbers: [UInt32])?

    public init() {}

    /// The vocabulary of an index.
    public init(_ sorted: SortedStrings) {
        mapped = sorted
        slots = []
    }

    package init(_ draft: VocabularyDraft) {
        owned = draft.strings
        var room = 64
        while room < owned.count * 2 { room *= 2 }
        slots = [UInt64](repeating: 0, count: room)
        for (id, hash) in draft.hashes.enumerated() { insert(hash, UInt32(id)) }
        if let numbering = draft.numbering, draft.numbers.count == owned.count { numbered = (numbering, draft.numbers) }
    }

    public var count: Int { mapped?.count ?? owned.count }

    /// All strings by their ids. Cost: those of an index are made anew.
    public var strings: [String] { mapped.map { sorted in (0..<sorted.count).map { sorted[$0] } } ?? owned }

    /// The same where they stand in an index.
    public var sorted: SortedStrings? { mapped }

    /// The id of a string, which is added when it is new. Cost: one hash.
    public mutating func intern(_ string: String) -> UInt32 {
        precondition(mapped == nil, "nothing is added to the vocabulary of an index")
        let hash = Self.hash(string)
        return find(string, hash) ?? append(string, hash: hash)
    }

    public func id(of string: String) -> UInt32? {
        if let mapped { return mapped.id(of: string).map { UInt32($0) } }
        return find(string, Self.hash(string))
    }

    public subscript(id: UInt32) -> String { mapped?[Int(id)] ?? owned[Int(id)] }

    private mutating func append(_ string: String, hash: UInt32) -> UInt32 {
        let id = UInt32(owned.count)
        numbered = nil
        owned.append(string)
        if owned.count * 2 > slots.count { grow() }
        insert(hash, id)
        return id
    }

    /// The hash that a draft wants.
    package static func hash(_ string: String) -> UInt32 {
        var string = string
        return string.withUTF8 { UInt32(truncatingIfNeeded: ByteHash.of($0)) }
    }

    private func find(_ string: String, _ hash: UInt32) -> UInt32? {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = UInt32(truncatingIfNeeded: slots[slot]) - 1
            if slots[slot] >> 32 == hash, owned[Int(id)].utf8.elementsEqual(string.utf8) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ hash: UInt32, _ id: UInt32) {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt64(hash) << 32 | UInt64(id + 1)
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 { insert(UInt32(slot >> 32), UInt32(truncatingIfNeeded: slot) - 1) }
    }
}
