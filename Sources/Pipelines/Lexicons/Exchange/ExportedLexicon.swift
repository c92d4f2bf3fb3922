import CorpusModel
import CorpusQuery
import ThemeTagging

/// Lexicons ready to be written in another format: the patterns of each theme, and what no other format can say.
struct ExportedLexicon {
    struct Pattern {
        let entry: String
        let weight: Double
        let text: String
        /// Without and with the gap that a verb at its beginning implies.
        let node: QueryNode
        let gapped: QueryNode
        let place: SourceLocation
        /// Those of its entry, for formats that have some.
        var conditions: [Condition] = []
    }

    /// Words that must, or must not, stand in the turn or sentence of a match.
    struct Condition {
        /// Of each list one must stand there.
        let required: [[QueryNode]]
        let forbidden: [QueryNode]
        let isOfSentence: Bool

        /// `nil` for what is more than that: a side, a distance, roles, themes, corpus query language.
        init?(_ near: WrittenCondition, _ sets: [String: QueryNode], _ compiler: QueryCompiler) {
            guard ["turn", "sentence"].contains(near.within), near.roles.isEmpty, near.value["side"] == nil else { return nil }
            func nodes(_ patterns: [WrittenPattern]) -> [QueryNode]? {
                let queries = patterns.map { $0.query(sets) }
                return queries.contains { $0 == nil } ? nil : queries.compactMap { $0.map(compiler.withImpliedGap) }
            }
            guard let any = nodes(near.any), let all = nodes(near.all), let none = nodes(near.none) else { return nil }
            required = (any.isEmpty ? [] : [any]) + all.map { [$0] }
            forbidden = none
            isOfSentence = near.within == "sentence"
        }
    }

    struct Theme {
        let id: String
        let parent: String?
        let patterns: [Pattern]
        let place: SourceLocation

        /// The last part of the id.
        var leaf: String { id.split(separator: "/").last.map(String.init) ?? id }
    }

    let themes: [Theme]
    let losses: [ExchangeLoss]

    init(themes: [Theme], losses: [ExchangeLoss] = []) {
        self.themes = themes
        self.losses = losses
    }

    /// - Parameter carriesConditions: whether the format has words that must, or must not, stand by.
    init(_ lexicons: [WrittenLexicon], _ compiler: QueryCompiler, carriesConditions: Bool = false) {
        var themes: [Theme] = []
        var losses: [ExchangeLoss] = []
        for lexicon in lexicons {
            losses += Self.wholeRules(lexicon)
            for theme in lexicon.themes {
                func place(_ line: Int) -> SourceLocation { SourceLocation(lexicon.path, .line(line)) }
                func lose(_ what: String, _ found: String, _ why: String, entry: String = "", line: Int? = nil) {
                    losses.append(
                        ExchangeLoss(.leftOut, at: place(line ?? theme.mark.line), theme: theme.id, entry: entry, what: what, found: found, why: why))
                }
                guard theme.status != "retired" else {
                    lose("theme", theme.id, "it is retired")
                    continue
                }
                Self.rules(theme) { lose($0, $1, $2, line: $3) }
                var patterns: [Pattern] = []
                for entry in theme.entries {
                    guard entry.status != "retired" else {
                        lose("entry", entry.id, "it is retired", entry: entry.id, line: entry.mark.line)
                        continue
                    }
                    let near = carriesConditions ? entry.near.map { Condition($0, lexicon.namedSets, compiler) } : []
                    let isCarried = carriesConditions && !near.contains { $0 == nil }
                    for (what, found) in Self.conditions(entry) where what != "near" || !isCarried {
                        lose(
                            what, found,
                            carriesConditions && what == "near"
                                ? "only plain words in the same turn or sentence are carried as conditions"
                                : "the format has no conditions on an entry: it matches wherever its words stand", entry: entry.id,
                            line: entry.mark.line)
                    }
                    if !entry.folding.isEmpty {
                        lose(
                            "fold", entry.folding.joined(separator: ", "), "accents and old spellings make another word there", entry: entry.id,
                            line: entry.mark.line)
                    }
                    if entry.crossesMarks {
                        lose(
                            "cross", "punct", "the other tool has a rule of its own for punctuation in a phrase", entry: entry.id,
                            line: entry.mark.line)
                    }
                    for pattern in entry.patterns {
                        guard let query = pattern.query(lexicon.namedSets) else {
                            lose("pattern", pattern.text, "corpus query language is not carried", entry: entry.id, line: pattern.mark.line)
                            continue
                        }
                        patterns.append(
                            Pattern(
                                entry: entry.id, weight: entry.weight, text: pattern.text, node: query.node, gapped: compiler.withImpliedGap(query),
                                place: place(pattern.mark.line), conditions: isCarried ? near.compactMap { $0 } : []))
                    }
                }
                themes.append(Theme(id: theme.id, parent: theme.parent, patterns: patterns, place: place(theme.mark.line)))
            }
        }
        self.themes = themes
        self.losses = losses
    }

