/// What statistics need of one transcript: its turns in numbers, and its hits. No text is kept.
public struct TaggedTranscript: Sendable {
    public let id: String
    public let kind: TranscriptKind
    public let metadata: [MetadataField]
    public let speakers: [Speaker]
    /// One for each turn of the transcript, in its order.
    public let turns: [TurnFacts]
    /// The ids of the themes that hits are of; transcripts of one tagging may share the list.
    public let themes: [String]
    /// All hits, counted or not, in text order.
    public let hits: [CountedHit]
    /// In text order; empty where nothing is counted by sentences.
    public let sentences: [SentenceFacts]

    public init(
        id: String, kind: TranscriptKind, metadata: [MetadataField], speakers: [Speaker], turns: [TurnFacts], themes: [String],
        hits: [CountedHit], sentences: [SentenceFacts] = []
    ) {
        self.id = id
        self.kind = kind
        self.metadata = metadata
        self.speakers = speakers
        self.turns = turns
        self.themes = themes
        self.hits = hits
        self.sentences = sentences
    }

    /// With hits that tell more than statistics ask for.
    public init(
        id: String, kind: TranscriptKind, metadata: [MetadataField], speakers: [Speaker], turns: [TurnFacts], hits: [Hit],
        sentences: [SentenceFacts] = []
    ) {
        var themes: [String] = []
        var numbers: [String: Int] = [:]
        let counted = hits.map { hit in
            let number = numbers[hit.theme] ?? themes.count
            if number == themes.count {
                numbers[hit.theme] = number
                themes.append(hit.theme)
            }
            return CountedHit(
                turn: hit.turn, theme: number, tokens: hit.tokens, reason: hit.reason, negated: hit.negated, prompted: hit.prompted)
        }
        self.init(
            id: id, kind: kind, metadata: metadata, speakers: speakers, turns: turns, themes: themes, hits: counted, sentences: sentences)
    }

    /// The same with other hits of the same themes.
    public func withHits(_ hits: [CountedHit]) -> TaggedTranscript {
        TaggedTranscript(
            id: id, kind: kind, metadata: metadata, speakers: speakers, turns: turns, themes: themes, hits: hits, sentences: sentences)
    }

    /// The speakers that say a turn, in their order, and last `nil` where nobody is named for one. Cost: a look at each turn.
    public var speaking: [Int?] {
        var speaks = [Bool](repeating: false, count: speakers.count + 1)
        for turn in turns { speaks[turn.speaker ?? speakers.count] = true }
        return speakers.indices.filter { speaks[$0] }.map { $0 } + (speaks[speakers.count] ? [nil] : [])
    }

    /// The theme of one of its hits.
    public func theme(of hit: CountedHit) -> String { themes[Int(hit.theme)] }

    /// The role of a turn; a turn without a speaker has the role `unknown`.
    public func role(ofTurn turn: Int) -> Role { turns[turn].speaker.map { speakers[$0].role } ?? .unknown }
}

/// A turn as statistics see it, in 20 bytes: a great corpus has hundreds of thousands.
public struct TurnFacts: Hashable, Sendable {
    private let speakerNumber: UInt32
    private let wordCount: UInt32
    private let answerNumber: UInt32
    private let allWords: UInt32
    /// At most two words, all of them fillers or mm, ja, nej, nå, okay.
    public let isBackchannel: Bool
    private static let none = UInt32.max

    /// - Parameter length: as many as its words, where it is left out.
    public init(speaker: Int?, words: Int, isBackchannel: Bool = false, answer: Int? = nil, length: Int? = nil) {
        speakerNumber = speaker.map { UInt32($0) } ?? Self.none
        wordCount = UInt32(words)
        answerNumber = answer.map { UInt32($0) } ?? Self.none
        allWords = UInt32(length ?? words)
        self.isBackchannel = isBackchannel
    }

    /// Index into the speakers; `nil` in prose.
    public var speaker: Int? { speakerNumber == Self.none ? nil : Int(speakerNumber) }
    /// Tokens that count as words (DESIGN §4).
    public var words: Int { Int(wordCount) }
    /// The answer it belongs to, counted from 0 within the transcript; `nil` for the interviewer's turns.
    public var answer: Int? { answerNumber == Self.none ? nil : Int(answerNumber) }
    /// How long it is: its words, also where statistics of the speech of others count none of them.
    public var length: Int { Int(allWords) }
}
