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
    }

    let elements: ElementIndex
    /// By word the queries that it is a match of by itself.
    let alone: ElementIndex
    let uses: [Uses]
    let signs: [ChainPlaces.Signs]

    init(_ elements: ElementIndex, _ chains: QueryChains) {
        self.elements = elements
        alone = ElementIndex(
            (0..<elements.wordCount).map { word in
                elements.places(of: UInt32(word)).flatMap { chains.queries(ofElement: elements[$0]) }
            })
        let places = (0..<elements.wordCount).map { word in
            elements.places(of: UInt32(word)).reduce(into: ChainPlaces()) { $0.formUnion(chains.places(of: elements[$1])) }
        }
        signs = places.map(\.signs)
        uses = places.map { place in
            var uses: Uses = []
            if place.isAlone { uses.insert(.alone) }
            if place.signs.beginning != 0 { uses.insert(.beginning) }
            if place.signs.second != 0 { uses.insert(.second) }
            return uses
        }
    }

    /// The match forms of an index where nothing was analysed. Cost: that of looking up what the queries ask for, once.
    public init(_ queries: CompiledQueries, _ chains: QueryChains, norms: SortedStrings) {
        let table = WordTable(norms: norms)
        self.init(ElementIndex(count: table.count, queries.index.words(in: table)), chains)
    }
}
