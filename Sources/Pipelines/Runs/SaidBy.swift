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

    /// A transcript as statistics of them see it: others who count have no words and no hits, and whoever does not count, such as the interviewer whose
    /// questions prompt, stays. `nil` where none of them speaks. Hits keep what was found of the whole transcript, such as whether they were prompted.
    public func limited(_ transcript: TaggedTranscript) -> TaggedTranscript? {
        guard !filters.isEmpty else { return transcript }
        let outline = TranscriptOutline(id: transcript.id, metadata: transcript.metadata, speakers: transcript.speakers, turns: transcript.turns)
        let isTheirs = transcript.turns.map { counts(outline, $0.speaker.map { transcript.speakers[$0] }) }
        guard isTheirs.contains(true) else { return nil }
        let isOut = transcript.turns.indices.map { roles.counts(transcript.role(ofTurn: $0)) && !isTheirs[$0] }
        let turns = zip(transcript.turns, isOut).map { turn, isOut in
            isOut ? TurnFacts(speaker: turn.speaker, words: 0, isBackchannel: turn.isBackchannel, answer: turn.answer) : turn
        }
        return TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: transcript.metadata, speakers: transcript.speakers, turns: turns,
            hits: transcript.hits.filter { !isOut[$0.turn] }, sentences: transcript.sentences.filter { !isOut[$0.turn] })
    }
}
