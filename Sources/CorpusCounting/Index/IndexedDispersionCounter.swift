import Concordances
import CorpusIndex
import CorpusModel

/// Counts words by the parts of a corpus, and where each stands, over the columns of an index: the same numbers as transcript by transcript (`DispersionCounter`),
/// of the words that a table asks for.
public struct IndexedDispersionCounter: Sendable {
    private let attributes: [TokenAttribute]
    private let speech: CountedSpeech
    private let words: IndexWords
    /// By the number of a word in the index its place among those that are wanted; -1 for others.
    private let slots: [Int32]

    /// What a segment adds.
    public struct Part: Sendable {
        struct Group: Sendable {
            var words = 0
            var hits: [(slot: Int32, hits: UInt32)] = []
        }

        fileprivate(set) var groups: [String: Group] = [:]
        /// In text order; a place is the number of counted words of the segment before it.
        fileprivate(set) var occurrences: [(slot: Int32, place: UInt32)] = []
        fileprivate(set) var words = 0
    }

    /// Whether items are words of the index.
    public static func suits(_ attributes: [TokenAttribute], _ words: IndexWords) -> Bool { IndexedItems.vocabulary(attributes, words) != nil }

    /// - Parameters:
    ///   - speech: its grouping gives the parts.
    ///   - whole: the wanted words, counted without parts.
    /// - Precondition: the attributes suit.
    public init(_ attributes: [TokenAttribute], _ speech: CountedSpeech, _ words: IndexWords, whole: FrequencyCounts.Group) {
        guard let vocabulary = IndexedItems.vocabulary(attributes, words) else { preconditionFailure("items are words of the index") }
        self.attributes = attributes
        self.speech = speech
        self.words = words
        var slots = [Int32](repeating: -1, count: vocabulary.strings.count)
        for (slot, number) in (whole.items.numbers ?? []).enumerated() { slots[Int(number)] = Int32(slot) }
        self.slots = slots
    }

    /// Cost: the words of each voice, and a look at each token.
    public func part(of segment: IndexedSegment) throws(IndexFault) -> Part {
        let outlines = try segment.outlines()
        let items = try IndexedItems(segment, attributes, without: speech.without, words)
        guard let numbers = items.numbers else { return Part() }
        let slotOfItem = (0..<items.strings.count).map { slots[Int(numbers[$0])] }
        var part = Part()
        var voices = VoiceItems(items: items, voices: try segment.voices(outlines), fillersIn: speech.fillersIn)
        for transcript in 0..<outlines.count {
            for counted in CountedVoices.all(of: transcript, outlines, speech) {
                var group = part.groups.removeValue(forKey: counted.place.group) ?? Part.Group()
                group.words += voices.withItems(of: counted.voices) { items, hits in
                    for (item, hits) in zip(items, hits) where slotOfItem[Int(item)] >= 0 { group.hits.append((slotOfItem[Int(item)], hits)) }
                }
                part.groups[counted.place.group] = group.words > 0 ? group : nil
            }
        }
        let slotOfWord = items.places.map { places in places.map { $0 == UInt32.max ? -1 : slotOfItem[Int($0)] } } ?? slotOfItem
        try addOccurrences(of: segment, outlines, slotOfWord, to: &part)
        return part
    }

    private func addOccurrences(
        of segment: IndexedSegment, _ outlines: StoredOutlines, _ slotOfWord: [Int32], to part: inout Part
    ) throws(IndexFault) {
        let counts = TokenClass.countedValues(fillersIn: speech.fillersIn)
        let (words, classes) = (try segment.wordNumbers(), try segment.classes())
        var (occurrences, next) = ([(slot: Int32, place: UInt32)](), UInt32(0))
        words.withUnsafeBuffer { words in
            classes.withUnsafeBuffer { classes in
                for transcript in 0..<outlines.count {
                    let places = CountedVoices.places(of: transcript, outlines, speech)
                    for turn in outlines.turns(of: transcript) where places[outlines.speaker(ofTurn: turn) ?? places.count - 1] != nil {
                        for token in outlines.turnTokens[turn] where counts[Int(classes[token])] {
                            let slot = slotOfWord[Int(words[token])]
                            if slot >= 0 { occurrences.append((slot, next)) }
                            next += 1
                        }
                    }
                }
            }
        }
        (part.occurrences, part.words) = (occurrences, Int(next))
    }
}

/// Words of an index by parts and places, folded from its segments in their order.
public struct IndexedDispersion: Sendable {
    private let whole: FrequencyCounts
    private var groups: [String: IndexedDispersionCounter.Part.Group] = [:]
    /// By the places of the wanted words.
    private var places: [[Int]]
    private var words = 0

    /// `whole`: the wanted words, counted without parts.
    public init(whole: FrequencyCounts) {
        self.whole = whole
        places = [[Int]](repeating: [], count: whole.groups[""]?.items.count ?? 0)
    }

    public mutating func add(_ part: IndexedDispersionCounter.Part) {
        for (name, added) in part.groups {
            groups[name, default: .init()].words += added.words
            groups[name, default: .init()].hits += added.hits
        }
        for (slot, place) in part.occurrences { places[Int(slot)].append(words + Int(place)) }
        words += part.words
    }

    /// As tables take them. Cost: a sort of what the parts say.
    public var counts: DispersionCounts {
        let items = whole.groups[""]?.items ?? FrequencyItems()
        let parts = groups.mapValues { group in
            var (slots, entries) = ([Int32](), [FrequencyCounts.Entry]())
            for (slot, hits) in group.hits.sorted(by: { $0.slot < $1.slot }) {
                let before = slots.last == slot ? entries.removeLast().hits : 0
                if before == 0 { slots.append(slot) }
                entries.append(FrequencyCounts.Entry(hits: before + Int(hits), transcripts: 0, informants: .none))
            }
            var part = FrequencyCounts.Group()
            part.words = group.words
            part.items = items.chosen(slots.map { Int($0) }, entries)
            return part
        }
        return DispersionCounts(
            parts: FrequencyCounts(groups: parts), whole: whole, places: Dictionary(uniqueKeysWithValues: zip(items.texts, places)), words: words)
    }
}
