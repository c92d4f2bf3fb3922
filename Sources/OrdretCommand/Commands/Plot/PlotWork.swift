import Ordret

/// Plots of themes: tags the transcripts, makes the table, draws it.
struct PlotWork {
    private let command: PlotCommand
    private let work: CorpusWork
    private let known: StudyThemes
    private let tagging: Tagging
    private let window: CooccurrenceWindow
    /// Those of --theme.
    private let wanted: [String]

    init(_ command: PlotCommand) throws {
        let language = try LanguageFiles.load(command.reading.settings(command.global, command.sources))
        let known = try command.lexicons.themes(language, command.sources, command.reading, command.global)
        self.command = command
        self.known = known
        work = try CorpusWork(
            command.sources, command.reading, command.global, command.results, language, lexiconRoles: known.roles, index: known.index)
        window = command.window
        tagging = Tagging(
            known, roles: work.corpus.settings.roles, language: language, keepsSentences: window == .sentence,
            fillersIn: work.corpus.settings.fillersIn)
        wanted = try CodeOptions.current(command.theme, in: known, command.global.messages)
    }

    private var isOfPlaces: Bool { ["dispersion", "time"].contains(command.kind) }
    private var roles: RoleRules { work.corpus.settings.roles }
    private var options: StatisticsOptions { StatisticsOptions(draws: command.draws, seed: UInt64(command.seed)) }

    private var themes: [Theme] { ThemeSelection(wanted).selected(known.active) }

    func run() async throws {
        let tagging = tagging
        guard isOfPlaces else {
            let report = await work.tagged(tagging)
            try leave(with: report.status == .allFailed ? .allFailed : .done)
            try StudyFields.check(command.speech.fields(nil), report.results.map(\.metadata))
            return try end(report.status, hasHits: try drawCounts(try command.speech.limited(report.results, roles)))
        }
        let fillersIn = work.corpus.settings.fillersIn
        let report = await work.analyse { analysed throws(Diagnostic) in
            PlacedTranscript(analysed, try tagging.hits(analysed), fillersIn: fillersIn)
        }
        try leave(with: report.status == .allFailed ? .allFailed : .done)
        try StudyFields.check(command.speech.fields(nil), report.results.map(\.outline.metadata))
        try end(report.status, hasHits: try drawPlaces(report.results))
    }

    private func end(_ status: ExitStatus, hasHits: Bool) throws {
        try leave(with: status)
        if !hasHits { throw ExitStatus.nothing }
    }

    /// Whether there was anything to draw.
    private func drawCounts(_ transcripts: [TaggedTranscript]) throws -> Bool {
        let statistics = ThemeStatistics(transcripts, themes: themes, roles: roles, options: options)
        switch command.kind {
        case "roles":
            try StudyFields.check([command.by], transcripts.map(\.metadata))
            let grouping = ThemeGrouping(command.by)
            let table = statistics.table(by: grouping)
            let plot = ThemePlots.groups(table, by: table.columns[0].name, command.choice(themes, top: 20))
            try command.write(plot.svg, table)
            return !plot.rows.isEmpty
        case "network":
            let table = meetings(statistics)
            let plot = ThemePlots.network(table, of: window, by: command.networkMeasure, command.choice(themes, top: 20))
            try command.write(plot.svg, table)
            return !plot.nodes.isEmpty
        case "cooccurrence":
            let table = meetings(statistics)
            let plot = ThemePlots.cooccurrence(table, of: window, command.choice(themes, top: 15))
            try command.write(plot.svg, table)
            return !plot.rows.isEmpty
        default:
            let table = statistics.table()
            let plot = ThemePlots.bars(table, command.choice(themes, top: 20))
            try command.write(plot.svg, table)
            return !plot.bars.isEmpty
        }
    }

    private func meetings(_ statistics: ThemeStatistics) -> Table {
        statistics.cooccurrence(window, name: window == .turn ? "theme_cooccurrence" : window.tableName)
    }

    private func drawPlaces(_ transcripts: [PlacedTranscript]) throws -> Bool {
        let said = SaidBy(command.speech.filters, roles: roles)
        let ids = Set(themes.map(\.id))
        let chosen = transcripts.map { $0.limited(to: ids) }
        guard command.kind == "time" else {
            let title = PlacedFigure.title(ofThemes: wanted, among: themes, command.labels)
            return try command.drawStrips(chosen, title: command.title ?? title, said, work.messages)
        }
        guard chosen.contains(where: said.speaks) else { throw Diagnostic.nobodySaid(command.speech.conditions) }
        let figure = PlacedFigure.development(
            chosen, themes: themes, roles: roles, options: options, said: said, command.choice(themes, top: 12))
        try command.write(figure.svg, figure.table)
        return figure.hasHits
    }
}
