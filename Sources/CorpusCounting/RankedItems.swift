/// Items by their hits, the most frequent first, equal ones in Danish order.
///
/// A Danish key is made only where two rows that are wanted have the same hits: of a long list most have few hits and are not wanted.
package enum RankedItems {
    /// A Danish key whose beginning is compared as one number.
    private struct Keyed {
        let start: UInt64
        let key: [UInt8]
        let place: Int

        init(_ key: [UInt8], _ place: Int) {
            start = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64($1 < key.count ? key[$1] : 0) }
            self.key = key
            self.place = place
        }

        static func precedes(_ one: Keyed, _ other: Keyed) -> Bool {
            if one.start != other.start { return one.start < other.start }
            return one.key.lexicographicallyPrecedes(other.key)
        }
    }

    /// The places of the first rows, or of all. `key` gives the Danish key of the item at a place. Cost: sorting numbers, and a key for each row of a tie that is shown.
    package static func first(_ limit: Int?, hits: [Int], key: (_ place: Int) -> [UInt8]) -> [Int] {
        let limit = min(limit ?? hits.count, hits.count)
        guard limit > 0 else { return [] }
        // What has fewer hits than the last row that is shown is not sorted by anything else.
        let least = limit < hits.count ? hits.sorted(by: >)[limit - 1] : Int.min
        var places = hits.indices.filter { hits[$0] >= least }
        places.sort { hits[$0] > hits[$1] }
        var first = 0
        while first < limit {
            let end = places[first...].firstIndex { hits[$0] != hits[places[first]] } ?? places.count
            if end - first > 1 {
                let sorted = places[first..<end].map { Keyed(key($0), $0) }.sorted(by: Keyed.precedes)
                for (offset, keyed) in sorted.enumerated() { places[first + offset] = keyed.place }
            }
            first = end
        }
        return Array(places.prefix(limit))
    }

    /// The same with the place of each item in Danish order; items of one place stay in their order. Cost: a sort of numbers.
    package static func first(_ limit: Int?, hits: [Int], ranks: [UInt32]) -> [Int] {
        let limit = min(limit ?? hits.count, hits.count)
        guard limit > 0 else { return [] }
        let least = limit < hits.count ? hits.sorted(by: >)[limit - 1] : Int.min
        // What stands before has the smaller number: more hits, then the rank.
        var rows: [(order: UInt64, place: UInt32)] = []
        rows.reserveCapacity(hits.count)
        for place in hits.indices where hits[place] >= least {
            rows.append((UInt64(UInt32.max - UInt32(clamping: hits[place])) << 32 | UInt64(ranks[place]), UInt32(place)))
        }
        rows.sort { $0.order == $1.order ? $0.place < $1.place : $0.order < $1.order }
        return rows.prefix(limit).map { Int($0.place) }
    }
}
