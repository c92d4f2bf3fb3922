/// A transcript as rates and dispersion see it: who speaks when, and how many words. No text is kept.
public struct TranscriptOutline: Sendable {
    public let id: String
    public let metadata: [MetadataField]
    public let speakers: [Speaker]
    /// One for each turn, in its order.
    public let turns: [TurnFacts]

    public init(id: String, metadata: [MetadataField], speakers: [Speaker], turns: [TurnFacts]) {
        self.id = id
        self.metadata = metadata
        self.speakers = speakers
        self.turns = turns
    }

    public var words: Int { turns.reduce(0) { $0 + $1.words } }

    public func role(ofTurn turn: Int) -> Role { turns[turn].speaker.map { speakers[$0].role } ?? .unknown }
}
