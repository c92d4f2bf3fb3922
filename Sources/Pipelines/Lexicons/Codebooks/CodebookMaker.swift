import CorpusModel
import ResultWriters
import ThemeTagging

/// Makes a codebook of lexicons, in the words of one language.
public struct CodebookMaker: Sendable {
    private let words: CodebookWords

    public init(_ language: LabelLanguage) { words = CodebookWords(language: language) }

    /// - Parameter quotations: by theme, in the order they are shown in; empty where no corpus was asked.
    public func codebook(_ lexicons: [WrittenLexicon], quotations: [String: [CodebookQuotation]] = [:], facts: [String] = []) -> Codebook {
        let names = lexicons.map { "\($0.id) \($0.version)" }
        let sources = lexicons.map { lexicon in
            "\(lexicon.id) \(lexicon.version) (\(lexicon.path))" + (lexicon.codebook.isEmpty ? "" : ", \(words.codebook) \(lexicon.codebook)")
        }
        return Codebook(
            title: names.count == 1 ? "\(words.title): \(names[0])" : words.title,
            facts: sources + lexicons.map { $0.value["note"]?.scalar ?? "" }.filter { !$0.isEmpty }
                + lexicons.flatMap { wholeRules($0, isNamed: names.count > 1) } + facts,
            chapters: lexicons.flatMap { lexicon in
                lexicon.themes.map { chapter($0, in: lexicon, quotations[$0.id] ?? []) } + lists(lexicon)
            })
    }

    /// How the quotations were drawn, for the facts under the title.
    public func sampleFact(_ sources: [String], _ count: Int, _ seed: UInt64) -> String { words.sample(sources, count, seed) }

    /// What holds for all themes of a lexicon: which hits that share words stay, and which words deny.
    private func wholeRules(_ lexicon: WrittenLexicon, isNamed: Bool) -> [String] {
        let overlap = lexicon.overlap.map { [words.overlap($0)] } ?? []
        return (overlap + words.negation(lexicon.negationWords)).map { isNamed ? "\(lexicon.id): \($0)" : $0 }
    }

    private func chapter(_ theme: WrittenTheme, in lexicon: WrittenLexicon, _ quotations: [CodebookQuotation]) -> CodebookChapter {
        let isDanish = words.language == .danish
        let window = lexicon.value["turn_window"]?.scalar ?? "40"
        let parts: [CodebookPart] = [
            part(.note, theme.note.isEmpty ? [] : [CodebookItem(text: theme.note)]),
            part(.rule, rules(theme, window)),
            part(.entry, theme.entries.map(entry)),
            part(.exclusion, theme.exclusions.map(exclusion)),
            part(.match, tests(theme, "match")), part(.flips, tests(theme, "flips")), part(.noMatch, tests(theme, "no-match")),
            part(.provenance, provenance(theme.provenance)),
        ]
        return CodebookChapter(
            id: theme.id, lexicon: "\(lexicon.id) \(lexicon.version)", label: isDanish ? theme.labelDanish : theme.labelEnglish,
            otherLabel: isDanish ? theme.labelEnglish : theme.labelDanish, definition: isDanish ? theme.definitionDanish : theme.definitionEnglish,
            isLeaf: theme.parent != nil, parts: parts.filter { !$0.items.isEmpty }, quotations: quotations)
    }

    private func part(_ kind: CodebookPart.Kind, _ items: [CodebookItem]) -> CodebookPart {
        CodebookPart(kind, heading: words.heading(kind), items: items)
    }

    private func rules(_ theme: WrittenTheme, _ window: String) -> [CodebookItem] {
        let rules = (theme.entries.isEmpty ? [] : ownRules(theme, window)) + rulesBesideOthers(theme)
        return rules.map { CodebookItem(text: $0) }
    }

    /// What entries and denials come to; a parent without entries has none of it.
    private func ownRules(_ theme: WrittenTheme, _ window: String) -> [String] {
        var rules = [words.negation(theme.negation)] + words.negation(theme.negationWords)
        if !theme.roles.isEmpty { rules.append(words.codedOnly(for: theme.roles)) }
        if theme.threshold != 1 || !theme.support.isEmpty || theme.entries.contains(where: { $0.weight != 1 }) {
            rules.append(words.threshold(fixed(theme.threshold, 2), window: window))
        }
        rules += theme.support.map(words.support)
        if theme.status != "active" { rules.append(words.status(theme.status)) }
        return rules
    }

