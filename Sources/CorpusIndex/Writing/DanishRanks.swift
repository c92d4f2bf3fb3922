import CorpusModel

/// The place of each word of a vocabulary in Danish order; words of one Danish key have one place. Whoever sorts by words of an index compares numbers.
struct DanishRanks {
    /// Bytes that order as Danish does (CLDR `da`, Unicode Technical Standard 10).
    typealias Key = (UnsafeBufferPointer<UInt8>) -> [UInt8]

    /// By word.
    private(set) var ranks: [UInt32]

    private let strings: SortedStrings
    private let key: Key

    /// - Parameter previous: the places that words had in a vocabulary before, `UInt32.max` for those that are new.
    ///
    /// Cost: a key for each word, and a sort; where few words are new, some keys for each of these and a pass over all.
    init(_ strings: SortedStrings, previous: [UInt32], key: @escaping Key) {
        self.strings = strings
        self.key = key
        ranks = [UInt32](repeating: 0, count: strings.count)
        let new = previous.indices.filter { previous[$0] == UInt32.max }
        if new.count > strings.count / Self.fewest { rankAll() } else { insert(new, previous) }
    }

    /// Keys are made for some twenty words to find the place of one.
    private static let fewest = 40

    private mutating func rankAll() {
        var pool = StringPool()
        let ids = (0..<strings.count).map { word in key(of: word).withUnsafeBufferPointer { pool.id(of: $0) } }
        let order = pool.sorted().rank
        ranks = ids.map { order[Int($0)] }
    }

    /// Finds the place of new words among the others, which keep their order.
    private mutating func insert(_ new: [Int], _ previous: [UInt32]) {
        let old = previous.indices.filter { previous[$0] != UInt32.max }.sorted { (previous[$0], $0) < (previous[$1], $1) }
        let keyed = new.map { (word: $0, key: key(of: $0)) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var place = 0
        var rank = UInt32.max
        var last: (key: [UInt8]?, previous: UInt32?) = (nil, nil)
        func isSame(asLast word: Int) -> Bool {
            if let before = last.previous { return previous[word] == before }
            return last.key.map { $0 == key(of: word) } ?? false
        }
        for (word, key) in keyed + [(-1, [])] {
            let end = word < 0 ? old.count : firstPlace(in: old, from: place, notBefore: key)
            while place < end {
                if !isSame(asLast: old[place]) { rank &+= 1 }
                ranks[old[place]] = rank
                last = (nil, previous[old[place]])
                place += 1
            }
            guard word >= 0 else { break }
            if last.key != key { rank &+= 1 }
            ranks[word] = rank
            last = (key, nil)
        }
    }

    /// The first of the words, which are in Danish order, whose key does not stand before another. Cost: logarithmic.
    private func firstPlace(in words: [Int], from first: Int, notBefore wanted: [UInt8]) -> Int {
        var (low, high) = (first, words.count)
        while low < high {
            let middle = (low + high) / 2
            if key(of: words[middle]).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func key(of word: Int) -> [UInt8] { strings.withBytes(of: word, key) }
}
