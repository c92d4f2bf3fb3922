import YAMLDocuments

/// Reads `negation` of a lexicon and of a theme.
struct NegationReader {
    let conditions: ConditionReader
    /// What the lexicon adds, where a theme is read.
    var ofLexicon: NegatorRules = .none

    /// What a denial of a theme's hit does, and which words deny.
    struct Negation {
        var policy = NegationPolicy.keeps
        var negators = NegatorRules.none
        var notNegating: [LexiconQuery] = []
    }

    private var problems: YAMLProblems { conditions.problems }
    private static let keys = ["not-negating", "negators"]

    func negation(ofLexicon fields: YAMLFields) -> Negation {
        var negation = Negation()
        guard let value = fields.value("negation"), let fields = YAMLFields(value, "\"negation\" of a lexicon", keys: Self.keys, problems) else {
            return negation
        }
        readWords(fields, &negation)
        return negation
    }

    /// The policy alone, or a map of it and of the words that deny.
    func negation(ofTheme fields: YAMLFields, _ names: ThemeNames) -> Negation {
        var negation = Negation()
        guard let value = fields.value("negation") else { return negation }
        guard value.map != nil else {
            negation.policy = fields.string("negation").flatMap { policy($0, "negation", value.mark, names) } ?? .keeps
            return negation
        }
        guard let fields = YAMLFields(value, "\"negation\" of a theme", keys: ["policy"] + Self.keys, problems) else { return negation }
        if let value = fields.value("policy"), let text = fields.string("policy") {
            negation.policy = policy(text, "policy", value.mark, names) ?? .keeps
        }
        readWords(fields, &negation)
        return negation
    }

    private func readWords(_ fields: YAMLFields, _ negation: inout Negation) {
        negation.notNegating = conditions.queries(fields.values("not-negating"))
        negation.negators = NegatorReader(
            data: conditions.compiler.data, ofLexicon: Set(ofLexicon.added.map(\.expression)), problems: problems
        ).negators(fields)
    }

    private func policy(_ text: String, _ key: String, _ mark: YAMLMark, _ names: ThemeNames) -> NegationPolicy? {
        switch text {
        case "keeps": return .keeps
        case "blocks": return .blocks
        case _ where text.hasPrefix("flips:"): return .flips(names.current(String(text.dropFirst(6)), at: mark))
        default:
            problems.add(.malformed, at: mark, "\"\(key)\" is \"\(text)\"; expected keeps, blocks or flips:THEME")
            return nil
        }
    }
}
