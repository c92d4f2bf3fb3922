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
    ///
    /// - Parameters:
    ///   - head: further lines of the lexicon, above `sets:`.
    ///   - others: the themes of further lexicons.
    ///   - isAnalysed: whether words have lemmas and classes.
    init(
        _ themes: String, sets: String = "", window: Int = 40, head: String = "", others: [String] = [], in lines: String,
        roles: [String: Role] = [:], rules: RoleRules = RoleRules(), isAnalysed: Bool = true
    ) throws {
        let compiler = QueryCompiler(data: .embedded, isLemma: isAnalysed ? DanishLanguage.embedded.isLemma : nil)
        let files = [Self.yaml(themes, sets: sets, window: window, head: head)] + others.map { Self.yaml($0) }
        let lexicons = try files.map { yaml in
            let (lexicon, problems) = LexiconReader(compiler: compiler).read(Array(yaml.utf8), path: "test.yaml", digest: "")
            guard let lexicon else { throw Unreadable(problems: problems.map(\.description)) }
            return lexicon
        }
        let compiled = CompiledLexicons(lexicons, compiler: compiler)
        var rules = rules
        rules.lexiconRoles = compiled.roles
        corpus = try SampleCorpus(lines, roles: roles, isAnalysed: isAnalysed)
        let tagger = ThemeTagger(compiled, roles: rules, spans: SpanFinder(data: .embedded))
        (hits, excluded) = tagger.tag(corpus.segment, corpus.facts)
    }

    struct Unreadable: Error { let problems: [String] }

    static func yaml(_ themes: String, sets: String = "", window: Int = 40, head: String = "") -> String {
        let body = themes.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
        return
            "format: ordret-lexicon/1\nlexicon: test-da\nversion: 1.0.0\nlanguage: da\nturn_window: \(window)\n\(head)sets: {\(sets)}\nthemes:\n\(body)\n"
    }

    static func read(_ yaml: String) -> (lexicon: Lexicon?, diagnostics: [Diagnostic]) {
        LexiconReader(compiler: QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)).read(
            Array(yaml.utf8), path: "test.yaml", digest: "")
    }

    /// What was kept out, in short: theme and entry, words, code, what did it.
    var audit: [String] {
        excluded.map { out in
            let by = [out.by, out.words.map { "\"\(corpus.words($0))\"" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            return "\(out.theme) \(out.entry): \(corpus.words(out.tokens)) \(out.reason.rawValue)" + (by.isEmpty ? "" : " (\(by))")
        }
    }

    /// Hits in short: theme, words as they stand, and what is said of them.
    var found: [String] {
        hits.map { hit in
            var text = "\(hit.theme): \(corpus.words(hit.tokens))"
            if let reason = hit.reason { text += " [\(reason.rawValue)]" }
            if let cue = hit.negationCue { text += " (\(cue))" }
            if let from = hit.flippedFrom { text += " < \(from)" }
            if let theme = hit.impliedBy { text += " with \(theme)" }
            if hit.prompted { text += " prompted" }
            return text
        }
    }
}