    /// Where the theme stands among others, and what it was called.
    private func rulesBesideOthers(_ theme: WrittenTheme) -> [String] {
        var rules = theme.implications.map { words.sentence(words.implication($0)) }
        rules += words.yields(to: theme.rivals).map(words.sentence)
        if theme.priority != 0 { rules.append(words.sentence(words.priority(theme.priority))) }
        if !theme.aliases.isEmpty { rules.append(words.formerly(theme.aliases)) }
        return rules
    }

    private func entry(_ entry: WrittenEntry) -> CodebookItem {
        var remarks: [String] = []
        if entry.weight != 1 { remarks.append("\(words.weight) \(fixed(entry.weight, 2))") }
        if entry.cap != 1 { remarks.append(words.cap(entry.cap)) }
        remarks += entry.near.flatMap(words.near) + entry.support.map(words.support)
        if !entry.withoutClass.isEmpty { remarks.append("without-class: \(entry.withoutClass)") }
        if !entry.roles.isEmpty { remarks.append(words.onlyRoles(entry.roles)) }
        if entry.crossesMarks { remarks.append(words.crossing) }
        if !entry.folding.isEmpty { remarks.append(words.folding(entry.folding)) }
        remarks += entry.implications.map(words.implication)
        remarks += words.yields(to: entry.rivals)
        if let priority = entry.priority { remarks.append(words.priority(priority)) }
        if entry.status != "active" { remarks.append(words.status(entry.status)) }
        remarks += others(entry)
        remarks += provenance(entry.provenance).map(\.text)
        if !entry.note.isEmpty { remarks.append(entry.note) }
        return CodebookItem(
            name: entry.id, text: entry.patterns.map { ($0.isCQL ? "cql: " : "") + $0.text }.joined(separator: "; "),
            remark: remarks.joined(separator: "; "))
    }

    /// Keys that this page has no words for are shown as they stand.
    private func others(_ entry: WrittenEntry) -> [String] {
        let known: Set = [
            "id", "words", "phrase", "phrases", "cql", "weight", "near", "support", "without-class", "roles", "status", "provenance", "note",
            "fold", "cross", "with", "priority", "cap",
        ]
        return (entry.value.map ?? []).filter { !known.contains($0.key.name) }.map { "\($0.key.name): \($0.value.line)" }
    }

    private func exclusion(_ exclusion: WrittenExclusion) -> CodebookItem {
        CodebookItem(text: exclusion.patterns.map(\.text).joined(separator: "; "), remark: words.exclusion(exclusion))
    }

    private func tests(_ theme: WrittenTheme, _ expectation: String) -> [CodebookItem] {
        theme.tests.filter { $0.expectation == expectation }.map {
            CodebookItem(name: $0.role, text: $0.text, remark: $0.target.map { "→ \($0)" } ?? "")
        }
    }

    private func provenance(_ provenance: WrittenProvenance) -> [CodebookItem] {
        let source = provenance.sources.joined(separator: ", ")
        let since = provenance.since.isEmpty ? "" : words.since(provenance.since)
        let text = [source, since, provenance.note].filter { !$0.isEmpty }.joined(separator: "; ")
        return text.isEmpty ? [] : [CodebookItem(text: text)]
    }

    /// The lists that patterns name, as a last chapter.
    private func lists(_ lexicon: WrittenLexicon) -> [CodebookChapter] {
        guard !lexicon.sets.isEmpty else { return [] }
        let items = lexicon.sets.map { CodebookItem(name: "@\($0.name)", text: $0.patterns.map(\.text).joined(separator: ", ")) }
        return [
            CodebookChapter(
                id: "", lexicon: "\(lexicon.id) \(lexicon.version)", label: "\(words.heading(.list)): \(lexicon.id)", otherLabel: "", definition: "",
                isLeaf: false, parts: [CodebookPart(.list, heading: "", items: items)], quotations: [])
        ]
    }
}
