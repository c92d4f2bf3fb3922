import CorpusIndex
import CorpusModel
import ThemeTagging

/// A segment of an index with its hits, parted by transcript.
struct TaggedSegment {
    let segment: CorpusSegment
    /// In their order; turns and tokens are those of the transcript.
    let transcripts: [TaggedTranscript]
    /// By transcript, what rules kept out.
    let excluded: [[ExcludedMatch]]

    /// Cost: that of the tagging; no transcript is made unless a rule quotes it.
    init(_ indexed: IndexedSegment, by tagger: ThemeTagger, keepsSentences: Bool, fillersIn: Bool) throws(IndexFault) {
        let words = try indexed.words()
        let turns = try indexed.turns()
        let segment = try indexed.segment(words, turns)
        let facts = turns.outlines.facts
        let speakers = segment.members.indices.map { turns.outlines.speakers(of: $0) }
        let found = tagger.tag(segment, facts, speakers: speakers, words: words)
        self.segment = segment
        var hits = [[Hit]](repeating: [], count: segment.members.count)
        for hit in found.hits {
            let place = segment.memberNumber(ofTurn: hit.turn)
            hits[place].append(hit.moved(to: segment.members[place]))
        }
        var excluded = [[ExcludedMatch]](repeating: [], count: segment.members.count)
        for match in found.excluded {
            let place = segment.memberNumber(ofTurn: match.turn)
            excluded[place].append(match.moved(to: segment.members[place]))
        }
        self.excluded = excluded
        transcripts = segment.members.indices.map { place in
            let (id, kind, metadata) = (turns.outlines.id(of: place), turns.outlines.kind(of: place), turns.outlines.metadata(of: place))
            return TaggedTranscript(
                id: id, kind: kind, metadata: StudyFields.all(metadata, kind), speakers: speakers[place],
                turns: Array(facts[segment.members[place].turns]), hits: hits[place],
                sentences: keepsSentences ? SentenceFacts.all(of: segment.members[place], in: segment, fillersIn: fillersIn) : [])
        }
    }
}

extension Hit {
    /// The same by the numbers of its transcript.
    fileprivate func moved(to member: CorpusSegment.Member) -> Hit {
        var hit = Hit(
            turn: turn - member.turns.lowerBound, theme: theme, entry: entry, tokens: tokens.moved(by: -member.tokens.lowerBound),
            characters: characters, reason: reason, negationCue: negationCue, hedgingCue: hedgingCue, reportingCue: reportingCue,
            flippedFrom: flippedFrom, impliedBy: impliedBy, score: score, support: support.map { $0.moved(by: -member.tokens.lowerBound) },
            trace: trace)
        hit.prompted = prompted
        return hit
    }
}

extension ExcludedMatch {
    fileprivate func moved(to member: CorpusSegment.Member) -> ExcludedMatch {
        ExcludedMatch(
            turn: turn - member.turns.lowerBound, theme: theme, entry: entry, tokens: tokens.moved(by: -member.tokens.lowerBound), reason: reason,
            cause: cause, words: words?.moved(by: -member.tokens.lowerBound), score: score)
    }
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
