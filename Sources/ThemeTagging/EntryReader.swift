import CorpusModel
import CorpusQuery
import YAMLDocuments

/// Reads the entries of a theme.
struct EntryReader {
    let conditions: ConditionReader
    let names: ThemeNames
    /// Whether the theme has support, which an entry may lean on.
    let hasSupport: Bool

    private var compiler: QueryCompiler { conditions.compiler }
    private var problems: YAMLProblems { conditions.problems }

    private static let kinds = ["words", "phrase", "phrases", "cql"]
    private static let keys =
        ["id"] + kinds + [
            "fold", "cross", "weight", "role-weights", "cap", "roles", "near", "support", "without-class", "with", "unless", "priority", "note",
            "provenance",
            "status",
        ]

    func entry(_ value: YAMLValue) -> LexiconEntry? {
        guard let fields = YAMLFields(value, "an entry", keys: Self.keys, problems), let id = fields.requiredString("id") else { return nil }
        let given = Self.kinds.filter { fields.value($0) != nil }
        if given.count != 1 {
            let found = given.isEmpty ? "none" : given.joined(separator: " and ")
            problems.add(
                .malformed, at: fields.mark, "the entry \"\(id)\" needs exactly one of \(Self.kinds.joined(separator: ", ")); found \(found)")
        }
        let support = conditions.supports(fields)
        let policy = fields.choice("without-class", of: ["skip", "match", "context"])
        if policy == "context", support.isEmpty, !hasSupport {
            problems.add(
                .malformed, at: fields.mark, "the entry \"\(id)\" matches words without class in context only, and nothing says what supports it",
                advice: "Add support to the entry or its theme, or write without-class: skip or match.")
        }
        let (queries, leansOnSupport) = queries(fields, id, policy)
        return LexiconEntry(
            id: id, queries: queries, crossesMarks: crossesMarks(fields), weight: fields.number("weight", in: 0.01...1000) ?? 1,
            roleWeights: roleWeights(fields),
            cap: fields.integer("cap", in: 1...100) ?? 1,
            roles: conditions.roles(fields), near: conditions.nears(fields), support: support, needsSupport: leansOnSupport,
            implications: ImplicationReader(names: names, problems: problems).implications(fields),
            rivals: RivalReader(names: names, problems: problems).rivals(fields), priority: fields.integer("priority", in: -1000...1000),
            status: ThemeReader.status(fields), provenance: ProvenanceReader(problems: problems).provenance(fields),
            note: fields.string("note") ?? "", mark: fields.mark)
    }

    /// The queries of an entry, and whether they leave out word classes that the words at hand do not have and count with support only.
    private func queries(_ fields: YAMLFields, _ id: String, _ policy: String?) -> (queries: [LexiconQuery], leansOnSupport: Bool) {
        var parsed = QueryReader.queries(fields.values("words"), sets: conditions.sets, problems)
        parsed += QueryReader.queries(fields.values("phrase") + fields.values("phrases"), sets: conditions.sets, problems)
        var leansOnSupport = false
        let folding = folding(fields)
        var queries = parsed.map { ParsedQuery(node: $0.node.folding(folding), isLiteral: $0.isLiteral) }.compactMap { query -> LexiconQuery? in
            guard query.node.namesWordClass else { return .simple(compiler.withImpliedGap(query)) }
            if policy == nil {
                problems.add(
                    .malformed, at: fields.mark, "the entry \"\(id)\" names a word class and does not say what holds where words have none",
                    advice: "Add without-class: skip, without-class: match or without-class: context.")
            }
            if compiler.hasReadings { return .simple(compiler.withImpliedGap(query)) }
            leansOnSupport = leansOnSupport || policy == "context"
            return policy == "match" || policy == "context" ? .simple(compiler.withImpliedGap(query).withoutWordClass) : nil
        }
        queries += fields.values("cql").compactMap { value in
            guard let query = QueryReader.cql(value, sets: conditions.sets, problems) else { return nil }
            guard case .cql(let pattern, _) = query, pattern.asksForReadings else { return query }
            if policy != "skip" {
                problems.add(
                    .malformed, at: value.mark,
                    "the pattern asks for lemma, pos or part, and the entry \"\(id)\" does not say what holds where words have none",
                    advice: "Add without-class: skip (the entry finds nothing there), or ask for word only.")
            }
            return compiler.hasReadings ? query : nil
        }
        return (queries, leansOnSupport)
    }

    /// What of the spelling all words of an entry pass over: `fold: [accents, aa]`.
    private func folding(_ fields: YAMLFields) -> WordFolding {
        var folding: WordFolding = []
        for (text, value) in fields.strings("fold") {
            switch text {
            case "accents": folding.insert(.accents)
            case "aa": folding.insert(.spellings)
            default:
                let hint = nearest(to: text, among: ["accents", "aa"]).map { "did you mean \"\($0)\"?" }
                problems.add(.malformed, at: value.mark, "\"fold\" is \"\(text)\"; expected accents, aa", advice: hint)
            }
        }
        if !folding.isEmpty, let cql = fields.value("cql") {
            problems.add(
                .malformed, at: cql.mark, "\"fold\" is of the simple notation",
                advice: "Write %d (accents) or %a (aa) behind the strings of the pattern.")
        }
        return folding
    }

    /// Whether phrases reach over punctuation inside a sentence: `cross: punct`.
    private func crossesMarks(_ fields: YAMLFields) -> Bool {
        let crosses = fields.choice("cross", of: ["punct"]) != nil
        if crosses, let cql = fields.value("cql") {
            problems.add(
                .malformed, at: cql.mark, "\"cross\" is of the simple notation",
                advice: "Name the marks in the pattern, as in [word=\"ansvar\"] [word=\"[;:]\"]? [word=\"magt\"].")
        }
        return crosses
    }

    private func roleWeights(_ fields: YAMLFields) -> [Role: Double] {
        guard let value = fields.value("role-weights") else { return [:] }
        guard let pairs = value.map else {
            problems.add(.malformed, at: value.mark, "\"role-weights\" must be a map of ROLE: WEIGHT; found \(value.kind)")
            return [:]
        }
        var weights: [Role: Double] = [:]
        for (key, value) in pairs {
            guard let weight = value.scalar.flatMap({ Double($0) }), (0...1000).contains(weight) else {
                problems.add(.malformed, at: value.mark, "the weight for \(key.name) is no number from 0 to 1000")
                continue
            }
            weights[Role(key.name)] = weight
        }
        return weights
    }
}
