import CorpusModel

/// The ids that words of a numbering have in a pool: transcripts of one worker share most of their words, and of each word the pool is asked once.
struct PooledWords {
    private var numbering: WordNumbering?
    /// By number, the id and one; 0 where the pool was not asked.
    private(set) var known: [UInt32] = []
    /// Whether the pool holds words of the numbering alone, so that a number that is new is a string that is new.
    private var isAlone = false

    /// The ids of a vocabulary's words, which are added where they are new. Cost: a copy of each word that is not known by its number; a hash too where others have
    /// filled the pool.
    mutating func ids(of vocabulary: Vocabulary, in pool: inout StringPool) -> [UInt32] {
        guard let numbered = vocabulary.numbered else {
            isAlone = false
            return vocabulary.strings.map { pool.id(of: $0) }
        }
        begin(numbered.numbering, pool)
        var ids: [UInt32] = []
        ids.reserveCapacity(numbered.numbers.count)
        for (word, number) in numbered.numbers.enumerated() {
            ids.append(id(of: Int(number), in: &pool) { vocabulary[UInt32(word)] })
        }
        return ids
    }

    /// The ids of words, each told by its id in a vocabulary whose ids are a numbering. Cost: as above.
    mutating func ids(of words: Column<UInt32>, _ vocabulary: Vocabulary, _ numbering: WordNumbering, in pool: inout StringPool) -> [UInt32] {
        begin(numbering, pool)
        var ids: [UInt32] = []
        ids.reserveCapacity(words.count)
        words.withUnsafeBuffer { for word in $0 { ids.append(id(of: Int(word), in: &pool) { vocabulary[word] }) } }
        return ids
    }

    private mutating func begin(_ numbering: WordNumbering, _ pool: StringPool) {
        guard self.numbering !== numbering else { return }
        self.numbering = numbering
        isAlone = pool.count == 0
        known.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func id(of number: Int, in pool: inout StringPool, _ string: () -> String) -> UInt32 {
        if number >= known.count { known += repeatElement(0, count: number + 1 - known.count) }
        if known[number] == 0 { known[number] = (isAlone ? pool.append(string()) : pool.id(of: string())) + 1 }
        return known[number] - 1
    }
}
