import ArgumentParser
import Ordret

struct CollocatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collocates", abstract: "Words or themes that stand near the hits of a query or a theme more often than chance gives.",
        discussion: """
            Windows are clipped at the turn or the sentence; the hits' own words are no positions, and a position in the windows of several hits counts
            once. All margins are of the same counted speech. Words of an interview are not independent: the measures describe, they test nothing.
            Look at informants before you believe a row.

            --theme takes the counted hits of a theme (a parent's are those of its themes) in the place of a query. --by theme counts themes around them: a
            theme stands at the position that its hit begins at, and a hit that shares a word with the node is no collocate.

            --by role (or transcript, speaker, informant, kind, a metadata field) has rows for each group; margins are of the group's own speech.
            --by with attributes or theme is the same as --of.

            EXAMPLES
              ordret collocates Corpus/boligsocial 'magt' --window 5:5 --by lemma
              ordret collocates Corpus/boligsocial 'ansvar' --window 3 --within sentence --order logdice --min 3
              ordret collocates Corpus/boligsocial 'tillid' --window 0:3 --order delta-p-item
              ordret collocates Corpus/boligsocial --theme power --by lemma --lexicon Lexicons/power.yaml
              ordret collocates Corpus/boligsocial 'kommune' --by theme --window 20
              ordret collocates Corpus/boligsocial 'kommune' --of lemma --by role --speakers Corpus/boligsocial/speakers.csv --top 10
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
    @Option(
        help: ArgumentHelp(
            "What is counted: word, norm, lemma or pos, or several parted by commas; or theme (default: word).", valueName: "attributes")
    )
    var of: String?
    @Option(
        help: ArgumentHelp(
            "Rows for each transcript, speaker, informant, role, kind, or value of a metadata field; with attributes or theme as --of.",
            valueName: "group"))
    var by: String?
    @Option(help: ArgumentHelp("The hits of this theme instead of a query's, repeatable; a parent stands for its themes.", valueName: "id"))
    var theme: [String] = []
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
    @OptionGroup(title: "Themes") var lexicons: LexiconOptions
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        try check(within, "--within", CollocateWindow.Boundary.allCases.map(\.rawValue))
        try check(units, "--window-units", CollocateWindow.Unit.allCases.map(\.rawValue))
        try check(order, "--order", CollocateTable.Order.allCases.map(\.rawValue))
        guard choice != nil else {
            throw ValidationError("--of and --by both name what is counted; --by parts speech: a role, a transcript or a metadata field")
        }
        if !countsThemes { _ = try attributes() }
        _ = try speech.group(choice?.group)
        guard case .words(let left, let right) = ContextSize(window), left + right > 0 else {
            throw ValidationError("--window is \"\(window)\"; expected positions on each side, such as 5 or 3:8")
        }
        if min < 1 || top ?? 1 < 1 || minInformants < 0 { throw ValidationError("--min and --top are numbers from 1, --min-informants from 0") }
        if !theme.isEmpty, question.query != nil || question.cql || !question.list.isEmpty {
            throw ValidationError("--theme and a query are two nodes; choose one")
        }
        if !lexicons.lexicon.isEmpty, theme.isEmpty, !countsThemes { throw ValidationError("--lexicon belongs to --theme and to --of theme") }
        if theme.isEmpty, question.isWanting {
            throw ValidationError("a source and a query are needed, such as: ordret collocates Corpus/boligsocial 'magt'")
        }
    }

    private var choice: CollocateChoice? { CollocateChoice(of: of, by: by) }
    private var countsThemes: Bool { choice?.countsThemes ?? false }
    private func attributes() throws -> [TokenAttribute] { try SpeechOptions.attributes(choice?.counted ?? "word", "--of") }
    /// With a theme as node all arguments are sources.
    private var sources: [String] { theme.isEmpty ? question.sources : question.arguments }

    func run() async throws {
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let query = theme.isEmpty ? try question.queries(danish, global).compile(question.text).query : nil
        let known = countsThemes || !theme.isEmpty ? try lexicons.themes(danish, sources, reading, global) : nil
        let themes = try known.map { try CodeOptions.current(theme, in: $0, global.messages) } ?? theme
        let work = try CorpusWork(sources, reading, global, results, danish, lexiconRoles: known?.roles ?? [], index: known?.index)
        let roles = work.corpus.settings.roles
        if !countsThemes { try work.require(attributes()) }
        let group = try speech.group(choice?.group)
        let node = query.map { CollocateCounter.Node.query(Concordance($0, context: .turn, roles: roles)) } ?? .themes(ThemeSelection(themes).holds)
        let tagging = known.map { Tagging($0, roles: roles, language: danish) }
        let report = try await work.collocates(of: node, collocateWindow, try counted(), speech.speech(work, by: group)) {
            analysed throws(Diagnostic) in try tagging?.hits(analysed) ?? []
        }
        try checkFields(speech.fields(group), report.metadata)
        try speech.requireSpeech(report.total.positions + report.total.nodes, report.status)
        let order = CollocateTable.Order(rawValue: order) ?? .g2
        let items = try items()
        let column = group.map { TableColumn($0.name, .string, $0.description) }
        let table = try CollocateTable(
            report.total, by: column, items: items, window: collocateWindow, order: order, minimum: min, informants: minInformants, top: top)
        try TableOutput.write(table.table, format, results, columns: (column.map { [$0.name] } ?? []) + CollocateTable.shown(items, order))
        summarise(report.total, table, work.messages)
        try leave(with: report.status)
        if table.table.rows.isEmpty { throw ExitStatus.nothing }
    }

    private func counted() throws -> CollocateCounter.Items { countsThemes ? .themes : .words(try attributes()) }

    private func items() throws -> [TableColumn] {
        if countsThemes { return CountedSubject.collocateThemes }
        return CountedSubject.columns(ofWords: try attributes(), ngrams: nil)
    }

    private var collocateWindow: CollocateWindow {
        guard case .words(let left, let right) = ContextSize(window) else { return CollocateWindow(left: 5, right: 5) }
        return CollocateWindow(left: left, right: right, boundary: .init(rawValue: within) ?? .turn, unit: .init(rawValue: units) ?? .words)
    }

    /// A misspelt attribute looks like a field that no transcript has.
    private func checkFields(_ fields: [String], _ metadata: [[MetadataField]]) throws {
        do throws(Diagnostic) {
            try StudyFields.check(fields, metadata)
        } catch {
            guard let group = choice?.group, let hint = nearest(to: group, among: TokenAttribute.allCases.map(\.rawValue) + ["theme"]) else {
                throw error
            }
            throw Diagnostic(.error, error.code, error.message, advice: "Is --of \(hint) meant?")
        }
    }

    private func summarise(_ counts: CollocateGroups, _ table: CollocateTable, _ messages: Messages) {
        messages.note(
            "\(Messages.count(counts.nodes, "hit")); \(counts.near) \(units) in windows of \(window) within the \(within) (R1), \(counts.positions) in all (N); by \(order)"
        )
        if table.leftOut > 0 { messages.note("\(Messages.count(table.leftOut, "collocate")) more left out by --min, --min-informants or --top") }
        messages.noteCarried(table.table.rowsCarriedByOne)
        if counts.isGivenUp { messages.show([.givenUp]) }
    }
}
