import Concordances
import CorpusModel

/// Counts words, or what stands at a place of a query's hits, transcript by transcript.
public struct FrequencyCounter: Sendable {
    /// What is counted.
    public enum Subject: Sendable {
        /// Every counted word.
        case words([TokenAttribute])
        /// The value of a key for each hit.
        case hits(Concordance, at: LineKey)
    }

    public let subject: Subject
    public let speech: CountedSpeech

    public init(_ subject: Subject, _ speech: CountedSpeech) {
        self.subject = subject
        self.speech = speech
    }

    /// The counts of a segment that is one transcript. Cost: its tokens, and a string for each distinct reading.
    public func part(of segment: CorpusSegment, facts: [TurnFacts]) -> FrequencyPart {
        let places = speech.places(in: segment)
        var part = FrequencyPart()
        var words: [CountedSpeech.Place: Int] = [:]
        for (turn, place) in places.enumerated() { if let place { words[place, default: 0] += facts[turn].words } }
        part.words = words.map { ($0.group, $0.informant, $1) }
        switch subject {
        case .words(let attributes): count(ItemReader(attributes, segment), segment, places, &part)
        case .hits(let concordance, let key): count(concordance, key, segment, facts, places, &part)
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
        let items = examples.map { $0 < 0 ? nil : reader.item(of: $0) }
        for (place, numbers) in counts {
            for (id, hits) in numbers.enumerated() where hits > 0 { part.add(items[id], place, Int(hits)) }
        }
    }

    private func count(
        _ concordance: Concordance, _ key: LineKey, _ segment: CorpusSegment, _ facts: [TurnFacts], _ places: [CountedSpeech.Place?],
        _ part: inout FrequencyPart
    ) {
        let found = concordance.nodes(in: segment, facts: facts)
        part.isGivenUp = found.isGivenUp
        for node in found.tokens {
            guard let place = places[Int(segment.turnOfToken[node.lowerBound])] else { continue }
            part.add(key.captured(from: node, in: segment).value, place, 1)
        }
    }
}

extension FrequencyPart {
    fileprivate mutating func add(_ item: String?, _ place: CountedSpeech.Place, _ hits: Int) {
        guard let item else { return missing += hits }
        counts.append(Count(group: place.group, informant: place.informant, item: item, hits: hits))
    }
}
