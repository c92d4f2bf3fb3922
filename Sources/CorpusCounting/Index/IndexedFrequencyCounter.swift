import Concordances
import CorpusIndex
import CorpusModel

/// Counts words over the columns of an index, segment by segment: the same numbers as transcript by transcript, without taking any out.
///
/// It keeps of each item how many informants say it and how often the one who says it most does, and not who they are.
public struct IndexedFrequencyCounter: Sendable {
    let attributes: [TokenAttribute]
    let speech: CountedSpeech
    private let words: IndexWords

    /// - Parameter words: the vocabularies of the index.
    public init(_ attributes: [TokenAttribute], _ speech: CountedSpeech, _ words: IndexWords) {
        self.attributes = attributes
        self.speech = speech
        self.words = words
    }

    /// Counts to which the parts of all segments are added.
    public var frequencies: IndexedFrequencies { IndexedFrequencies(IndexedItems.vocabulary(attributes, words)) }

    /// Whether a grouping has few groups in a segment, as this way of counting wants.
    public static func suits(_ grouping: CountedSpeech.Grouping) -> Bool {
        guard case .key(let key) = grouping else { return true }
        return key.meaning == .own("role") || key.metadataField != nil
    }

    /// Informants who speak in several transcripts: their hits must be joined before they are counted. Cost: the speakers.
    public static func people(of segment: IndexedSegment) throws(IndexFault) -> [String: Int] {
        let outlines = try segment.outlines()
        var counts: [String: Int] = [:]
        for transcript in 0..<outlines.count {
            for informant in Set(outlines.speakers(of: transcript).map(\.informant)) where !informant.isEmpty { counts[informant, default: 0] += 1 }
        }
        return counts
    }

    /// What a segment adds. Cost: a few instructions for each word that a voice says, however often.
    public func part(of segment: IndexedSegment, shared: Set<String>) throws(IndexFault) -> IndexedFrequencyPart {
        let outlines = try segment.outlines()
        let items = try IndexedItems(segment, attributes, without: speech.without, words)
        var part = IndexedFrequencyPart(strings: items.strings, numbers: items.numbers)
        var tally = SegmentTally(VoiceItems(items: items, voices: try segment.voices(outlines), fillersIn: speech.fillersIn))
        part.transcripts = outlines.count
        part.fields = outlines.metadataNames
        for transcript in 0..<outlines.count {
            for counted in CountedVoices.all(of: transcript, outlines, speech) {
                tally.add(counted.voices, counted.place, transcript: transcript, isShared: shared.contains(counted.place.informant))
            }
        }
        part.groups = tally.groups
        return part
    }
}
