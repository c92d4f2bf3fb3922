import ArgumentParser
import Ordret

struct LexiconStatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "What each theme and entry does in a corpus: dead, shadowed, dominant and duplicate entries, overlap, consistency.",
        discussion: """
            Tables: themes (a row a theme, with KR-20 over transcripts), entries (a row an entry, what became of its matches), overlap (themes that
            have hits in the same turns, pair by pair), matrix (the same as a square), duplicates (patterns that stand twice; needs no corpus).
            KR-20 = k/(k-1) * (1 - sum of p(1-p) / variance of the sums), items are entries with a counted hit, cases are transcripts
            (Kuder & Richardson 1937, formula 20); under six transcripts there is none.

            EXAMPLES
              ordret lexicon stats Lexicons/power.yaml --corpus Corpus/boligsocial
              ordret lexicon stats Lexicons/power.yaml --corpus Corpus/boligsocial --table entries --finding dead,shadowed
              ordret lexicon stats Lexicons/power.yaml Lexicons/trust.yaml --corpus Corpus/boligsocial --table overlap --format csv
              ordret lexicon stats Lexicons/power.yaml --table duplicates
            """)

    @Argument(help: ArgumentHelp("Lexicon files, or folders of them.", valueName: "path"))
    var paths: [String]
    @Option(help: ArgumentHelp("Transcripts: a folder, a file or an index, repeatable.", valueName: "source"))
    var corpus: [String] = []
    @Option(help: ArgumentHelp("\(Self.tables.joined(separator: ", ")).", valueName: "table"))
    var table = "themes"
    @Option(
        help: ArgumentHelp(
            "Of the entries only those that are \(EntryFinding.allCases.map(\.rawValue).joined(separator: ", ")); several parted by commas.",
            valueName: "findings"))
    var finding: String?
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    private static let tables = ["themes", "entries", "overlap", "matrix", "duplicates"]

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        try check(table, "--table", Self.tables)
        for name in findingNames { try check(name, "--finding", EntryFinding.allCases.map(\.rawValue)) }
        if finding != nil, table != "entries" { throw ValidationError("--finding chooses among entries; add --table entries") }
        if corpus.isEmpty, table != "duplicates" {
            throw ValidationError("the table \(table) is about a corpus: name one with --corpus, or ask for --table duplicates")
        }
    }

    func run() async throws {
        let language = try LanguageFiles.load(reading.settings(global, corpus))
        let loader = LexiconLoader(language)
        let compiled = try LexiconOptions(paths).load(language, global)
        let overview = LexiconOverview(compiled.lexicons, try loader.written(compiled.lexicons.map(\.path)), loader: loader)
        if table == "duplicates" {
            try TableOutput.write(overview.duplicateTable, format, results)
            return
        }
        let work = try CorpusWork(corpus, reading, global, results, language, lexiconRoles: compiled.roles)
        let taker = CensusTaker(compiled, roles: work.corpus.settings.roles, language: language)
        let report = await work.fold(into: LexiconCensus(compiled)) { analysed throws(Diagnostic) in
            taker.census(analysed)
        } add: {
            $0.add($1)
        }
        try leave(with: report.status == .allFailed ? .allFailed : .done)
        try write(LexiconStatistics(report.total, overview))
        summarise(LexiconStatistics(report.total, overview), report.total.transcriptCount, work.messages)
        try leave(with: report.status)
    }

    private var findingNames: [String] { finding?.split(separator: ",").map(String.init) ?? [] }

    private func write(_ statistics: LexiconStatistics) throws {
        switch table {
        case "entries":
            let shown = ["theme", "entry", "matches", "hits", "uncounted", "overlapped", "excluded", "share", "findings", "text"]
            try TableOutput.write(statistics.entries(only: Set(findingNames.compactMap(EntryFinding.init))), format, results, columns: shown)
        case "overlap": try TableOutput.write(statistics.overlap, format, results)
        case "matrix": try TableOutput.write(statistics.matrix, format, results)
        default:
            let shown = ["theme", "entries", "hits", "top_entry", "top_share", "dead", "shadowed", "kept_out", "kr20"]
            try TableOutput.write(statistics.themes, format, results, columns: shown)
        }
    }

    private func summarise(_ statistics: LexiconStatistics, _ transcripts: Int, _ messages: Messages) {
        let found = statistics.findings.filter { $0.count > 0 }.map { "\($0.count) \($0.finding.rawValue)" }
        messages.note(
            "\(Messages.count(transcripts, "transcript")); entries: \(found.isEmpty ? "nothing remarkable" : found.joined(separator: ", "))")
        if transcripts < KuderRichardson.casesNeeded {
            messages.note("no KR-20: \(Messages.count(transcripts, "transcript")), \(KuderRichardson.casesNeeded) needed")
        }
    }
}
