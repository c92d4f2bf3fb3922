import CorpusModel
import CorpusQuery
import DanishText
import YAMLDocuments

/// Warnings about a lexicon that can be read and in places probably does not say what its author means.
public struct LexiconChecks {
    private let bars: BareBars
    private let forms: PlainForms
    private let compiler: QueryCompiler

    public init(_ language: DanishLanguage, compiler: QueryCompiler) {
        bars = BareBars(language: language)
        forms = PlainForms(language: language)
        self.compiler = compiler
    }

    /// In the order of the file.
    public func diagnostics(_ lexicon: WrittenLexicon) -> [Diagnostic] {
        let patterns = lexicon.sets.flatMap(\.patterns) + lexicon.themes.flatMap(Self.patterns)
        let found = patterns.filter { !$0.isCQL && !$0.isTheme }.flatMap { written($0, lexicon.path) } + duplicates(lexicon)
        return found.sorted { Self.place($0) < Self.place($1) }
    }

    /// All words and phrases of a theme.
    private static func patterns(_ theme: WrittenTheme) -> [WrittenPattern] {
        var patterns = theme.support.flatMap(\.patterns) + theme.exclusions.flatMap(\.patterns)
        for entry in theme.entries {
            patterns += entry.patterns
            for condition in entry.near + entry.support { patterns += condition.patterns }
        }
        return patterns
    }

    private func written(_ pattern: WrittenPattern, _ path: String) -> [Diagnostic] {
        bars.findings(pattern.text).map { finding in
            Self.warning(
                .lexiconBareBar, pattern, finding.offset, path, "a bare bar joins single words: \(finding.reason)",
                advice: Self.parenthesised(pattern.text)
                    ?? "Put alternatives of several words into parentheses, as in (tage ansvar|have ansvar), or write two phrases.")
        }
            + forms.findings(pattern.text).map { finding in
                let lemmas = finding.lemmas.map { "\"\($0)\"" }.joined(separator: " or ")
                return Self.warning(
                    .lexiconPlainForm, pattern, finding.offset, path,
                    "\"\(finding.word)\" is a form of \(lemmas), and as a plain word finds only itself",
                    advice: "Write \(finding.lemmas[0]) for all its forms, or =\(finding.word) for this one.")
            }
    }

    /// What a short phrase with one bar probably means; `nil` for others.
    private static func parenthesised(_ text: String) -> String? {
        let tokens = NotationToken.tokens(of: text)
        guard tokens.count <= 8, tokens.count(where: { $0.kind == .bar }) == 1, !tokens.contains(where: { $0.kind == .opening || $0.kind == .gap })
        else {
            return nil
        }
        return "Write (\(text)) or two phrases if the whole of each side is meant."
    }

    /// The same pattern under the same conditions, twice in a theme.
    private func duplicates(_ lexicon: WrittenLexicon) -> [Diagnostic] {
        struct Key: Hashable {
            let theme: Int
            let notation: String
            let conditions: String
        }
        var first: [Key: PatternUse] = [:]
        return PatternUse.all(lexicon, compiler).compactMap { use in
            let key = Key(theme: use.theme, notation: use.notation, conditions: use.conditions)
            guard let other = first[key] else {
                first[key] = use
                return nil
            }
            let entry = lexicon.themes[use.theme].entries[other.entry].id
            let shown = use.notation.count <= 60 ? use.notation : use.pattern.text
            return Self.warning(
                .lexiconDuplicatePattern, use.pattern, 0, lexicon.path,
                "\"\(shown)\" stands already in the entry \"\(entry)\" in line \(other.pattern.mark.line), under the same conditions",
                advice: "Take one of them out, the lighter where they differ: of matches on the same words the heaviest counts.")
        }
    }

    /// A warning with the pattern and a caret under the place.
    private static func warning(
        _ code: DiagnosticCode, _ pattern: WrittenPattern, _ offset: Int, _ path: String, _ message: String, advice: String
    ) -> Diagnostic {
        let mark = pattern.mark(at: offset)
        return Diagnostic(
            .warning, code, at: SourceLocation(path, .line(mark.line, column: mark.column)),
            "\(message)\n    \(pattern.text)\n    \(String(repeating: " ", count: offset))^", advice: advice)
    }

    private static func place(_ diagnostic: Diagnostic) -> (Int, Int) {
        guard case .line(let line, let column)? = diagnostic.location?.place else { return (0, 0) }
        return (line, column ?? 0)
    }
}
