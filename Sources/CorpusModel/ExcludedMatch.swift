/// A match of an entry that a rule kept from being a hit, for the audit.
public struct ExcludedMatch: Sendable {
    /// The rule that kept it out; the codes of the audit.
    public enum Reason: String, Sendable, CaseIterable {
        /// The entry is not for the speaker's role.
        case role
        /// Words that must be near are not.
        case nearMissing = "near-missing"
        /// A word that must not be near is.
        case nearForbidden = "near-forbidden"
        /// An exclusion of the theme cancels it.
        case exclusion
        /// Its words have no class, and nothing supports it.
        case unsupported
        /// The best window stays below the theme's threshold.
        case threshold
        /// It overlaps an earlier or longer match of its theme.
        case overlap
        /// It lies inside a longer hit of another theme (overlap policy `lexicon`).
        case nested
        /// It overlaps a hit of higher priority (overlap policy `priority`).
        case priority
        /// A denial moved it to a theme that has a hit there already.
        case flip
        /// A theme that its own gives way to has a hit in the turn or, where the rule says so, in the sentence (`unless`).
        case unless
    }

    /// What kept it out: a line of the lexicon, or a hit.
    public enum Cause: Sendable, Hashable {
        case none
        case line(Int)
        case hit(theme: String, entry: String)
        /// A hit that counts because it stands in the same sentence.
        case hitInSentence(theme: String, entry: String)
    }

    public let turn: Int
    public let theme: String
    public let entry: String
    /// Tokens of the segment, half-open.
    public let tokens: Range<Int>
    public let reason: Reason
    public let cause: Cause
    /// The words of what kept it out, where it is words.
    public let words: Range<Int>?
    /// The best sum that it was part of, where it came so far.
    public let score: Double?

    public init(
        turn: Int, theme: String, entry: String, tokens: Range<Int>, reason: Reason, cause: Cause = .none, words: Range<Int>? = nil,
        score: Double? = nil
    ) {
        self.turn = turn
        self.theme = theme
        self.entry = entry
        self.tokens = tokens
        self.reason = reason
        self.cause = cause
        self.words = words
        self.score = score
    }

    /// The reason in words.
    public var explanation: String {
        switch reason {
        case .role: "the entry is not for the speaker's role"
        case .nearMissing: "words that must be near are not within reach"
        case .nearForbidden: "a word that must not be near is within reach"
        case .exclusion: "an exclusion cancels it"
        case .unsupported: "its words have no class, and nothing supports it"
        case .threshold: "the score is below the threshold"
        case .overlap: "it overlaps an earlier or longer match of the theme"
        case .nested: "it lies inside a longer hit of another theme"
        case .priority: "it overlaps a hit of higher priority"
        case .flip: "it overlaps a hit of the theme that it was flipped to"
        case .unless: "it gives way to a theme that has a hit in the \(looksAtSentence ? "sentence" : "turn")"
        }
    }

    private var looksAtSentence: Bool { if case .hitInSentence = cause { true } else { false } }

    /// `line 23`, `power/control-kept cc-slip`; empty where nothing is to be named.
    public var by: String {
        switch cause {
        case .none: ""
        case .line(let line): "line \(line)"
        case .hit(let theme, let entry), .hitInSentence(let theme, let entry): "\(theme) \(entry)"
        }
    }
}
