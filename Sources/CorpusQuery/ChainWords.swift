import CorpusIndex
import CorpusModel

/// What the words of a vocabulary are in the queries of a dictionary: of a segment, or of a whole index, whose segments need not look them up again.
public struct ChainWords: Sendable {
    /// What a word may be, as bits; most words are nothing.
    struct Uses: Sendable {
        private(set) var bits: UInt8 = 0

        init(isAlone: Bool = false, isBeginning: Bool = false, isSecond: Bool = false, isFurther: Bool = false) {
            bits = (isAlone || isBeginning ? 1 : 0) | (isAlone ? 2 : 0) | (isBeginning ? 4 : 0) | (isSecond ? 8 : 0) | (isFurther ? 16 : 0)
        }

        /// A match by itself.
        var isAlone: Bool { bits & 2 != 0 }
        var isBeginning: Bool { bits & 4 != 0 }
        var isSecond: Bool { bits & 8 != 0 }
        var isNothing: Bool { bits == 0 }

        /// Of two words in a row, as 1 or 0 for passes that take no branch: whether the first is a match, or begins one that may go on with the second.
        ///
        /// - Parameters:
        ///   - isPair: 1 where a phrase may begin with the two, else 0.
        ///   - isPassed: 1 where the second may be passed over, else 0.
        @inline(__always)
        func begins(isPair: UInt8, isPassed: UInt8) -> UInt8 { (bits >> 1 | bits >> 2 & (isPair | isPassed)) & 1 }
    }

    /// Where more of a word stands; only of words that are something.
    struct Row: Sendable {
        /// Of words that are matches by themselves the one query, complemented, or a place in `alone`.
        var alone: Int32 = 0
        /// Where its elements stand, and how many there are.
        var firstElement: Int32 = 0
        var elementCount: Int32 = 0

        var elements: Range<Int> { Int(firstElement)..<Int(firstElement) + Int(elementCount) }
    }

    let elements: ElementIndex
    let uses: [Uses]
    let rows: [Row]
    /// The queries that words match by themselves which match several, one word's after another's; the last of each is complemented.
    let alone: [Int32]

    init(_ elements: ElementIndex, _ chains: QueryChains) {
        self.elements = elements
        var uses = [Uses](repeating: Uses(), count: elements.wordCount)
        var rows = [Row](repeating: Row(), count: elements.wordCount)
        var alone: [Int32] = []
        for word in 0..<elements.wordCount {
            let own = elements.places(of: UInt32(word))
            if own.isEmpty { continue }
            let place = own.reduce(into: ChainPlaces()) { $0.formUnion(chains.places(of: elements[$1])) }
            let use = Uses(isAlone: place.isAlone, isBeginning: place.isBeginning, isSecond: place.isSecond, isFurther: place.isFurther)
            uses[word] = use
            (rows[word].firstElement, rows[word].elementCount) = (Int32(own.lowerBound), Int32(own.count))
            if use.isAlone {
                let queries = own.flatMap { chains.queries(ofElement: elements[$0]) }.map { Int32($0) }
                rows[word].alone = queries.count == 1 ? ~queries[0] : Int32(alone.count)
                if queries.count > 1 { alone += queries.dropLast() + [~queries[queries.count - 1]] }
            }
        }
        (self.uses, self.rows, self.alone) = (uses, rows, alone)
    }

    /// The match forms of an index where nothing was analysed. Cost: that of looking up what the queries ask for, once.
    public init(_ queries: CompiledQueries, _ chains: QueryChains, norms: SortedStrings) {
        let table = WordTable(norms: norms)
        self.init(ElementIndex(count: table.count, queries.index.words(in: table)), chains)
    }
}
