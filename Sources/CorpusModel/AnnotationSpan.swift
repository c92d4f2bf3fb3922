/// One decision about a cue in a turn: what it colours and how far it reaches, or why it is no cue here.
public struct AnnotationSpan: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// *ikke*, *uden*, *ingen*.
        case negation
        /// *måske*, *nok*, *tror jeg*.
        case hedging
        /// *siger at*, *ifølge*, »…«.
        case reported
    }

    /// The rule that gave the scope.
    public enum Reach: String, Sendable, CaseIterable {
        /// The clause on both sides of the cue.
        case clause
        /// What follows the cue: *uden*, *mangle*.
        case right
        /// The noun group and its finite verb: *ingen*.
        case noun
        /// *hverken … eller …*
        case correlative
        /// The clause after a negated verb of thinking as well: *tror ikke, at …*.
        case raised
        /// *nej* as an answer: its scope is the turn before, so it has none here.
        case answer
        /// The clause that the cue governs as well: *jeg tror, at …*.
        case complement
        /// A cue that is a clause of its own, set beside another: *…, tror jeg*.
        case beside
        /// The words that are reported, after *at*, *om* or nothing at all: *siger at …*.
        case content
        /// The words between quotation marks, or after a colon.
        case quotation
        /// The words before: *…, siger de*.
        case before
    }

    public let kind: Kind
    /// Tokens of the segment.
    public let cue: Range<Int>
    /// Tokens of the segment in order, without the cue, free of overlap. Empty for an exception.
    public let scope: [Range<Int>]
    /// `nil` for an exception.
    public let reach: Reach?
    /// Whether the cue only weakens: *sjældent*, *næsten ikke*.
    public let isWeak: Bool
    /// Why it is no cue here.
    public let exception: SpanException?

    public init(_ kind: Kind, cue: Range<Int>, scope: [Range<Int>], reach: Reach, isWeak: Bool = false) {
        self.kind = kind
        self.cue = cue
        self.scope = scope
        self.reach = reach
        self.isWeak = isWeak
        exception = nil
    }

    /// An expression that looks like a cue and is none.
    public init(_ kind: Kind, cue: Range<Int>, exception: SpanException) {
        self.kind = kind
        self.cue = cue
        scope = []
        reach = nil
        isWeak = false
        self.exception = exception
    }

    /// Whether a token stands in the scope.
    public func covers(_ token: Int) -> Bool { scope.contains { $0.contains(token) } }
}
