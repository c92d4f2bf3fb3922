import CorpusIndex
import CorpusModel

/// What the words of a vocabulary are in the queries of a dictionary: of a segment, or of a whole index, whose segments need not look them up again.
public struct ChainWords: Sendable {
    /// What a word may be, as bits; most words are nothing.
    struct Uses: OptionSet, Sendable {
        let rawValue: UInt8
        static let alone = Uses(rawValue: 1)
        static let beginning = Uses(rawValue: 2)
        static let second = Uses(rawValue: 4)

        // The same as 1 or 0, for passes that take no branch.
        @inline(__always)
        var isAlone: UInt8 { rawValue & 1 }
        @inline(__always)
        var isBeginning: UInt8 { rawValue >> 1 & 1 }
        @inline(__always)
        var isSecond: UInt8 { rawValue >> 2 & 1 }
    }

    /// Where more of a word stands; only of words that are something.
    struct Row: Sendable {
        /// Of words that are matches by themselves the one query, complemented, or a place in `alone`.
        var alone: Int32 = 0
        /// A place in `signs`, which is that of no signs for words of no phrase.
        var signs: Int32 = 0
    }

    let elements: ElementIndex
    let uses: [Uses]
    let rows: [Row]
    /// The queries that words match by themselves which match several, one word's after another's; the last of each is complemented.
    let alone: [Int32]
    let signs: [ChainPlaces.Signs]

    init(_ elements: ElementIndex, _ chains: QueryChains) {
        self.elements = elements
        var uses = [Uses](repeating: [], count: elements.wordCount)
        var rows = [Row](repeating: Row(), count: elements.wordCount)
        var alone: [Int32] = []
        var signs = [ChainPlaces.Signs()]
        for word in 0..<elements.wordCount {
            let own = elements.places(of: UInt32(word))
            if own.isEmpty { continue }
            let place = own.reduce(into: ChainPlaces()) { $0.formUnion(chains.places(of: elements[$1])) }
            if place.isAlone {
                uses[word].insert(.alone)
                let queries = own.flatMap { chains.queries(ofElement: elements[$0]) }.map { Int32($0) }
                rows[word].alone = queries.count == 1 ? ~queries[0] : Int32(alone.count)
                if queries.count > 1 { alone += queries.dropLast() + [~queries[queries.count - 1]] }
            }
            if place.signs.beginning != 0 { uses[word].insert(.beginning) }
            if place.signs.second != 0 { uses[word].insert(.second) }
            if !uses[word].isDisjoint(with: [.beginning, .second]) {
                rows[word].signs = Int32(signs.count)
                signs.append(place.signs)
            }
        }
        (self.uses, self.rows, self.alone, self.signs) = (uses, rows, alone, signs)
    }

    /// The match forms of an index where nothing was analysed. Cost: that of looking up what the queries ask for, once.
    public init(_ queries: CompiledQueries, _ chains: QueryChains, norms: SortedStrings) {
        let table = WordTable(norms: norms)
        self.init(ElementIndex(count: table.count, queries.index.words(in: table)), chains)
    }
}
