/// Places by 64-bit hashes that are good already: a table of open addresses, several times as fast as one that hashes them again.
struct HashedPlaces {
    private var keys: [UInt64]
    /// -1 where the slot is free.
    private var places: [Int32]
    private(set) var count = 0

    init() {
        keys = Array(repeating: 0, count: 4096)
        places = Array(repeating: -1, count: 4096)
    }

    /// The place of a hash; `nil` for one that was not put in.
    subscript(hash: UInt64) -> Int32? {
        let slot = slot(of: hash)
        return places[slot] < 0 ? nil : places[slot]
    }

    /// Puts in a hash that is not there.
    mutating func insert(_ hash: UInt64, _ place: Int32) {
        if count * 2 >= keys.count { grow() }
        let slot = slot(of: hash)
        keys[slot] = hash
        places[slot] = place
        count += 1
    }

    /// The slot that holds the hash, or the free one where it belongs.
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while places[slot] >= 0, keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = (keys, places)
        keys = Array(repeating: 0, count: old.0.count * 2)
        places = Array(repeating: -1, count: old.0.count * 2)
        for (key, place) in zip(old.0, old.1) where place >= 0 {
            let slot = slot(of: key)
            keys[slot] = key
            places[slot] = place
        }
    }
}
