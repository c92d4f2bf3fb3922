import CorpusModel
import CorpusQuery
import YAMLDocuments

/// Reads one theme of a lexicon.
struct ThemeReader {
    let sets: [String: QueryNode]
    let names: ThemeNames
    /// The words of negation that the lexicon adds.
    let negators: NegatorRules
    let compiler: QueryCompiler
    let problems: YAMLProblems

    private static let keys = [
        "id", "aliases", "label", "definition", "parent", "negation", "roles", "threshold", "entries", "support", "exclude", "with", "unless",
        "priority",
        "provenance", "status", "note", "tests",
    ]

    func theme(_ value: YAMLValue) -> ThemeRules? {
        guard let fields = YAMLFields(value, "a theme", keys: Self.keys, problems), let id = fields.requiredString("id") else { return nil }
        if !Self.isID(id) {
            problems.add(
                .malformed, at: fields.value("id")!.mark, "\"\(id)\" is no theme id; parent/leaf in lower case, digits and hyphens was expected")
        }
        let labels = texts(fields, "label", isRequired: true)
        let definitions = texts(fields, "definition", isRequired: false)
        let roles = fields.strings("roles").map { Role($0.text) }
        let theme = Theme(
            id: id, labelDanish: labels.danish, labelEnglish: labels.english, definitionDanish: definitions.danish,
            definitionEnglish: definitions.english,
            parent: names.theme("parent", fields), roles: roles)
        let conditions = ConditionReader(sets: sets, names: names, compiler: compiler, problems: problems)
        let negation = NegationReader(conditions: conditions, ofLexicon: negators).negation(ofTheme: fields, names)
        let support = conditions.supports(fields)
        let reader = EntryReader(conditions: conditions, names: names, hasSupport: !support.isEmpty)
        let entries = fields.values("entries").compactMap(reader.entry)
        return ThemeRules(
            theme: theme, aliases: aliases(fields), negation: negation.policy,
            negators: negation.negators, notNegating: negation.notNegating, threshold: fields.number("threshold", in: 0.01...1000) ?? 1,
            entries: entries,
            support: support, exclusions: fields.values("exclude").compactMap(conditions.exclusion),
            implications: ImplicationReader(names: names, problems: problems).implications(fields),
            rivals: RivalReader(names: names, problems: problems).rivals(fields),
            priority: fields.integer("priority", in: -1000...1000) ?? 0, status: Self.status(fields),
            provenance: ProvenanceReader(problems: problems).provenance(fields), note: fields.string("note") ?? "",
            tests: TestReader(names: names, problems: problems).tests(fields), mark: fields.mark)
    }

    static func status(_ fields: YAMLFields) -> ThemeRules.Status {
        fields.choice("status", of: ThemeRules.Status.allCases.map(\.rawValue)).flatMap(ThemeRules.Status.init(rawValue:)) ?? .active
    }

    private func aliases(_ fields: YAMLFields) -> [ThemeAlias] {
        fields.strings("aliases").map { alias in
            if !Self.isID(alias.text) {
                problems.add(
                    .malformed, at: alias.value.mark,
                    "\"\(alias.text)\" under aliases is no theme id; parent/leaf in lower case, digits and hyphens was expected",
                    advice: "Write the id that the theme had before.")
            }
            return ThemeAlias(id: alias.text, mark: alias.value.mark)
        }
    }

    private func texts(_ fields: YAMLFields, _ key: String, isRequired: Bool) -> (danish: String, english: String) {
        guard let value = isRequired ? fields.required(key) : fields.value(key),
            let texts = YAMLFields(value, "\"\(key)\"", keys: ["da", "en"], problems)
        else { return ("", "") }
        return (texts.requiredString("da") ?? "", texts.requiredString("en") ?? "")
    }

    static func isID(_ id: String) -> Bool {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 } }
    }
}
