import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import ThemeTagging

/// A lexicon in the text of a test, and what it finds in invented speech.
struct TaggedSample {
    let corpus: SampleCorpus
    let hits: [Hit]
    let excluded: [ExcludedMatch]

    /// `themes` is the YAML below `themes:`.
    init(_ themes: String, sets: String = "", window: Int = 40, in lines: String, roles: [String: Role] = [:], rules: RoleRules = RoleRules()) throws
    {
        let (lexicon, problems) = Self.read(Self.yaml(themes, sets: sets, window: window))
        guard let lexicon else { throw Unreadable(problems: problems.map(\.description)) }
        let compiled = CompiledLexicons([lexicon], compiler: QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma))
        var rules = rules
        rules.lexiconRoles = compiled.roles
        corpus = try SampleCorpus(lines, roles: roles)
        let tagger = ThemeTagger(compiled, roles: rules, spans: SpanFinder(data: .embedded))
        (hits, excluded) = tagger.tag(corpus.segment, corpus.facts)
    }

    struct Unreadable: Error { let problems: [String] }

    static func yaml(_ themes: String, sets: String = "", window: Int = 40) -> String {
        let body = themes.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
        return "format: ordret-lexicon/1\nlexicon: test-da\nversion: 1.0.0\nlanguage: da\nturn_window: \(window)\nsets: {\(sets)}\nthemes:\n\(body)\n"
    }

    static func read(_ yaml: String) -> (lexicon: Lexicon?, diagnostics: [Diagnostic]) {
        LexiconReader(compiler: QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)).read(
            Array(yaml.utf8), path: "test.yaml", digest: "")
    }

    /// Hits in short: theme, words as they stand, and what is said of them.
    var found: [String] {
        hits.map { hit in
            var text = "\(hit.theme): \(corpus.words(hit.tokens))"
            if let reason = hit.reason { text += " [\(reason.rawValue)]" }
            if let cue = hit.negationCue { text += " (\(cue))" }
            if let from = hit.flippedFrom { text += " < \(from)" }
            if hit.prompted { text += " prompted" }
            return text
        }
    }
}
