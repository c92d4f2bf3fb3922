import Concordances
import CorpusModel

/// The counted words of each group in their order, transcript by transcript: what lexical diversity looks at.
public struct WordSequenceCounter: Sendable {
    private let attributes: [TokenAttribute]
    private let speech: CountedSpeech

    public init(_ attributes: [TokenAttribute], _ speech: CountedSpeech) {
        self.attributes = attributes
        self.speech = speech
    }

    /// What one transcript adds.
    public struct Part: Sendable {
        let items: [String]
        /// Places in `items`.
        var sequences: [(group: String, informants: Set<String>, words: [UInt32])] = []
    }

    /// Cost: the tokens.
    public func part(of segment: CorpusSegment, facts: [TurnFacts]) -> Part {
        let places = speech.places(in: segment)
        let found = ItemOccurrences(.words(attributes), speech, segment, facts, places, [])
        var part = Part(items: found.items)
        var groups: [String: Int] = [:]
        var turns = RegionCursor(segment.turns)
        for occurrence in found.occurrences {
            guard let place = places[turns.number(ofToken: occurrence.token)] else { continue }
            let number = groups[place.group] ?? part.sequences.count
            if number == part.sequences.count {
                groups[place.group] = number
                part.sequences.append((place.group, [], []))
            }
            part.sequences[number].words.append(UInt32(occurrence.item))
            if !place.informant.isEmpty { part.sequences[number].informants.insert(place.informant) }
        }
        return part
    }
}

/// The words of groups, transcript by transcript in corpus order. Memory: four bytes a word.
public struct WordSequences: Sendable {
    public struct Group: Sendable {
        public fileprivate(set) var words: [UInt32] = []
        /// Where the words of each transcript end.
        fileprivate var ends: [Int] = []
        public var transcripts: Int { ends.count }

        /// The words of each transcript.
        public var texts: [ArraySlice<UInt32>] { zip([0] + ends, ends).map { words[$0..<$1] } }

        public fileprivate(set) var informants: Set<String> = []
    }

    public private(set) var groups: [String: Group] = [:]
    private var numbers: [String: UInt32] = [:]

    public init() {}

    public mutating func add(_ part: WordSequenceCounter.Part) {
        let numbers = part.items.map { item in
            let number = self.numbers[item] ?? UInt32(self.numbers.count)
            self.numbers[item] = number
            return number
        }
        for (name, informants, words) in part.sequences {
            groups[name, default: Group()].words += words.lazy.map { numbers[Int($0)] }
            if let count = groups[name]?.words.count { groups[name]?.ends.append(count) }
            groups[name]?.informants.formUnion(informants)
        }
    }
}
