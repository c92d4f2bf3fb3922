import CorpusModel
import CorpusQuery
import YAMLDocuments

/// Reads lexicon files: everything that is wrong with a file is told at once, with line and column.
public struct LexiconReader {
    let compiler: QueryCompiler

    /// The compiler knows which words are verbs, for the gap that phrases imply.
    public init(compiler: QueryCompiler) { self.compiler = compiler }

    /// The lexicon of a file's bytes; `nil` where it cannot be used, with at least one error among the diagnostics.
    public func read(_ bytes: [UInt8], path: String, digest: String) -> (lexicon: Lexicon?, diagnostics: [Diagnostic]) {
        let problems = YAMLProblems(refusesEmptyLists: true) { nearest(to: $0, among: $1) }
        let root: YAMLValue
        do throws(YAMLError) {
            root = try YAMLDocument.parse(bytes)
        } catch {
            let place = error.mark.map { SourceLocation.Place.line($0.line, column: $0.column) } ?? .file
            return (
                nil,
                [
                    Diagnostic(
                        .error, .lexiconMalformed, at: SourceLocation(path, place), error.message + error.excerpt,
                        advice: Self.mending(bytes))
                ]
            )
        }
        let lexicon = Self.lexicon(root, path, digest, compiler, problems)
        let diagnostics = problems.all.map { Self.diagnostic($0, path) }
        let isUsable = !diagnostics.contains { $0.severity == .error }
        return (isUsable ? lexicon : nil, diagnostics)
    }

    /// What to do about a file that is no YAML: a theme without its quotation marks looks like a comment, and takes the end of its list with it.
    private static func mending(_ bytes: [UInt8]) -> String {
        let advice = "Mend the YAML: see Lexicons/FORMAT.md."
        let holdsTheme = bytes.indices.dropFirst().contains { place in
            bytes[place] == UInt8(ascii: "#") && [UInt8(ascii: "["), UInt8(ascii: ",")].contains(bytes[place - 1])
        }
        return holdsTheme ? advice + " A theme among words stands in quotation marks: \"#power/influence\"." : advice
    }

    private static func lexicon(
        _ root: YAMLValue, _ path: String, _ digest: String, _ compiler: QueryCompiler, _ problems: YAMLProblems
    ) -> Lexicon? {
        let keys = [
            "format", "lexicon", "version", "codebook", "language", "unit", "turn_window", "overlap", "negation", "sets", "themes", "note", "author",
            "licence",
        ]
        guard let fields = YAMLFields(root, "a lexicon", keys: keys, problems) else { return nil }
        if let format = fields.requiredString("format"), format != "ordret-lexicon/1" {
            fields.problem(.malformed, at: fields.value("format")!.mark, "the format is \"\(format)\"; this version reads ordret-lexicon/1")
        }
        if let language = fields.string("language"), language != "da" {
            fields.problem(.malformed, at: fields.value("language")!.mark, "the language is \"\(language)\"; this version knows da")
        }
        if let unit = fields.string("unit"), unit != "turn" {
            fields.problem(
                .malformed, at: fields.value("unit")!.mark, "the unit is \"\(unit)\"; a lexicon codes turns, and unit: turn says so",
                advice: "Answers, sentences and other windows are units of statistics: see --unit of ordret themes.")
        }
        let id = fields.requiredString("lexicon") ?? ""
        let version = fields.requiredString("version")
        if let version, !isVersion(version) {
            fields.problem(.malformed, at: fields.value("version")!.mark, "\"\(version)\" is no version; three numbers such as 1.0.0 were expected")
        }
        let sets = SetReader.sets(fields, problems)
        let names = ThemeNames(fields.value("themes")?.list ?? [], problems)
        let conditions = ConditionReader(sets: sets, names: names, compiler: compiler, problems: problems)
        let negation = NegationReader(conditions: conditions).negation(ofLexicon: fields)
        let themeReader = ThemeReader(sets: sets, names: names, negators: negation.negators, compiler: compiler, problems: problems)
        var themes: [ThemeRules] = []
        for value in fields.required("themes")?.list ?? [] {
            if let theme = themeReader.theme(value) { themes.append(theme) }
        }
        if let value = fields.value("themes"), value.list == nil {
            fields.problem(.malformed, at: value.mark, "\"themes\" must be a list of at least one theme; found \(value.kind)")
        }
        // Nothing is done with them, and a list of them is no text.
        for key in ["note", "author", "licence"] { _ = fields.string(key) }
        LexiconReferences.check(themes, problems)
        return Lexicon(
            path: path, digest: digest, id: id, version: version ?? "", codebook: codebook(fields, problems), language: "da",
            turnWindow: fields.integer("turn_window", in: 5...1000) ?? 40,
            overlap: fields.choice("overlap", of: OverlapPolicy.allCases.map(\.rawValue)).flatMap(OverlapPolicy.init(rawValue:)) ?? .theme,
            notNegating: negation.notNegating, negators: negation.negators, themes: themes)
    }

    private static func codebook(_ fields: YAMLFields, _ problems: YAMLProblems) -> String {
        guard let value = fields.value("codebook") else { return "" }
        if let text = value.scalar { return text }
        guard let codebook = YAMLFields(value, "a codebook", keys: ["file", "version"], problems) else { return "" }
        return [codebook.string("file"), codebook.string("version")].compactMap { $0 }.joined(separator: " ")
    }

    private static func isVersion(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    private static func diagnostic(_ problem: YAMLProblem, _ path: String) -> Diagnostic {
        let code: DiagnosticCode =
            switch problem.kind {
            case .malformed: .lexiconMalformed
            case .unknownKey: .lexiconUnknownKey
            case .duplicate: .lexiconDuplicate
            case .reference: .lexiconReference
            case .doubtful: .lexiconDoubtful
            case .superseded: .themeRenamed
            }
        let place = SourceLocation(path, .line(problem.mark.line, column: problem.mark.column))
        return Diagnostic(problem.kind.isWarning ? .warning : .error, code, at: place, problem.message, advice: problem.advice)
    }
}
