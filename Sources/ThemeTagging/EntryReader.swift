import CorpusModel
import CorpusQuery
import YAMLDocuments

/// Reads entries, support and exclusions.
struct EntryReader {
    let sets: [String: QueryNode]
    let compiler: QueryCompiler
    let problems: YAMLProblems

    func entry(_ value: YAMLValue) -> LexiconEntry? {
        let keys = ["id", "words", "phrase", "phrases", "weight", "near", "without-class", "note", "status"]
        guard let fields = YAMLFields(value, "an entry", keys: keys, problems), let id = fields.requiredString("id") else { return nil }
        let given = ["words", "phrase", "phrases"].filter { fields.value($0) != nil }
        if given.count != 1 {
            let found = given.isEmpty ? "none" : given.joined(separator: " and ")
            problems.add(.malformed, at: fields.mark, "the entry \"\(id)\" needs exactly one of words, phrase, phrases; found \(found)")
        }
        given.forEach { notEmpty($0, fields) }
        var parsed = QueryReader.queries(fields.values("words"), sets: sets, problems)
        parsed += QueryReader.queries(fields.values("phrase") + fields.values("phrases"), sets: sets, problems)
        let policy = fields.choice("without-class", of: ["skip", "match"])
        let queries = parsed.compactMap { query -> QueryNode? in
            guard query.node.namesWordClass else { return compiler.withImpliedGap(query) }
            if policy == nil {
                problems.add(
                    .malformed, at: fields.mark, "the entry \"\(id)\" names a word class and does not say what holds where words have none",
                    advice: "Add without-class: skip or without-class: match.")
            }
            if compiler.hasReadings { return compiler.withImpliedGap(query) }
            return policy == "match" ? compiler.withImpliedGap(query).withoutWordClass : nil
        }
        return LexiconEntry(
            id: id, queries: queries, weight: fields.number("weight", in: 0.01...1000) ?? 1, near: fields.value("near").flatMap(near),
            status: ThemeReader.status(fields), mark: fields.mark)
    }

    private func near(_ value: YAMLValue) -> NearCondition? {
        guard let fields = YAMLFields(value, "\"near\"", keys: ["any", "all", "none", "within"], problems) else { return nil }
        let condition = NearCondition(
            any: nodes(fields.values("any")), all: nodes(fields.values("all")), none: nodes(fields.values("none")), reach: reach(fields) ?? .turn)
        if condition.any.isEmpty && condition.all.isEmpty && condition.none.isEmpty {
            problems.add(.malformed, at: value.mark, "\"near\" needs at least one of any, all, none")
        }
        return condition
    }

    func support(_ value: YAMLValue) -> Support? {
        guard let fields = YAMLFields(value, "\"support\"", keys: ["any", "within", "adds"], problems), fields.required("any") != nil else {
            return nil
        }
        notEmpty("any", fields)
        return Support(any: nodes(fields.values("any")), reach: reach(fields) ?? .turn, adds: fields.number("adds", in: 0.01...1000) ?? 0.5)
    }

    func exclusion(_ value: YAMLValue) -> Exclusion? {
        let keys = ["words", "phrase", "phrases", "cancels", "roles", "within", "note"]
        guard let fields = YAMLFields(value, "an exclusion", keys: keys, problems) else { return nil }
        for key in ["words", "phrase", "phrases"] { notEmpty(key, fields) }
        let queries = nodes(fields.values("words") + fields.values("phrase") + fields.values("phrases"))
        if ["words", "phrase", "phrases"].allSatisfy({ fields.value($0) == nil }) {
            problems.add(.malformed, at: fields.mark, "an exclusion needs words, phrase or phrases")
        }
        return Exclusion(
            queries: queries, cancels: Set(fields.strings("cancels").map(\.text)), roles: fields.strings("roles").map { Role($0.text) },
            reach: reach(fields),
            mark: fields.mark)
    }

    /// An empty list would find nothing and say nothing.
    private func notEmpty(_ key: String, _ fields: YAMLFields) {
        guard let value = fields.value(key), value.list?.isEmpty ?? false else { return }
        problems.add(.malformed, at: value.mark, "\"\(key)\" is empty; a word or phrase was expected")
    }

    /// Conditions are phrases of the lexicon too, so verbs that begin them imply a gap. They have no `without-class` to say what a word class
    /// means where words have none, so they name none.
    private func nodes(_ values: [YAMLValue]) -> [QueryNode] {
        values.compactMap { value in
            guard let query = QueryReader.query(value, sets: sets, problems) else { return nil }
            if query.node.namesWordClass {
                problems.add(
                    .malformed, at: value.mark, "a condition names a word class, which only entries may",
                    advice: "Leave the class out, or write exact forms.")
            }
            return compiler.withImpliedGap(query)
        }
    }

    private func reach(_ fields: YAMLFields) -> Reach? {
        guard let text = fields.string("within"), let value = fields.value("within") else { return nil }
        switch text {
        case "sentence": return .sentence
        case "turn": return .turn
        default:
            if let words = Int(text), (1...1000).contains(words) { return .words(words) }
            problems.add(.malformed, at: value.mark, "\"within\" is \"\(text)\"; expected sentence, turn or a number of words")
            return nil
        }
    }
}
