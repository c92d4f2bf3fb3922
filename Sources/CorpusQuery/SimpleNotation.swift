import UnicodeText

/// The simple notation (DESIGN §5): words, exact forms, wildcards, compound elements, alternatives, gaps, any-order sets and named sets.
public enum SimpleNotation {
    /// Sets that every query has: reflexive and possessive pronouns of any person.
    public static let builtInSets: [String: QueryNode] = [
        "REFL": forms(["mig", "dig", "sig", "os", "jer"]),
        "POSS": forms([
            "min", "mit", "mine", "din", "dit", "dine", "sin", "sit", "sine", "hans", "hendes", "dens", "dets", "vor", "vort", "vore", "vores",
            "jeres",
            "deres", "egen", "eget", "egne",
        ]),
    ]

    public static let defaultGap = 4
    public static let defaultWindow = 6
    static let depthLimit = 20
    /// Of one query, with all that its sets hold.
    static let itemLimit = 10_000

    /// Reads a query. `sets` are the named lists that `@NAME` may mean, beside the built-in ones.
    public static func parse(_ text: String, sets: [String: QueryNode] = [:]) throws(QueryError) -> ParsedQuery {
        var parser = SimpleNotationParser(text, sets: sets)
        return try parser.parse()
    }

    private static func forms(_ words: [String]) -> QueryNode { .alternatives(words.map { .word(WordPattern(.form, $0)) }) }
}

/// A query with what its notation says about itself.
public struct ParsedQuery: Hashable, Sendable {
    public let node: QueryNode
    /// A leading `!`: a verb at the start has no implied gap after it.
    public let isLiteral: Bool

    public init(node: QueryNode, isLiteral: Bool) {
        self.node = node
        self.isLiteral = isLiteral
    }
}
