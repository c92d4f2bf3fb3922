import Concordances
import CorpusModel

/// Whose speech statistics are of, where that is asked (`--where`): those whom all conditions let through.
public struct SaidBy: Sendable {
    private let filters: [LineFilter]
    private let roles: RoleRules

    public init(_ filters: [LineFilter], roles: RoleRules) {
        self.filters = filters
        self.roles = roles
    }

    /// Whether a speaker counts, and is one of them.
    public func counts(_ outline: TranscriptOutline, _ speaker: Speaker?) -> Bool {
        roles.counts(speaker?.role ?? .unknown) && filters.allSatisfy { $0.allows(outline, speaker: speaker) }
    }

    /// The same of whoever says a turn.
    public func counts(_ outline: TranscriptOutline, ofTurn turn: Int) -> Bool {
        counts(outline, outline.turns[turn].speaker.map { outline.speakers[$0] })
    }

    /// Whether one of them speaks in a transcript, or no conditions are asked.
    public func speaks(in transcript: PlacedTranscript) -> Bool {
        filters.isEmpty || transcript.outline.turns.indices.contains { counts(transcript.outline, ofTurn: $0) }
    }

    /// A transcript with their hits alone.
    public func limited(_ transcript: PlacedTranscript) -> PlacedTranscript {
        PlacedTranscript(outline: transcript.outline, hits: transcript.hits.filter { counts(transcript.outline, ofTurn: $0.turn) })
    }

    /// A transcript as statistics of them see it: others who count have no words that count and no hits, but the questions of interviewers keep theirs, since
    /// they tell what was asked. Turns keep their length, so that places in the conversation stay. `nil` where none of them speaks. Hits keep what was found
    /// of the whole transcript, such as whether they were prompted.
    public func limited(_ transcript: TaggedTranscript) -> TaggedTranscript? {
        guard !filters.isEmpty else { return transcript }
        let outline = TranscriptOutline(id: transcript.id, metadata: transcript.metadata, speakers: transcript.speakers, turns: transcript.turns)
        let isTheirs = transcript.turns.indices.map { counts(outline, ofTurn: $0) }
        guard isTheirs.contains(true) else { return nil }
        let isOut = transcript.turns.indices.map { roles.counts(transcript.role(ofTurn: $0)) && !isTheirs[$0] }
        let turns = zip(transcript.turns, isOut).map { turn, isOut in
            isOut
                ? TurnFacts(speaker: turn.speaker, words: 0, isBackchannel: turn.isBackchannel, answer: turn.answer, length: turn.length) : turn
        }
        return TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: transcript.metadata, speakers: transcript.speakers, turns: turns,
            themes: transcript.themes, hits: transcript.hits.filter { !isOut[$0.turn] || turns[$0.turn].answer == nil },
            sentences: transcript.sentences.filter { !isOut[$0.turn] })
    }
}
