import Concordances
import CorpusModel

/// Counts words, or what stands at a place of a query's hits, transcript by transcript.
public struct FrequencyCounter: Sendable {
    /// What is counted.
    public enum Subject: Sendable {
        /// Every counted word.
        case words([TokenAttribute])
        /// So many words that follow each other in a sentence, whatever fillers, events and punctuation stand between.
        case sequences(TokenAttribute, length: Int)
        /// The value of a key for each hit.
        case hits(Concordance, at: LineKey)
        /// The hits of each query, under its name.
        case queries([(name: String, concordance: Concordance)])
        /// The counted hits of themes, which a tagging found.
        case themes
    }

    public let subject: Subject
    public let speech: CountedSpeech

    public init(_ subject: Subject, _ speech: CountedSpeech) {
        self.subject = subject
        self.speech = speech
    }

    /// The counts of a segment that is one transcript; `hits` are those of its tagging. Cost: its tokens, and a string for each distinct reading.
    public func part(of segment: CorpusSegment, facts: [TurnFacts], hits: [Hit] = []) -> FrequencyPart {
        let places = speech.places(in: segment)
        var part = FrequencyPart()
        if let transcript = segment.members.first?.transcript {
            part.transcript = transcript.id
            part.metadata = CountedSpeech.outline(of: transcript.id, transcript.metadata, transcript.kind).metadata
        }
        var words: [CountedSpeech.Place: Int] = [:]
        for (turn, place) in places.enumerated() { if let place { words[place, default: 0] += facts[turn].words } }
        part.words = words.map { ($0.group, $0.informant, $1) }
        if case .words(let attributes) = subject {
            count(ItemReader(attributes, segment), segment, places, &part)
        } else {
            let found = ItemOccurrences(subject, speech, segment, facts, places, hits)
            part.isGivenUp = found.isGivenUp
            count(found, segment, places, &part)
        }
        return part
    }

    private func count(_ reader: ItemReader, _ segment: CorpusSegment, _ places: [CountedSpeech.Place?], _ part: inout FrequencyPart) {
        var counts: [CountedSpeech.Place: [UInt32]] = [:]
        var examples = [Int](repeating: -1, count: reader.count)
        for (turn, place) in places.enumerated() {
            guard let place else { continue }
            var here = counts.removeValue(forKey: place) ?? [UInt32](repeating: 0, count: reader.count)
            for token in segment.tokens(ofTurn: turn) where segment.tokenClass(token).counts(fillersIn: speech.fillersIn) {
                let id = reader.id(of: token)
                here[id] += 1
                examples[id] = token
            }
            counts[place] = here
        }
        let items = examples.map { $0 < 0 || speech.leavesOut($0, segment) ? nil : reader.item(of: $0) }
        for (place, numbers) in counts {
            for (id, hits) in numbers.enumerated() where hits > 0 && !speech.leavesOut(examples[id], segment) {
                part.add(items[id], place, Int(hits))
            }
        }
    }

    private func count(_ found: ItemOccurrences, _ segment: CorpusSegment, _ places: [CountedSpeech.Place?], _ part: inout FrequencyPart) {
        var counts: [CountedSpeech.Place: [Int]] = [:]
        part.missing += found.missing
        var turns = RegionCursor(segment.turns)
        for occurrence in found.occurrences {
            guard let place = places[turns.number(ofToken: occurrence.token)] else { continue }
            counts[place, default: [Int](repeating: 0, count: found.items.count)][occurrence.item] += 1
        }
        for (place, numbers) in counts {
            for (item, hits) in numbers.enumerated() where hits > 0 { part.add(found.items[item], place, hits) }
        }
    }
}

extension CountedSpeech {
    /// Whether a token's word is left out of the items.
    func leavesOut(_ token: Int, _ segment: CorpusSegment) -> Bool {
        !without.isEmpty && without.contains(segment.normVocabulary[segment.norms[token]])
    }
}

extension FrequencyPart {
    fileprivate mutating func add(_ item: String?, _ place: CountedSpeech.Place, _ hits: Int) {
        guard let item else { return missing += hits }
        counts.append(Count(group: place.group, informant: place.informant, item: item, hits: hits))
    }
}
