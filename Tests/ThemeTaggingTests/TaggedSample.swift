import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples

@testable import ThemeTagging

/// A lexicon in the text of a test, and what it finds in invented speech.
struct TaggedSample {
    let corpus: SampleCorpus
    let hits: [Hit]
    let excluded: [ExcludedMatch]
    /// What statistics see.
    let counted: [CountedHit]
    /// Whether the lexicons are dictionaries, whose hits are counted without rules.
    let isDictionary: Bool
    private let themeNames: [String]

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
        counted = tagger.counted(corpus.segment, corpus.facts)[0]
        themeNames = tagger.themeNames
        isDictionary = compiled.chains != nil
    }

    /// The hits as statistics see them, in text: as they were counted, and as tagging tells them.
    var told: (counted: [String], tagged: [String]) {
        func text(_ turn: Int, _ theme: String, _ tokens: Range<Int>, _ reason: Hit.Reason?, _ negated: Bool, _ prompted: Bool) -> String {
            "\(turn) \(theme) \(tokens) \(reason?.rawValue ?? "counted") \(negated) \(prompted)"
        }
        return (
            counted.map { text($0.turn, themeNames[Int($0.theme)], $0.tokens, $0.reason, $0.negated, $0.prompted) },
            hits.map { text($0.turn, $0.theme, $0.tokens, $0.reason, $0.negated, $0.prompted) }
        )
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
