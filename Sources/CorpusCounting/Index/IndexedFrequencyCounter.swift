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
    public var frequencies: IndexedFrequencies { IndexedFrequencies(IndexedItems.vocabulary(attributes, words)?.strings) }

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
        var tally = SegmentTally(items: items, voices: try segment.voices(outlines), fillersIn: speech.fillersIn)
        for transcript in 0..<outlines.count {
            let (id, metadata) = (outlines.id(of: transcript), outlines.metadata(of: transcript))
            let outline = CountedSpeech.outline(of: id, metadata, outlines.kind(of: transcript))
            part.fields.formUnion(metadata.map(\.name))
            part.transcripts += 1
            let speakers = outlines.speakers(of: transcript)
            let places = speakers.map { speech.place(of: $0, outline) }
            let nobody = speech.place(of: nil, outline)
            // Speakers of one place are counted together: those of one informant, and all who are not named.
            var distinct: [CountedSpeech.Place] = []
            let numbers = (places + [nobody]).map { place in place.map { Self.number(of: $0, among: &distinct) } }
            var voices = [[Int]](repeating: [], count: distinct.count)
            for (speaker, number) in numbers.enumerated() {
                guard let number else { continue }
                voices[number].append(outlines.voice(of: speaker < places.count ? speaker : nil, in: transcript))
            }
            for (place, voices) in zip(distinct, voices) {
                tally.add(voices, place, transcript: transcript, isShared: shared.contains(place.informant))
            }
        }
        part.groups = tally.groups
        return part
    }

    private static func number(of place: CountedSpeech.Place, among distinct: inout [CountedSpeech.Place]) -> Int {
        if let known = distinct.firstIndex(of: place) { return known }
        distinct.append(place)
        return distinct.count - 1
    }
}
