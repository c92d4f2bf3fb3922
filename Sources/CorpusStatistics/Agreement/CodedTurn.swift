import CorpusModel

/// A turn that can be coded, and the themes that each coder gave it.
public struct CodedTurn: Hashable, Sendable {
    public let transcript: String
    /// Counted from 1.
    public let turn: Int
    public let role: Role
    /// What tables by groups part turns by: the role where nothing else is asked.
    public let group: String
    /// The unit that intervals draw: a transcript, or the row of a table whose rows are of no transcript.
    public let sample: String
    /// By coder, places in the list of themes; `nil` where a coder did not look at the turn.
    public let themes: [Set<Int>?]

    public init(transcript: String, turn: Int, role: Role, group: String? = nil, sample: String, themes: [Set<Int>?]) {
        self.transcript = transcript
        self.turn = turn
        self.role = role
        self.group = group ?? role.rawValue
        self.sample = sample
        self.themes = themes
    }
}
