/// The distinct strings of a column, each with the id that the column holds: 0, 1, 2 … in the order they were first seen.
///
/// Strings are distinct when their bytes are: å and a with a ring are two, though Swift calls them equal, because the text is kept as written.
public struct Vocabulary: Sendable {
    public private(set) var strings: [String] = []
    /// Open addressing: the upper half of a slot is the lower half of the string's hash, the lower half its id and one; 0 is empty.
    private var slots = [UInt64](repeating: 0, count: 64)

    public init() {}

    package init(_ draft: VocabularyDraft) {
        strings = draft.strings
        var room = 64
        while room < strings.count * 2 { room *= 2 }
        slots = [UInt64](repeating: 0, count: room)
        for (id, hash) in draft.hashes.enumerated() { insert(hash, UInt32(id)) }
    }

    public var count: Int { strings.count }

    /// The id of a string, which is added when it is new. Cost: one hash.
    public mutating func intern(_ string: String) -> UInt32 {
        let hash = Self.hash(string)
        return find(string, hash) ?? append(string, hash: hash)
    }

    public func id(of string: String) -> UInt32? { find(string, Self.hash(string)) }

    public subscript(id: UInt32) -> String { strings[Int(id)] }

    private mutating func append(_ string: String, hash: UInt32) -> UInt32 {
        let id = UInt32(strings.count)
        strings.append(string)
        if strings.count * 2 > slots.count { grow() }
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
            if slots[slot] >> 32 == hash, strings[Int(id)].utf8.elementsEqual(string.utf8) { return id }
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
