import ArgumentParser
import Ordret

struct InfoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Counts, speakers, roles, layouts and diagnostics of transcripts.",
        discussion: """
            EXAMPLES
              ordret info Corpus/boligsocial --speakers Corpus/boligsocial/speakers.csv
              ordret info Corpus/boligsocial/04-leder-henrik.docx --verbose
              ordret info Corpus/boligsocial --table speakers --format csv
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("transcripts, speakers or turns.", valueName: "table"))
    var table = "transcripts"
    @Option(help: ArgumentHelp("text, csv, tsv or jsonl.", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", ["text"] + TableFormat.names)
        try check(table, "--table", ["transcripts", "speakers", "turns"])
    }

    func run() async throws {
        let work = try CorpusWork(sources, reading, global, results)
        let report = await work.analyse { analysed throws(Diagnostic) in TranscriptSummary(analysed.transcript, facts: analysed.facts) }
        let summaries = report.results
        let content =
            switch table {
            case "speakers": SpeakersTable.table(summaries)
            case "turns": TurnsTable.table(summaries)
            default: TranscriptsTable.table(summaries, roles: work.corpus.settings.roles)
            }
        if format == "text" {
            let writer = TextTable(width: results.width) { CharacterClass.columns(of: $0) }
            let columns =
                table == "transcripts" ? ["transcript", "kind", "format", "layout", "turns", "words", "words_all", "speakers", "diagnostics"] : nil
            var text = writer.string(of: content, columns: columns)
            if table == "transcripts" { text += "\n" + Self.totals(summaries, work.corpus.settings.roles, layers: work.corpus.layers) }
            try results.write(Array(text.utf8))
        } else {
            try results.write(TableFormat.writer(format).bytes(of: content))
        }
        try leave(with: report.status)
    }

    /// The corpus in a few lines: who speaks and what counts.
    private static func totals(_ summaries: [TranscriptSummary], _ roles: RoleRules, layers: [String]) -> String {
        var words: [Role: Int] = [:]
        var people: [Role: Set<String>] = [:]
        for summary in summaries {
            for turn in summary.turns {
                let role = summary.role(of: turn)
                words[role, default: 0] += turn.facts.words
                if let speaker = summary.speaker(of: turn) { people[role, default: []].insert(speaker.informant) }
            }
        }
        let lines = words.keys.sorted().map { role in
            "  \(role.rawValue): \(Messages.count(people[role]?.count ?? 0, "speaker")), \(Messages.count(words[role] ?? 0, "word"))\(roles.counts(role) ? "" : " (not counted)")"
        }
        return (["\(Messages.count(summaries.count, "transcript")); layers: \(layers.joined(separator: ", ")). Roles:"] + lines).joined(
            separator: "\n") + "\n"
    }
}
