import ArgumentParser
import Ordret

struct LexiconDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What differs between two versions of a lexicon, and with a corpus the hits gained and lost.",
        discussion: """
            Themes and entries are matched by their ids, themes by former ones (aliases) too; their order is no difference. Status 1 when something
            differs. With --corpus both versions tag the transcripts: a hit is the same when theme and words are the same.

            EXAMPLES
              ordret lexicon diff Lexicons/power.yaml my/power.yaml
              ordret lexicon diff Lexicons/power.yaml my/power.yaml --corpus Corpus/boligsocial --table hits --format csv
              ordret lexicon diff Lexicons/trust.yaml Lexicons/trust.yaml
            """)

    @Argument(help: ArgumentHelp("The old lexicon file, or a folder of them.", valueName: "old"))
    var old: String
    @Argument(help: ArgumentHelp("The new one.", valueName: "new"))
    var new: String
    @Option(help: ArgumentHelp("Transcripts that both versions tag: a folder, a file or an index, repeatable.", valueName: "source"))
    var corpus: [String] = []
    @Option(
        help: ArgumentHelp(
            "changes, or with --corpus themes (hits gained and lost of each) or hits (each of them).", valueName: "table"))
    var table = "changes"
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        try check(table, "--table", ["changes", "themes", "hits"])
        if table != "changes", corpus.isEmpty { throw ValidationError("the table \(table) is about a corpus: name one with --corpus") }
    }

    func run() async throws {
        let language = try LanguageFiles.load(reading.settings(global, corpus))
        let loader = LexiconLoader(language)
        let (before, after) = (try LexiconOptions([old]).load(language, global), try LexiconOptions([new]).load(language, global))
        let comparison = LexiconComparison(
            try loader.written(before.lexicons.map(\.path)), try loader.written(after.lexicons.map(\.path)))
        let hits = corpus.isEmpty ? nil : try await compare(before, after, language)
        switch table {
        case "themes": try TableOutput.write(hits!.value.themeTable(), format, results)
        case "hits": try TableOutput.write(hits!.value.hitTable, format, results)
        default: try write(comparison, hits?.value)
        }
        if let hits {
            global.messages.note("\(Messages.count(hits.value.gained, "hit")) gained, \(hits.value.lost) lost")
            try leave(with: hits.status)
        }
        if !comparison.changes.isEmpty || hits.map({ !$0.value.isSame }) ?? false { throw ExitStatus.nothing }
    }

    /// As text what changed and then the themes whose hits changed; as a table what changed.
    private func write(_ comparison: LexiconComparison, _ hits: HitComparison?) throws {
        guard format == "text" else { return try TableOutput.write(comparison.table, format, results) }
        var lines = ComparisonText(comparison).lines.map { VisibleText.escaped($0) }
        if let hits, !hits.isSame {
            let writer = TextTable(width: results.width) { CharacterClass.columns(of: $0) }
            lines += [""] + writer.lines(of: hits.themeTable(onlyChanged: true))
        }
        try results.write(Array(lines.map { $0 + "\n" }.joined().utf8))
    }

    private func compare(
        _ before: CompiledLexicons, _ after: CompiledLexicons, _ language: DanishLanguage
    ) async throws -> (value: HitComparison, status: ExitStatus) {
        let work = try CorpusWork(corpus, reading, global, results, language, lexiconRoles: before.roles.union(after.roles))
        let tagger = DifferenceTagger(before, after, roles: work.corpus.settings.roles, language: language)
        let report = await work.fold(into: HitComparison(before, after)) { analysed throws(Diagnostic) in
            tagger.difference(analysed)
        } add: {
            $0.add($1)
        }
        try leave(with: report.status == .allFailed ? .allFailed : .done)
        return (report.total, report.status)
    }
}
