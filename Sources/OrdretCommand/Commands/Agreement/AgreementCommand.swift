import ArgumentParser
import Ordret

struct AgreementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "How well the tool and people, and people among themselves, agree on codes.",
        discussion: """
            Units are turns of at least one word of roles that count. A coder looked at every turn of a transcript that has a row of
            theirs; in a table with a row a turn, at those turns. Tool and coder, tool and adjudicated codes, and coder and coder are
            told apart. Intervals draw transcripts. A table of turns (a CSV or TSV with a column text) can stand for the transcripts.

            EXAMPLES
              ordret agreement my/interviews --codes my/ida.csv --codes my/per.csv
              ordret agreement my/interviews --codes my/ida.csv --minimum precision=0.75 --minimum parent-f1=0.7
              ordret agreement my/interviews --codes my/ida.csv --where role=beboer
              ordret agreement my/interviews --codes my/ida.csv --by site --metadata my/metadata.csv --format csv
              ordret agreement my/turns.tsv --table differences --format csv
              ordret agreement my/interviews --codes my/ida.csv --codes my/per.csv --without-tool --table spans
              ordret agreement my/interviews --codes my/ida.csv --codes my/per.csv --table adjudication --format csv
            """)

    @Argument(help: ArgumentHelp("Folders, files, an index, or a table of turns.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("summary, themes, differences, adjudication or spans; text shows summary and themes.", valueName: "table"))
    var table: String?
    @Option(
        help: ArgumentHelp(
            "The figures of each group too: role, transcript, speaker, informant, kind, or a metadata field.", valueName: "group"))
    var by: String?
    @Option(help: ArgumentHelp("Themes that the coder gave fewer turns have counts and no ratios.", valueName: "n"))
    var minPositives = 10
    @Option(help: ArgumentHelp("A bar, such as precision=0.75 or parent-f1=0.7; status 1 below it; repeatable.", valueName: "name=n"))
    var minimum: [String] = []
    @Option(help: ArgumentHelp("The same from above, such as false-alarms=4.", valueName: "name=n"))
    var maximum: [String] = []
    @Option(help: ArgumentHelp("The share of two segments that a match shares, in --table spans.", valueName: "share"))
    var overlap = 0.5
    @Option(help: ArgumentHelp("Draws of an interval.", valueName: "n"))
    var draws = 2_000
    @Option(help: ArgumentHelp("Seed of the draws.", valueName: "n"))
    var seed = 1
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Codes") var coding: CodeOptions
    @OptionGroup(title: "Themes") var lexicons: LexiconOptions
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    static let tables = AgreementTables.Kind.allCases.map(\.rawValue)

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        if let table { try check(table, "--table", Self.tables) }
        _ = try speech.group(by)
        guard (200...100_000).contains(draws) else { throw ValidationError("--draws is \(draws); a number from 200 to 100000 was expected") }
        guard seed >= 0, minPositives >= 0 else { throw ValidationError("--seed and --min-positives are numbers from 0") }
        guard overlap > 0, overlap <= 1 else { throw ValidationError("--overlap is \(overlap); a share above 0 and up to 1 was expected") }
        _ = try bars()
    }

    private func bars() throws -> [AgreementBar] {
        try [(minimum, "--minimum", false), (maximum, "--maximum", true)].flatMap { texts, option, isMaximum in
            try texts.map { text in
                if let bar = AgreementBar(text, isMaximum: isMaximum) { return bar }
                throw ValidationError("\(option) is \(AgreementBar.fault(text))")
            }
        }
    }

    func run() async throws {
        let work = try AgreementWork(self)
        let (coded, status) = try await work.coded()
        work.messages.show(coded.diagnostics)
        guard !AgreementComparison.all(among: coded.study.coders).isEmpty else {
            throw ValidationError("there is nothing to compare: \(Messages.count(coded.codes.coders.count, "coder")) and no tool")
        }
        let options = AgreementOptions(
            draws: draws, seed: UInt64(seed), leastPositives: minPositives, unit: work.rowsAreUnits ? "row of the table" : "transcript",
            group: AgreementOptions.group(try speech.group(by)), tool: work.tool)
        let tables = AgreementTables(coded, options, byGroup: by != nil, overlap: overlap, adjudicated: coding.adjudicated)
        try AgreementOutput(tables, byGroup: by != nil).write(table, format, results, work.messages)
        let missed = tellBars(tables.outcomes(try bars()))
        try leave(with: status)
        if missed { throw ExitStatus.nothing }
    }

    /// Tells each bar on stderr, and whether one was missed.
    private func tellBars(_ outcomes: [AgreementBar.Outcome]) -> Bool {
        for outcome in outcomes {
            if outcome.isMet { global.messages.note(outcome.description) } else { Messages.write("missed: \(outcome.description)") }
        }
        return outcomes.contains { !$0.isMet }
    }
}
