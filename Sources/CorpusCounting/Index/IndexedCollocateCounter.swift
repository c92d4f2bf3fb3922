import Concordances
import CorpusIndex
import CorpusModel

/// Counts what words stand around the hits of a query over the columns of an index, segment by segment: the same numbers as transcript by transcript
/// (`CollocateCounter`), without taking any out. Hits come from postings, margins from what each voice says.
public struct IndexedCollocateCounter: Sendable {
    private let concordance: Concordance
    private let window: CollocateWindow
    private let attributes: [TokenAttribute]
    private let speech: CountedSpeech
    private let words: IndexWords

    /// Whether a window's positions are the words that voices tell apart from fillers, a grouping has few groups in a segment, and hits and speech are of the same roles.
    public static func suits(_ concordance: Concordance, _ window: CollocateWindow, _ speech: CountedSpeech) -> Bool {
        window.unit == .words && !speech.fillersIn && IndexedFrequencyCounter.suits(speech.grouping) && concordance.roles == speech.roles
    }

    /// - Parameter words: the vocabularies of the index.
    /// - Precondition: query, window and speech suit.
    public init(_ concordance: Concordance, window: CollocateWindow, attributes: [TokenAttribute], speech: CountedSpeech, _ words: IndexWords) {
        precondition(Self.suits(concordance, window, speech), "positions are counted words")
        (self.concordance, self.window, self.attributes, self.speech, self.words) = (concordance, window, attributes, speech, words)
    }

    /// Counts to which the parts of all segments are added.
    public var collocates: IndexedCollocates { IndexedCollocates(IndexedItems.vocabulary(attributes, words)) }

    /// What a segment adds. Cost: a few instructions for each word that a voice says, however often, and for each position in a window.
    public func part(of indexed: IndexedSegment) throws(IndexFault) -> IndexedCollocatePart {
        let outlines = try indexed.outlines()
        let items = try IndexedItems(indexed, attributes, without: [], words)
        var tally = IndexedCollocateTally(items, outlines, speech)
        tally.addSpeech(try indexed.voices(outlines))
        if let nodes = try concordance.nodes(in: indexed) { tally.add(nodes, window) }
        return tally.part
    }
}
