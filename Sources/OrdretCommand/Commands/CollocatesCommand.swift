import ArgumentParser
import Ordret

struct CollocatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collocates", abstract: "Words that stand near a query's hits more often than chance gives.",
        discussion: """
            Windows are clipped at the turn or the sentence; the hits' own words are no positions, and a position in the windows of several hits counts
            once. All margins are of the same counted speech. Words of an interview are not independent: the measures describe, they test nothing.
            Look at informants before you believe a row.

            EXAMPLES
              ordret collocates Corpus/boligsocial 'magt' --window 5:5 --by lemma
              ordret collocates Corpus/boligsocial 'ansvar' --window 3 --within sentence --order logdice --min 3
              ordret collocates Corpus/boligsocial 'tillid' --window 0:3 --order delta-p-item
              ordret collocates Corpus/boligsocial --cql '[lemma="tage"]' --by lemma,pos --format csv
            """)

    @OptionGroup var question: QueryArguments
    @Option(help: ArgumentHelp("Positions before and after: 5, 3:8, or 0:3 for what follows.", valueName: "window"))
    var window = "5:5"
    @Option(help: ArgumentHelp("What clips a window: turn or sentence.", valueName: "region"))
    var within = "turn"
    @Option(
        name: .customLong("window-units"),
        help: ArgumentHelp("What positions are: words, or tokens with punctuation, as CWB counts.", valueName: "unit"))
    var units = "words"
    @Option(help: ArgumentHelp("What is counted: word, norm, lemma or pos, or several parted by commas.", valueName: "attributes"))
    var by = "word"
    @Option(
        help: ArgumentHelp("The measure that orders: \(CollocateTable.Order.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "measure")
    )
    var order = "g2"
    @Option(help: ArgumentHelp("Only rows that stand in the windows so often.", valueName: "n"))
    var min = 2
    @Option(name: .customLong("min-informants"), help: ArgumentHelp("Only rows of so many informants.", valueName: "n"))
    var minInformants = 0
    @Option(help: ArgumentHelp("Only the first rows.", valueName: "n"))
    var top: Int?
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        try check(within, "--within", CollocateWindow.Boundary.allCases.map(\.rawValue))
        try check(units, "--window-units", CollocateWindow.Unit.allCases.map(\.rawValue))
        try check(order, "--order", CollocateTable.Order.allCases.map(\.rawValue))
        _ = try SpeechOptions.attributes(by, "--by")
        guard case .words(let left, let right) = ContextSize(window), left + right > 0 else {
            throw ValidationError("--window is \"\(window)\"; expected positions on each side, such as 5 or 3:8")
        }
        if min < 1 || top ?? 1 < 1 || minInformants < 0 { throw ValidationError("--min and --top are numbers from 1, --min-informants from 0") }
        if question.isWanting {
            throw ValidationError("a source and a query are needed, such as: ordret collocates Corpus/boligsocial 'magt'")
        }
    }

    func run() async throws {
        let (text, sources) = (question.text, question.sources)
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let queries = try question.queries(danish, global)
        let compiled = try queries.compile(text).query
        let work = try CorpusWork(sources, reading, global, results, danish)
        let attributes = try SpeechOptions.attributes(by, "--by")
        try work.require(attributes)
        let counter = CollocateCounter(
            Concordance(compiled, context: .turn, roles: work.corpus.settings.roles), window: collocateWindow, attributes: attributes,
            speech: speech.speech(work))
        let report = await work.fold(into: CollocateCounts()) { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts)
        } add: {
            $0.add($1)
        }
        try StudyFields.check(speech.fields(nil), report.metadata)
        let items = attributes.map { TableColumn($0.rawValue, .string, "The \($0.rawValue), in match form") }
        let order = CollocateTable.Order(rawValue: order) ?? .g2
        let table = try CollocateTable(
            report.total, items: items, window: collocateWindow, order: order, minimum: min, informants: minInformants, top: top)
        try TableOutput.write(table.table, format, results, columns: CollocateTable.shown(items, order))
        summarise(report.total, table, work.messages)
        try leave(with: report.status)
        if table.table.rows.isEmpty { throw ExitStatus.nothing }
    }

    private var collocateWindow: CollocateWindow {
        guard case .words(let left, let right) = ContextSize(window) else { return CollocateWindow(left: 5, right: 5) }
        return CollocateWindow(left: left, right: right, boundary: .init(rawValue: within) ?? .turn, unit: .init(rawValue: units) ?? .words)
    }

    private func summarise(_ counts: CollocateCounts, _ table: CollocateTable, _ messages: Messages) {
        messages.note(
            "\(Messages.count(counts.nodes, "hit")); \(counts.near) \(units) in windows of \(window) within the \(within) (R1), \(counts.positions) in all (N); by \(order)"
        )
        if table.leftOut > 0 { messages.note("\(Messages.count(table.leftOut, "collocate")) more left out by --min, --min-informants or --top") }
        messages.noteCarried(table.table.rowsCarriedByOne)
        if counts.isGivenUp { messages.show([.givenUp]) }
    }
}
