import CorpusIndex
import CorpusModel
import ThemeTagging

/// A segment of an index that is tagged as it lies; no transcript of it is made unless a rule quotes it.
struct TaggedSegment {
    let segment: CorpusSegment
    let words: SegmentWords
    /// Of the segment's turns.
    let facts: [TurnFacts]
    /// By transcript.
    let speakers: [[Speaker]]
    private let number: Int
    private let outlines: StoredOutlines
    private let keepsSentences: Bool
    private let fillersIn: Bool

    init(_ indexed: IndexedSegment, keepsSentences: Bool, fillersIn: Bool) throws(IndexFault) {
        number = indexed.number
        words = try indexed.words()
        let turns = try indexed.turns()
        segment = try indexed.segment(words, turns)
        let outlines = turns.outlines
        self.outlines = outlines
        facts = outlines.facts
        speakers = segment.members.indices.map { outlines.speakers(of: $0) }
        self.keepsSentences = keepsSentences
        self.fillersIn = fillersIn
    }

    /// Its words, with what a worker knows of those of the index.
    func words(_ worker: WorkerWords?) throws(IndexFault) -> IndexedWords? {
        guard let worker else { return nil }
        return try IndexedWords(words, segment: number, worker)
    }

    /// A transcript with hits by its own numbers.
    func transcript(_ place: Int, themes: [String], _ hits: [CountedHit]) -> TaggedTranscript {
        let (kind, metadata) = (outlines.kind(of: place), outlines.metadata(of: place))
        return TaggedTranscript(
            id: outlines.id(of: place), kind: kind, metadata: StudyFields.all(metadata, kind), speakers: speakers[place],
            turns: Array(facts[segment.members[place].turns]), themes: themes, hits: hits, sentences: sentences(of: place))
    }

    /// The same with hits that tell more.
    func transcript(_ place: Int, _ hits: [Hit]) -> TaggedTranscript {
        let (kind, metadata) = (outlines.kind(of: place), outlines.metadata(of: place))
        return TaggedTranscript(
            id: outlines.id(of: place), kind: kind, metadata: StudyFields.all(metadata, kind), speakers: speakers[place],
            turns: Array(facts[segment.members[place].turns]), hits: hits, sentences: sentences(of: place))
    }

    private func sentences(of place: Int) -> [SentenceFacts] {
        keepsSentences ? SentenceFacts.all(of: segment.members[place], in: segment, fillersIn: fillersIn) : []
    }

    /// Hits of the segment parted by transcript; turns and tokens are those of the transcript.
    func byTranscript(_ found: [Hit]) -> [[Hit]] {
        var hits = [[Hit]](repeating: [], count: segment.members.count)
        for hit in found {
            let place = segment.memberNumber(ofTurn: hit.turn)
            hits[place].append(hit.moved(outOf: segment.members[place]))
        }
        return hits
    }

    /// The same of what rules kept out.
    func byTranscript(_ found: [ExcludedMatch]) -> [[ExcludedMatch]] {
        var excluded = [[ExcludedMatch]](repeating: [], count: segment.members.count)
        for match in found {
            let place = segment.memberNumber(ofTurn: match.turn)
            excluded[place].append(match.moved(to: segment.members[place]))
        }
        return excluded
    }
}

extension ExcludedMatch {
    fileprivate func moved(to member: CorpusSegment.Member) -> ExcludedMatch {
        ExcludedMatch(
            turn: turn - member.turns.lowerBound, theme: theme, entry: entry, tokens: tokens.moved(by: -member.tokens.lowerBound), reason: reason,
            cause: cause, words: words?.moved(by: -member.tokens.lowerBound), score: score)
    }
}
