import ArgumentParser
import Ordret

struct LexiconShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Prints lexicons as a codebook: definitions, rules in words, entries, and quotations of a corpus.",
        discussion: """
            Quotations are drawn at random from the counted hits of each theme, the same ones every time for one --seed.

            EXAMPLES
              ordret lexicon show Lexicons/trust.yaml
              ordret lexicon show Lexicons/trust.yaml --corpus Corpus/boligsocial --language da --format md
              ordret lexicon show Lexicons/trust.yaml --theme trust/distrust --corpus Corpus/boligsocial --quotations 5
              ordret lexicon show Lexicons --format docx --output my/codebook.docx
            """)

    @Argument(help: ArgumentHelp("Lexicon files, or folders of them.", valueName: "path"))
    var paths: [String]
    @Option(help: ArgumentHelp("Transcripts to quote from: a folder, a file or an index, repeatable.", valueName: "source"))
    var corpus: [String] = []
    @Option(help: ArgumentHelp("Only this theme and those below it, repeatable.", valueName: "theme"))
    var theme: [String] = []
    @Option(help: ArgumentHelp("Quotations of each theme.", valueName: "n"))
    var quotations = 3
    @Option(help: ArgumentHelp("Seed of the draw.", valueName: "n"))
    var seed = 1
    @Option(help: ArgumentHelp("The language of headings, labels and definitions: da or en.", valueName: "language"))
    var language = "en"
    @Option(help: ArgumentHelp("\(Self.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    private static let formats = ["text", "md", "docx", "html", "csv", "tsv", "jsonl", "xlsx"]

    func validate() throws {
        try check(format, "--format", Self.formats)
        try check(language, "--language", LabelLanguage.allCases.map(\.rawValue))
        guard (1...1000).contains(quotations) else { throw ValidationError("--quotations is \(quotations); a number from 1 to 1000 was expected") }
        guard seed >= 0 else { throw ValidationError("--seed is \(seed); a number from 0 was expected") }
    }

    mutating func run() async throws {
        let danish = try LanguageFiles.load(reading.settings(global, corpus))
        let compiled = try LexiconOptions(paths).load(danish, global)
        let written = try LexiconLoader(danish).written(compiled.lexicons.map(\.path))
        theme = try currentThemes(written, compiled.aliases)
        let maker = CodebookMaker(labels)
        guard !corpus.isEmpty else { return try write(chosen(maker.codebook(written))) }
        let work = try CorpusWork(corpus, reading, global, results, danish, lexiconRoles: compiled.roles)
        let tagger = QuotationTagger(
            compiled, roles: work.corpus.settings.roles, language: danish, count: quotations, seed: UInt64(seed))
        let report = await work.fold(into: QuotationSample(count: quotations)) { analysed throws(Diagnostic) in
            tagger.quotations(analysed)
        } add: {
            $0.add($1)
        }
        try leave(with: report.status == .allFailed ? .allFailed : .done)
        try write(chosen(maker.codebook(written, quotations: report.total.quotations, facts: [maker.sampleFact(corpus, quotations, UInt64(seed))])))
        try leave(with: report.status)
    }

    private var labels: LabelLanguage { LabelLanguage(rawValue: language) ?? .english }

    /// The themes of --theme by the ids that they have now. Retired ones can be shown too.
    private func currentThemes(_ lexicons: [WrittenLexicon], _ aliases: ThemeAliases) throws -> [String] {
        let ids = lexicons.flatMap { $0.themes.map(\.id) }
        return try theme.map { id in
            if let successor = aliases.successor(of: id) {
                global.messages.show([ThemeAliases.renamed(id, to: successor)])
                return successor
            }
            guard !ids.contains(id) else { return id }
            let hint = nearest(to: id, among: ids).map { " Did you mean \($0)?" } ?? ""
            throw ValidationError("--theme \(id) is no theme of these lexicons.\(hint)")
        }
    }

    /// With `--theme` the chapters of those themes and of what is below them.
    private func chosen(_ codebook: Codebook) -> Codebook {
        guard !theme.isEmpty else { return codebook }
        let chapters = codebook.chapters.filter { chapter in theme.contains { chapter.id == $0 || chapter.id.hasPrefix($0 + "/") } }
        return Codebook(title: codebook.title, facts: codebook.facts, chapters: chapters)
    }

    private func write(_ codebook: Codebook) throws {
        switch format {
        case "text":
            let text = CodebookText(codebook, language: labels, width: results.width) { CharacterClass.columns(of: $0) }
            try results.write(Array(text.string.utf8))
        case "md": try results.write(CodebookMarkdown(codebook, language: labels).bytes)
        case "html": try results.write(CodebookHTML(codebook, language: labels).bytes)
        case "docx":
            do {
                try results.write(CodebookDocument(codebook, language: labels).bytes())
            } catch let error as ZipError {
                throw Diagnostic(.error, .outputFailed, "the document could not be made: \(error.detail)")
            }
        default: try TableOutput.write(CodebookTable.table(codebook), format, results)
        }
    }
}
