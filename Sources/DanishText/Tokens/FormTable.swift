import CorpusModel

/// The distinct forms of one transcript, found by their bytes, so that a `String`, a match form and a class are made once for each.
struct FormTable {
    struct Entry {
        let form: UInt32
        let norm: UInt32
        let tokenClass: TokenClass
    }

    private var slots = [UInt32](repeating: 0, count: 4096)
    private var hashes: [UInt64] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var entries: [Entry] = []

    /// The entry of a form; `make` is called for a new one. Cost: one pass over its bytes.
    mutating func entry(_ form: ArraySlice<UInt8>, kind: Piece.Kind, make: () -> Entry) -> Entry {
        let hash = Self.hash(form, kind)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, bytes[ends[index]..<ends[index + 1]].elementsEqual(form) { return entries[index] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let entry = make()
        hashes.append(hash)
        bytes.append(contentsOf: form)
        ends.append(bytes.count)
        entries.append(entry)
        slots[slot] = UInt32(entries.count)
        if entries.count * 2 > slots.count { grow() }
        return entry
    }

    /// FNV-1a; the kind is part of it, as *[Maria]* may be written where no bracket rule is in force.
    private static func hash(_ form: ArraySlice<UInt8>, _ kind: Piece.Kind) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ (kind.isOpen ? 0 : kind == .address ? 1 : kind == .pseudonym ? 2 : 3)
        for byte in form { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash ^ (hash >> 32)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }
}
