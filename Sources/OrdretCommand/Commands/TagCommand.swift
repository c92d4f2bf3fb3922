import ArgumentParser
import Ordret

struct TagCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Theme hits, one row each, counted or not.",
        discussion: """
            The columns are those of hits.csv: who speaks, the words, the entry that found them, whether it counts and why not, and the place
            in the source. --explain adds how each hit came about, and what rules kept out goes to stderr with --verbose.

            EXAMPLES
              ordret tag Corpus/boligsocial --lexicon Lexicons/power.yaml
              ordret tag Corpus/boligsocial --explain --format jsonl
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("csv, tsv or jsonl.", valueName: "format"))
    var format = "csv"
    @Flag(help: "A last column: the entries, weights, support and negation that made the hit.")
    var explain = false
    @OptionGroup(title: "Themes") var lexicons: LexiconOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws { try check(format, "--format", TableFormat.names) }

    func run() async throws {
        let language = try LanguageFiles.load(reading.settings(global, sources))
        let compiled = try lexicons.load(language, global)
        let work = try CorpusWork(sources, reading, global, results, language, lexiconRoles: compiled.roles)
        let tagging = Tagging(compiled, roles: work.corpus.settings.roles, language: language)
        let isVerbose = global.verbose
        let report = await work.analyse { analysed throws(Diagnostic) in tagging.rows(analysed, withAudit: isVerbose) }
        let rows = report.results.flatMap(\.hits)
        try results.write(TableFormat.writer(format).bytes(of: explain ? HitsTable.explained(rows) : HitsTable.table(rows)))
        if isVerbose { show(report.results.flatMap(\.excluded)) }
        let counted = rows.count { $0.hit.counted }
        work.messages.note("\(Messages.count(rows.count, "hit")), \(counted) of them counted")
        try leave(with: report.status)
        if rows.isEmpty { throw ExitStatus.nothing }
    }

    private func show(_ excluded: [ExcludedRow]) {
        let table = ExcludedRow.table(excluded)
        LocalFiles.writeAll(Array(VisibleLines.escaped(String(decoding: CSVWriter().bytes(of: table), as: UTF8.self)).utf8), to: 2)
    }
}
