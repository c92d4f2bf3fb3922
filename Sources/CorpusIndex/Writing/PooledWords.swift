import CorpusModel

/// The ids that words of a numbering have in a pool: transcripts of one worker share most of their words, and of each word the pool is asked once.
struct PooledWords {
    private var numbering: WordNumbering?
    /// By number, the id and one; 0 where the pool was not asked.
    private var known: [UInt32] = []
    /// Whether the pool holds words of the numbering alone, so that a number that is new is a string that is new.
    private var isAlone = false

    /// The ids of a vocabulary's words, which are added where they are new. Cost: a copy of each word that is not known by its number; a hash too where others have
    /// filled the pool.
    mutating func ids(of vocabulary: Vocabulary, in pool: inout StringPool) -> [UInt32] {
        guard let numbered = vocabulary.numbered else {
            isAlone = false
            return vocabulary.strings.map { pool.id(of: $0) }
        }
        if numbering !== numbered.numbering {
            numbering = numbered.numbering
            isAlone = pool.count == 0
            known.removeAll(keepingCapacity: true)
        }
        var ids: [UInt32] = []
        ids.reserveCapacity(numbered.numbers.count)
        for (word, number) in numbered.numbers.enumerated() {
            let number = Int(number)
            if number >= known.count { known += repeatElement(0, count: number + 1 - known.count) }
            if known[number] == 0 {
                let string = vocabulary[UInt32(word)]
                known[number] = (isAlone ? pool.append(string) : pool.id(of: string)) + 1
            }
            ids.append(known[number] - 1)
        }
        return ids
    }
}
