/// What statistics need of one transcript: its turns in numbers, and its hits. No text is kept.
public struct TaggedTranscript: Sendable {
    public let id: String
    public let kind: TranscriptKind
    public let metadata: [MetadataField]
    public let speakers: [Speaker]
    /// One for each turn of the transcript, in its order.
    public let turns: [TurnFacts]
    /// All hits, counted or not, in text order.
    public let hits: [Hit]
    /// In text order; empty where nothing is counted by sentences.
    public let sentences: [SentenceFacts]

    public init(
        id: String, kind: TranscriptKind, metadata: [MetadataField], speakers: [Speaker], turns: [TurnFacts], hits: [Hit],
        sentences: [SentenceFacts] = []
    ) {
        self.id = id
        self.kind = kind
        self.metadata = metadata
        self.speakers = speakers
        self.turns = turns
        self.hits = hits
        self.sentences = sentences
    }

    /// The role of a turn; a turn without a speaker has the role `unknown`.
    public func role(ofTurn turn: Int) -> Role { turns[turn].speaker.map { speakers[$0].role } ?? .unknown }
}

public struct TurnFacts: Hashable, Sendable {
    /// Index into the speakers; `nil` in prose.
    public let speaker: Int?
    /// Tokens that count as words (DESIGN §4).
    public let words: Int
    /// At most two words, all of them fillers or mm, ja, nej, nå, okay.
    public let isBackchannel: Bool
    /// The answer it belongs to, counted from 0 within the transcript; `nil` for the interviewer's turns.
    public let answer: Int?
    /// How long it is: its words, also where statistics of the speech of others count none of them.
    public let length: Int

    /// - Parameter length: as many as its words, where it is left out.
    public init(speaker: Int?, words: Int, isBackchannel: Bool = false, answer: Int? = nil, length: Int? = nil) {
        self.length = length ?? words
        self.speaker = speaker
        self.words = words
        self.isBackchannel = isBackchannel
        self.answer = answer
    }
}
