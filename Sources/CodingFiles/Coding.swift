/// A row of a codings file (DESIGN §6): somebody's judgement of a stretch of text.
public struct Coding: Hashable, Sendable {
    public enum Decision: String, Sendable {
        case accept, reject
    }

    public let transcript: String
    /// Counted from 1; `nil` where the file leaves it empty.
    public let turn: Int?
    /// Code points in the transcript's text; `nil` for the whole turn.
    public let characters: Range<Int>?
    public let theme: String
    public let coder: String
    /// `nil` where nothing is decided yet.
    public let decision: Decision?
    public let note: String
    /// Of the file, from 1.
    public let line: Int

    public init(
        transcript: String, turn: Int?, characters: Range<Int>?, theme: String = "", coder: String = "", decision: Decision?, note: String = "",
        line: Int
    ) {
        self.transcript = transcript
        self.turn = turn
        self.characters = characters
        self.theme = theme
        self.coder = coder
        self.decision = decision
        self.note = note
        self.line = line
    }
}
