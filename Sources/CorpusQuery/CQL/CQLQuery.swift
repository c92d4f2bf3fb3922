/// A query in corpus query language (CQP's, with the spellings of Sketch Engine and BlackLab) as it was read, before anything is known of a corpus.
public struct CQLQuery: Hashable, Sendable {
    /// What is found: a pattern of tokens, or tokens that stand near each other.
    public indirect enum Body: Hashable, Sendable {
        case pattern(CQLPattern)
        case meeting(CQLMeeting)
    }

    public var body: Body
    /// What holds of the whole match (`:: a.pos = b.pos`).
    public var constraint: CQLTest?
    public var strategy = CQLStrategy.standard
    /// Events and fillers are positions too (`(?all)`).
    public var seesAll = false
    /// What no match may leave (`within s`, `within 3 turn`, `within 20`); a turn where the query says nothing.
    public var scope = CQLScope(count: 1, unit: .region(.turn))
    /// Other queries whose matches the match must lie in, must not lie in, or must hold.
    public var filters: [CQLFilter] = []
    /// At most so many matches of the corpus.
    public var cut: Int?
    /// Every match grows to the whole of a region (`expand to s`).
    public var expansion: CQLExpansion?

    /// The labels that its pattern gives; `target` is `@`.
    public var labels: Set<String> = []
    /// The attributes whose values `f()` asks the frequency of in the whole corpus.
    public var frequencies: Set<CQLAttribute> = []
    /// The former ids by which it asks for themes; its patterns have the ids of now.
    public var formerThemes: [String] = []

    init(body: Body) { self.body = body }
}

/// Which of the overlapping matches of `?`, `*` and `+` are kept (CQP manual 6.1).
public enum CQLStrategy: String, Hashable, Sendable, CaseIterable {
    /// From each start the nearest end; then for each end the longest.
    case standard
    /// No match that another lies in.
    case longest
    /// No match that has another in it.
    case shortest
    /// From each start the nearest end.
    case traditional
}

/// The parts of a corpus that a match lies in.
public enum CQLRegion: String, Hashable, Sendable, CaseIterable {
    case sentence, turn, answer, transcript

    /// By the names that DESIGN §4 gives and CQP's `s`; `nil` for others.
    init?(named name: String) {
        switch name {
        case "s", "sentence": self = .sentence
        case "turn", "u": self = .turn
        case "answer": self = .answer
        case "transcript", "interview", "text": self = .transcript
        default: return nil
        }
    }

    static let names = ["sentence", "s", "turn", "answer", "transcript", "interview"]
}

public struct CQLScope: Hashable, Sendable {
    public enum Unit: Hashable, Sendable {
        case region(CQLRegion)
        case tokens
    }

    public let count: Int
    public let unit: Unit
}

public struct CQLFilter: Hashable, Sendable {
    public enum Relation: Hashable, Sendable {
        case within, notWithin, containing, notContaining
    }

    public let relation: Relation
    public let query: CQLPattern
}

public struct CQLExpansion: Hashable, Sendable {
    public enum Side: Hashable, Sendable {
        case left, right, both
    }

    public let side: Side
    public let region: CQLRegion
}

/// A pattern of tokens.
public indirect enum CQLPattern: Hashable, Sendable {
    case token(CQLTest)
    case sequence([CQLPattern])
    case alternatives([CQLPattern])
    /// `maximum` is `nil` for any number.
    case repeated(CQLPattern, minimum: Int, maximum: Int?)
    /// A name for what the pattern matched; `@` is the name `target`.
    case labelled(String, CQLPattern)
    /// Zero-width: a region begins here, one that fulfils the test.
    case regionStart(CQLRegion, CQLTest?)
    /// Zero-width: the region ends here, the same one if its start is in the query.
    case regionEnd(CQLRegion)
    /// The tokens of a whole region.
    case region(CQLRegion, CQLTest?)
}

/// What is asked of one token, or of the labelled tokens of a match.
public indirect enum CQLTest: Hashable, Sendable {
    case any
    case equals(CQLValue, CQLPatternText)
    /// Two values are the same.
    case same(CQLValue, CQLValue)
    /// Comparison of numbers: distances, lengths, frequencies.
    case compares(CQLNumber, CQLComparison, CQLNumber)
    /// A label has matched something.
    case isDefined(String)
    /// The token is in a region: always true of those that every token is in.
    case isIn(CQLRegion)
    case not(CQLTest)
    case and([CQLTest])
    case or([CQLTest])
    case implies(CQLTest, CQLTest)
}

/// A value of a token: of the one at hand, or of a labelled one.
public struct CQLValue: Hashable, Sendable {
    public let label: String?
    public let attribute: CQLAttribute
}

public enum CQLAttribute: Hashable, Sendable {
    case word, norm, lemma, pos, `class`, part, theme
    /// `turn_role`, `turn.speaker`, `transcript_site`.
    case region(CQLRegion, String)
}

/// A regular expression or a list of words that the whole of a value must match.
public enum CQLPatternText: Hashable, Sendable {
    case expression(String, CQLFlags)
    /// A named list (`$funktioner`).
    case list(String)
}

public struct CQLFlags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `%c`: upper and lower case are the same.
    public static let ignoresCase = CQLFlags(rawValue: 1)
    /// `%d`: accents are passed over (é = e); å, ø and æ are letters and stay.
    public static let ignoresAccents = CQLFlags(rawValue: 2)
    /// `%l`: no regular expression, the text as it stands.
    public static let isLiteral = CQLFlags(rawValue: 4)
    /// `%a`: aa = å, ae = æ, oe = ø.
    public static let equatesSpellings = CQLFlags(rawValue: 8)

    /// What of the spelling is passed over.
    var folding: WordFolding {
        var folding: WordFolding = []
        if contains(.ignoresAccents) { folding.insert(.accents) }
        if contains(.equatesSpellings) { folding.insert(.spellings) }
        return folding
    }
}

public enum CQLNumber: Hashable, Sendable {
    case constant(Int)
    /// Tokens from one label to another, negative where it stands before.
    case distance(String, String)
    case absoluteDistance(String, String)
    /// Characters of a value.
    case length(CQLValue)
    /// How often the value stands in the corpus.
    case frequency(CQLValue)
    /// A value that is a number (`a.age < 40`).
    case value(CQLValue)
}

public enum CQLComparison: String, Hashable, Sendable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    func holds(_ one: Int, _ other: Int) -> Bool {
        switch self {
        case .equal: one == other
        case .unequal: one != other
        case .less: one < other
        case .lessOrEqual: one <= other
        case .greater: one > other
        case .greaterOrEqual: one >= other
        }
    }
}

/// `MU(meet a b -3 3)`, `MU(meet a b s)`, `MU(union a b)`, `a NEAR/3 b`: single tokens by what stands near them; the first is what is found.
public indirect enum CQLMeeting: Hashable, Sendable {
    case token(CQLTest)
    case meet(CQLMeeting, CQLMeeting, from: Int, to: Int)
    case meetIn(CQLMeeting, CQLMeeting, CQLRegion)
    case union(CQLMeeting, CQLMeeting)
}
