import ArgumentParser
import Ordret

struct TagCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Theme hits, one row each, counted or not.",
        discussion: """
            The columns are those of hits.csv: who speaks, the words, the entry that found them, whether it counts and why not, and the place
            in the source. --explain adds how each hit came about. --audit writes the candidates: what entries matched and rules kept out, with the
            rule and the words that did it; with --verbose they go to stderr.

            EXAMPLES
              ordret tag Corpus/boligsocial --lexicon Lexicons/power.yaml
              ordret tag Corpus/boligsocial --explain --format jsonl
              ordret tag Corpus/boligsocial --audit excluded.csv --output hits.csv
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("csv, tsv or jsonl.", valueName: "format"))
    var format = "csv"
    @Flag(help: "More columns: what made the hit, what supported it, and what was kept out beside it.")
    var explain = false
    @Option(help: ArgumentHelp("Only these columns, parted by commas.", valueName: "columns"))
    var columns: String?
    @Option(help: ArgumentHelp("A file for the candidates that rules kept out; its ending says csv, tsv or jsonl.", valueName: "file"))
    var audit: String?
    @OptionGroup(title: "Themes") var lexicons: LexiconOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableFormat.names)
        if let audit, audit == results.output { throw ValidationError("--audit and --output name the same file; give them two") }
        if audit != nil { try check(auditFormat, "the ending of --audit", TableFormat.names) }
    }

    private var auditFormat: String { FilePaths.fileExtension(of: audit ?? "") }

    func run() async throws {
        let language = try LanguageFiles.load(reading.settings(global, sources))
        let isAudited = global.verbose || audit != nil
        let themes = try lexicons.themes(language, sources, reading, global, explains: explain || isAudited)
        let work = try CorpusWork(sources, reading, global, results, language, lexiconRoles: themes.roles, index: themes.index)
        let tagging = Tagging(themes, roles: work.corpus.settings.roles, language: language, explains: explain)
        let candidates = audit.map { OutputOptions(file: $0) }
        try candidates?.refuse(work.corpus.entries.map(\.path) + work.corpus.studyFiles.map(\.path))
        let report = await work.tagRows(tagging, withAudit: isAudited)
        let rows = report.results.flatMap(\.hits)
        let hits = try TableFormat.selecting(columns, explain ? HitsTable.explained(rows) : HitsTable.table(rows))
        try results.write(TableFormat.writer(format).bytes(of: hits))
        let excluded = ExcludedRow.table(report.results.flatMap(\.excluded))
        if let candidates {
            try candidates.write(TableFormat.writer(auditFormat).bytes(of: excluded))
        } else if global.verbose {
            show(excluded)
        }
        let counted = rows.count { $0.hit.counted }
        work.messages.note("\(Messages.count(rows.count, "hit")), \(counted) of them counted")
        try leave(with: report.status)
        if rows.isEmpty { throw ExitStatus.nothing }
    }

    private func show(_ table: Table) {
        LocalFiles.writeAll(Array(VisibleLines.escaped(String(decoding: CSVWriter().bytes(of: table), as: UTF8.self)).utf8), to: 2)
    }
}