    /// What holds for a whole lexicon, and for no dictionary of words.
    private static func wholeRules(_ lexicon: WrittenLexicon) -> [ExchangeLoss] {
        var losses: [ExchangeLoss] = []
        func lose(_ what: String, _ key: String, _ why: String) {
            guard let value = lexicon.value[key] else { return }
            losses.append(
                ExchangeLoss(.leftOut, at: SourceLocation(lexicon.path, .line(value.mark.line)), theme: "", what: what, found: value.line, why: why))
        }
        if let overlap = lexicon.overlap, overlap != "theme" {
            lose("overlap", "overlap", "the other tool has a rule of its own for matches that share words")
        }
        if !lexicon.negationWords.isEmpty { lose("negation", "negation", "denied words count like others") }
        return losses
    }

    /// What dictionaries of words do not have.
    private static func rules(_ theme: WrittenTheme, _ add: (String, String, String, Int?) -> Void) {
        func lose(_ what: String, _ found: String, _ why: String, line: Int? = nil) { add(what, found, why, line) }
        let texts = [theme.labelDanish, theme.labelEnglish, theme.definitionDanish].filter { !$0.isEmpty }
        if !texts.isEmpty { lose("label and definition", texts[0], "categories have a name only") }
        if theme.negation != "keeps" { lose("negation", theme.negation, "denied words count like others") }
        let others = [
            ("aliases", "a category has one name"), ("with", "a match counts for its own category only"), ("unless", "categories give way to none"),
            ("priority", "no category goes before another"),
        ]
        for (key, why) in others { if let value = theme.value[key], !value.isNull { lose(key, value.line, why, line: value.mark.line) } }
        if !theme.negationWords.isEmpty, let value = theme.value["negation"] {
            lose("negation", value.line, "denied words count like others", line: value.mark.line)
        }
        if !theme.roles.isEmpty { lose("roles", theme.roles.joined(separator: ", "), "whoever speaks counts") }
        for support in theme.support { lose("support", support.value.line, "words add nothing to others", line: support.value.mark.line) }
        if theme.threshold != 1 { lose("threshold", fixed(theme.threshold, 2), "every match counts") }
        for exclusion in theme.exclusions {
            lose(
                "exclusion", exclusion.patterns.map(\.text).joined(separator: "; "), "there are no contexts in which words do not count",
                line: exclusion.mark.line)
        }
        if !theme.tests.isEmpty { lose("tests", "\(theme.tests.count) sentences", "there are no tests in the file") }
    }

    private static func conditions(_ entry: WrittenEntry) -> [(what: String, found: String)] {
        let known: Set = [
            "id", "words", "phrase", "phrases", "cql", "weight", "note", "status", "provenance", "without-class", "fold", "cross", "cap",
        ]
        return (entry.value.map ?? []).filter { !known.contains($0.key.name) }.map { ($0.key.name, $0.value.line) }
    }
}
