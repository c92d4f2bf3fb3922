/// What one coder said of the turns, joined to them.
public struct CoderCodes: Sendable {
    /// A code of a stretch of text; the whole turn where the coder marked no characters.
    public struct Mark: Hashable, Sendable {
        public let transcript: String
        public let theme: String
        /// Code points in the transcript's text.
        public let characters: Range<Int>
    }

    struct TurnKey: Hashable {
        let transcript: String
        /// From 0.
        let turn: Int
    }

    public let name: String
    /// The themes of turns that the coder gave any, or has a row for.
    var turns: [TurnKey: Set<String>] = [:]
    /// Transcripts that the coder went through: a turn of theirs without a row has no theme.
    var wholeTranscripts: Set<String> = []
    public internal(set) var marks: [Mark] = []

    init(name: String) { self.name = name }

    /// The themes of a turn (from 0); `nil` where the coder did not look at it.
    public func themes(_ transcript: String, turn: Int) -> Set<String>? {
        turns[TurnKey(transcript: transcript, turn: turn)] ?? (wholeTranscripts.contains(transcript) ? [] : nil)
    }

    /// Whether the coder looked at any turn of a transcript.
    public func looked(at transcript: String) -> Bool {
        wholeTranscripts.contains(transcript) || turns.keys.contains { $0.transcript == transcript }
    }

    /// Turns with codes, of a transcript.
    public func codedTurns(of transcript: String) -> [Int] {
        turns.filter { $0.key.transcript == transcript && !$0.value.isEmpty }.map(\.key.turn).sorted()
    }

    mutating func add(_ theme: String, _ transcript: String, _ turn: Int) {
        turns[TurnKey(transcript: transcript, turn: turn), default: []].insert(theme)
    }

    /// The coder looked at the turn.
    mutating func look(_ transcript: String, _ turn: Int) { turns[TurnKey(transcript: transcript, turn: turn), default: []].formUnion([]) }
}
