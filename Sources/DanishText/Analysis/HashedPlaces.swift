/// Places by 64-bit hashes that are good already: a table of open addresses, several times as fast as one that hashes them again.
struct HashedPlaces {
    /// A hash and its place stand together, as both may be far from the processor.
    private struct Slot {
        var hash: UInt64 = 0
        /// -1 where the slot is free.
        var place: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 4096)
    private(set) var count = 0

    /// The place of a hash; `nil` for one that was not put in.
    subscript(hash: UInt64) -> Int32? {
        let place = slots[slot(of: hash)].place
        return place < 0 ? nil : place
    }

    /// Puts in a hash that is not there.
    mutating func insert(_ hash: UInt64, _ place: Int32) {
        if count * 2 >= slots.count { grow() }
        slots[slot(of: hash)] = Slot(hash: hash, place: place)
        count += 1
    }

    /// The slot that holds the hash, or the free one where it belongs.
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].place >= 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for filled in old where filled.place >= 0 { slots[slot(of: filled.hash)] = filled }
    }
}
