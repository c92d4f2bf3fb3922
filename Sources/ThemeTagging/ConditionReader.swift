import CorpusModel
import CorpusQuery
import YAMLDocuments

/// Reads what rules ask of the words around a match: near, support, exclusions.
struct ConditionReader {
    let sets: [String: QueryNode]
    let names: ThemeNames
    let compiler: QueryCompiler
    let problems: YAMLProblems

    /// One condition, or a list of them.
    func nears(_ fields: YAMLFields) -> [NearCondition] { fields.values("near").compactMap(near) }

    private func near(_ value: YAMLValue) -> NearCondition? {
        guard let fields = YAMLFields(value, "\"near\"", keys: ["any", "all", "none", "within", "side", "roles"], problems) else { return nil }
        let condition = NearCondition(
            any: operands(fields.values("any")), all: operands(fields.values("all")), none: operands(fields.values("none")),
            reach: reach(fields) ?? .turn,
            side: fields.choice("side", of: NearCondition.Side.allCases.map(\.rawValue)).flatMap(NearCondition.Side.init(rawValue:)),
            roles: roles(fields))
        if ["any", "all", "none"].allSatisfy({ fields.value($0) == nil }) {
            problems.add(.malformed, at: value.mark, "\"near\" needs at least one of any, all, none", advice: Self.quotes(fields))
        }
        return condition
    }

    /// One, or a list of them: each adds once.
    func supports(_ fields: YAMLFields) -> [Support] { fields.values("support").compactMap(support) }

    private func support(_ value: YAMLValue) -> Support? {
        guard let fields = YAMLFields(value, "\"support\"", keys: ["any", "within", "adds", "roles"], problems) else { return nil }
        guard fields.value("any") != nil else {
            problems.add(.malformed, at: fields.mark, "\"support\" needs the key \"any\"", advice: Self.quotes(fields))
            return nil
        }
        return Support(
            any: operands(fields.values("any")), reach: reach(fields) ?? .turn, adds: fields.number("adds", in: 0.01...1000) ?? 0.5,
            roles: roles(fields))
    }

    func exclusion(_ value: YAMLValue) -> Exclusion? {
        let kinds = ["words", "phrase", "phrases", "cql"]
        guard let fields = YAMLFields(value, "an exclusion", keys: kinds + ["cancels", "roles", "within", "note"], problems) else { return nil }
        let simple = queries(fields.values("words") + fields.values("phrase") + fields.values("phrases"))
        if kinds.allSatisfy({ fields.value($0) == nil }) {
            problems.add(.malformed, at: fields.mark, "an exclusion needs words, phrase, phrases or cql")
        }
        _ = fields.string("note")
        return Exclusion(
            queries: simple + fields.values("cql").compactMap(cql), cancels: Set(fields.strings("cancels").map(\.text)), roles: roles(fields),
            reach: reach(fields), mark: fields.mark)
    }

    func roles(_ fields: YAMLFields) -> [Role] { fields.strings("roles").map { Role($0.text) } }

    /// What YAML took for a comment is most likely a theme.
    private static func quotes(_ fields: YAMLFields) -> String? {
        guard fields.all.contains(where: { ["any", "all", "none"].contains($0.key.name) && $0.value.isNull }) else { return nil }
        return "A theme stands in quotation marks, as \"#power/influence\": a # without them begins a comment."
    }

    /// Words and patterns, and themes: `#power/influence`, or `{theme: power/influence}`.
    private func operands(_ values: [YAMLValue]) -> [LexiconQuery] {
        values.flatMap { value -> [LexiconQuery] in
            if value["theme"] != nil {
                guard let fields = YAMLFields(value, "a theme among words", keys: ["theme"], problems), let id = fields.string("theme") else {
                    return []
                }
                return theme(id, at: fields.value("theme")?.mark ?? value.mark)
            }
            guard let text = value.scalar, text.hasPrefix("#") else { return queries([value]) }
            return theme(String(text.dropFirst()), at: value.mark)
        }
    }

    private func theme(_ id: String, at mark: YAMLMark) -> [LexiconQuery] {
        guard ThemeReader.isID(id) else {
            problems.add(.malformed, at: mark, "\"#\(id)\" names no theme; an id such as #power/influence was expected")
            return []
        }
        return [.theme(names.current(id, at: mark), mark)]
    }

    /// Conditions are phrases of the lexicon too, so verbs that begin them imply a gap. They have no `without-class` to say what a word class
    /// means where words have none, so they name none. `{cql: '…'}` stands for a pattern in corpus query language.
    func queries(_ values: [YAMLValue]) -> [LexiconQuery] {
        values.compactMap { value in
            if value.map != nil {
                guard let fields = YAMLFields(value, "a pattern", keys: ["cql"], problems) else { return nil }
                return fields.required("cql").flatMap(cql)
            }
            if let text = value.scalar, text.hasPrefix("#") {
                problems.add(
                    .malformed, at: value.mark, "the theme \(text) stands where words are expected; near and support alone may name themes",
                    advice: "Write unless (of the theme) or near: {none: [\"\(text)\"]} (of an entry).")
                return nil
            }
            guard let query = QueryReader.query(value, sets: sets, problems) else { return nil }
            if query.node.namesWordClass {
                problems.add(
                    .malformed, at: value.mark, "a condition names a word class, which only entries may",
                    advice: "Leave the class out, or write exact forms.")
            }
            return .simple(compiler.withImpliedGap(query))
        }
    }

    private func cql(_ value: YAMLValue) -> LexiconQuery? {
        guard let query = QueryReader.cql(value, sets: sets, problems) else { return nil }
        if case .cql(let pattern, _) = query, pattern.asksForReadings {
            problems.add(
                .malformed, at: value.mark, "a condition asks for lemma, pos or part, which only entries may",
                advice: "Ask for word, or write the words in the simple notation.")
        }
        return query
    }

    private func reach(_ fields: YAMLFields) -> Reach? {
        guard let text = fields.string("within"), let value = fields.value("within") else { return nil }
        switch text {
        case "sentence": return .sentence
        case "turn": return .turn
        case "answer": return .answer
        default:
            if let words = Int(text), (1...1000).contains(words) { return .words(words) }
            if text.hasPrefix("turns:"), let turns = Int(text.dropFirst(6)), (1...20).contains(turns) { return .turns(turns) }
            problems.add(
                .malformed, at: value.mark,
                "\"within\" is \"\(text)\"; expected sentence, turn, answer, turns:N (so many turns to either side) or a number of words")
            return nil
        }
    }
}
