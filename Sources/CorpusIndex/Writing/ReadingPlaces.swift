import CorpusModel

/// Rows of readings by match form and word class, of which mostly one row has both.
struct ReadingPlaces {
    /// Open addressing: a row and one; 0 is empty.
    private var slots = [UInt32](repeating: 0, count: 1024)
    private var count = 0

    /// Where the rows of a match form and a class are looked for.
    func search(_ norm: UInt32, _ wordClass: UInt8) -> Int {
        Int(truncatingIfNeeded: ByteHash.mix(UInt64(norm) << 8 | UInt64(wordClass), 0x9E37_79B9_7F4A_7C15)) & (slots.count - 1)
    }

    /// The next row that may be one of them; others stand among them. `nil` after the last.
    func next(_ search: inout Int) -> Int? {
        let row = Int(slots[search]) - 1
        guard row >= 0 else { return nil }
        search = (search + 1) & (slots.count - 1)
        return row
    }

    /// Adds the next row: 0, 1, 2 …
    ///
    /// - Parameter known: the match form and the class of a row that was added.
    mutating func insert(_ row: Int, _ norm: UInt32, _ wordClass: UInt8, _ known: (Int) -> (norm: UInt32, wordClass: UInt8)) {
        precondition(row == count, "rows are added one after another")
        count += 1
        if count * 2 > slots.count {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for row in 0..<count - 1 {
                let (norm, wordClass) = known(row)
                put(row, norm, wordClass)
            }
        }
        put(row, norm, wordClass)
    }

    private mutating func put(_ row: Int, _ norm: UInt32, _ wordClass: UInt8) {
        var slot = search(norm, wordClass)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(row + 1)
    }
}
