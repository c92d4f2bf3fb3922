/// One piece of evidence for a theme: a token range, the entry that found it, and why it counts or not.
public struct Hit: Sendable {
    /// Index of the turn within the transcript.
    public let turn: Int
    public let theme: String
    public let entry: String
    /// Tokens within the transcript, half-open.
    public let tokens: Range<Int>
    public let characters: TextRange
    public var counted: Bool { reason == nil }
    /// Why it does not count.
    public var reason: Reason?
    public var negated: Bool { negationCue != nil }
    /// The words that negate it.
    public var negationCue: String?
    public var hedged: Bool { hedgingCue != nil }
    /// The words that make it less certain.
    public var hedgingCue: String?
    public var reported: Bool { reportingCue != nil }
    /// The words, or the quotation mark, that say it is somebody's words.
    public var reportingCue: String?
    /// The theme it was found under, when a denial moved it.
    public var flippedFrom: String?
    /// The theme whose hit it is as well, when that theme implies this one; the entry is that theme's.
    public var impliedBy: String?
    /// Whether the interviewer's turn before this answer holds the theme.
    public var prompted = false
    /// The sum of weights and support in its best window.
    public let score: Double
    /// The words that supported it, in the order that they were added: tokens of the segment.
    public var support: [Range<Int>]
    /// The steps that led to it, for `--explain`; empty where nobody asked for them.
    public var trace: [String]

    public enum Reason: String, Sendable {
        case interviewer, role, negated
    }

    public init(
        turn: Int, theme: String, entry: String, tokens: Range<Int>, characters: TextRange, reason: Reason? = nil, negationCue: String? = nil,
        hedgingCue: String? = nil, reportingCue: String? = nil, flippedFrom: String? = nil, impliedBy: String? = nil, score: Double,
        support: [Range<Int>] = [], trace: [String] = []
    ) {
        self.turn = turn
        self.theme = theme
        self.entry = entry
        self.tokens = tokens
        self.characters = characters
        self.reason = reason
        self.negationCue = negationCue
        self.hedgingCue = hedgingCue
        self.reportingCue = reportingCue
        self.flippedFrom = flippedFrom
        self.impliedBy = impliedBy
        self.score = score
        self.support = support
        self.trace = trace
    }
}

extension Hit {
    /// A hit by the numbers of a segment, by those of its transcript.
    package func moved(outOf member: CorpusSegment.Member) -> Hit { moved(turns: -member.turns.lowerBound, tokens: -member.tokens.lowerBound) }

    /// A hit by the numbers of its transcript, by those of a segment.
    package func moved(into member: CorpusSegment.Member) -> Hit { moved(turns: member.turns.lowerBound, tokens: member.tokens.lowerBound) }

    private func moved(turns: Int, tokens distance: Int) -> Hit {
        var hit = Hit(
            turn: turn + turns, theme: theme, entry: entry, tokens: tokens.moved(by: distance), characters: characters, reason: reason,
            negationCue: negationCue,
            hedgingCue: hedgingCue, reportingCue: reportingCue, flippedFrom: flippedFrom, impliedBy: impliedBy, score: score,
            support: support.map { $0.moved(by: distance) }, trace: trace)
        hit.prompted = prompted
        return hit
    }
}
