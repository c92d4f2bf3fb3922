/// The Danish rules that correct ICU's word breaks, each with a switch of its own.
public struct TokenRules: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// *ung-til-ung*, *12-15*; a hanging hyphen stays with its word: *tv- og radio*, *-området*.
    public static let hyphens = TokenRules(rawValue: 1 << 0)
    /// *ka'*, *Lars'*, *80'erne*, *H.'s*, *'90*.
    public static let apostrophes = TokenRules(rawValue: 1 << 1)
    /// *bl.a.*, *kr.*, *p.g.a.*
    public static let abbreviations = TokenRules(rawValue: 1 << 2)
    /// *H. C.*, *B.T.*
    public static let initials = TokenRules(rawValue: 1 << 3)
    /// *den 3. maj*, *2. klasse*.
    public static let ordinals = TokenRules(rawValue: 1 << 4)
    /// *og/eller*, *5/3*.
    public static let slashes = TokenRules(rawValue: 1 << 5)
    /// *H&M*.
    public static let ampersands = TokenRules(rawValue: 1 << 6)
    /// *...*, *--*, *!!*.
    public static let runs = TokenRules(rawValue: 1 << 7)
    /// Addresses, *@navn*, *#emne*, the time of day *00:12:31*.
    public static let protected = TokenRules(rawValue: 1 << 8)
    /// *(griner)*, *[pause]*, *[Maria]*: one token for the bracket and its content.
    public static let brackets = TokenRules(rawValue: 1 << 9)
    /// A space is missing after a full stop: *godt.Og så* is three tokens and a mark.
    public static let missingSpaces = TokenRules(rawValue: 1 << 10)
    /// *...* before a capital ends a sentence. In speech it is often a pause: leave it out for such transcripts.
    public static let ellipsisEndsSentence = TokenRules(rawValue: 1 << 11)

    public static let all: TokenRules = [
        .hyphens, .apostrophes, .abbreviations, .initials, .ordinals, .slashes, .ampersands, .runs, .protected, .brackets, .missingSpaces,
        .ellipsisEndsSentence,
    ]
}
