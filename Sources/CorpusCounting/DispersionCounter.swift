import Concordances
import CorpusModel

/// Counts items by the parts of a corpus, and where each stands, transcript by transcript.
public struct DispersionCounter: Sendable {
    public let subject: FrequencyCounter.Subject
    /// Its grouping gives the parts.
    public let speech: CountedSpeech

    public init(_ subject: FrequencyCounter.Subject, _ speech: CountedSpeech) {
        self.subject = subject
        self.speech = speech
    }

    /// What one transcript adds.
    public struct Part: Sendable {
        public internal(set) var frequency: FrequencyPart
        /// Places of each item among the transcript's counted words, ascending.
        let places: [(item: String, places: [UInt32])]
        let words: Int

        /// - Parameters:
        ///   - sizes: the counted words of each group and informant.
        ///   - counts: their hits, by numbers of items.
        init(
            _ sizes: [CountedSpeech.Place: Int], _ counts: [CountedSpeech.Place: [Int: Int]], items: [String],
            places: [(item: String, places: [UInt32])], words: Int
        ) {
            frequency = FrequencyPart()
            frequency.words = sizes.map { ($0.group, $0.informant, $1) }
            frequency.counts = counts.flatMap { place, hits in
                hits.map { FrequencyPart.Count(group: place.group, informant: place.informant, item: items[$0], hits: $1) }
            }
            self.places = places
            self.words = words
        }
    }

    /// Cost: the tokens, and a number for each occurrence.
    public func part(of segment: CorpusSegment, facts: [TurnFacts], hits: [Hit] = []) -> Part {
        let places = speech.places(in: segment)
        let found = ItemOccurrences(subject, speech, segment, facts, places, hits)
        var lists = [[UInt32]](repeating: [], count: found.items.count)
        var counts: [CountedSpeech.Place: [Int: Int]] = [:]
        var (next, words) = (0, 0)
        for (turn, place) in places.enumerated() {
            guard let place else { continue }
            for token in segment.tokens(ofTurn: turn) {
                while next < found.occurrences.count, found.occurrences[next].token <= token {
                    let item = found.occurrences[next].item
                    lists[item].append(UInt32(words))
                    counts[place, default: [:]][item, default: 0] += 1
                    next += 1
                }
                if segment.tokenClass(token).counts(fillersIn: speech.fillersIn) { words += 1 }
            }
        }
        var sizes: [CountedSpeech.Place: Int] = [:]
        for (turn, place) in places.enumerated() { if let place { sizes[place, default: 0] += facts[turn].words } }
        var part = Part(sizes, counts, items: found.items, places: lists.indices.map { (found.items[$0], lists[$0]) }, words: words)
        part.frequency.isGivenUp = found.isGivenUp
        part.frequency.missing = found.missing
        return part
    }
}

/// Items of a corpus by parts and places, folded from its transcripts one by one: memory grows with the hits.
public struct DispersionCounts: Sendable {
    /// By part.
    public private(set) var parts = FrequencyCounts()
    /// Of all parts together, under the empty name.
    public private(set) var whole = FrequencyCounts()
    /// Places among all counted words in corpus order, ascending.
    public private(set) var places: [String: [Int]] = [:]
    public private(set) var words = 0

    public init() {}

    init(parts: FrequencyCounts, whole: FrequencyCounts, places: [String: [Int]], words: Int) {
        self.parts = parts
        self.whole = whole
        self.places = places
        self.words = words
    }

    public mutating func add(_ part: DispersionCounter.Part) {
        parts.add(part.frequency)
        whole.add(part.frequency.ungrouped)
        for (item, list) in part.places where !list.isEmpty { places[item, default: []] += list.map { words + Int($0) } }
        words += part.words
    }
}

extension FrequencyPart {
    /// The same in one group.
    fileprivate var ungrouped: FrequencyPart {
        var copy = self
        copy.words = words.map { ("", $0.informant, $0.words) }
        copy.counts = counts.map { Count(group: "", informant: $0.informant, item: $0.item, hits: $0.hits) }
        return copy
    }
}
