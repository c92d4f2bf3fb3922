/// A transcript without its text: what the tables of transcripts, speakers and turns show.
public struct TranscriptSummary: Sendable {
    public let id: String
    public let kind: TranscriptKind
    public let source: SourceDocument
    public let metadata: [MetadataField]
    public let speakers: [Speaker]
    public let turns: [TurnSummary]
    /// Notes, warnings and errors about it.
    public let diagnostics: Int

    public init(
        id: String, kind: TranscriptKind, source: SourceDocument, metadata: [MetadataField], speakers: [Speaker], turns: [TurnSummary],
        diagnostics: Int
    ) {
        self.id = id
        self.kind = kind
        self.source = source
        self.metadata = metadata
        self.speakers = speakers
        self.turns = turns
        self.diagnostics = diagnostics
    }

    /// The summary of a transcript; `facts` has one element for each of its turns.
    public init(_ transcript: Transcript, facts: [TurnFacts]) {
        precondition(facts.count == transcript.turns.count, "facts of every turn")
        let turns = zip(transcript.turns, facts).map { turn, facts in
            TurnSummary(facts: facts, start: turn.start, end: turn.end, location: transcript.location(of: turn.extent.start))
        }
        self.init(
            id: transcript.id, kind: transcript.kind, source: transcript.source, metadata: transcript.metadata, speakers: transcript.speakers,
            turns: turns, diagnostics: transcript.diagnostics.count)
    }

    /// The speaker of a turn; `nil` in prose.
    public func speaker(of turn: TurnSummary) -> Speaker? { turn.facts.speaker.map { speakers[$0] } }

    /// The role of a turn; a turn without a speaker has the role `unknown`.
    public func role(of turn: TurnSummary) -> Role { speaker(of: turn)?.role ?? .unknown }
}

/// A turn without its words.
public struct TurnSummary: Hashable, Sendable {
    public let facts: TurnFacts
    public let start: Seconds?
    public let end: Seconds?
    /// Of its first paragraph.
    public let location: SourceLocation

    public init(facts: TurnFacts, start: Seconds? = nil, end: Seconds? = nil, location: SourceLocation) {
        self.facts = facts
        self.start = start
        self.end = end
        self.location = location
    }
}
