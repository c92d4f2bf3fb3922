import CorpusModel
import CorpusStatistics

/// A figure of a run, drawn from tables that the run makes.
struct RunPlot {
    private let settings: PlotStage
    private let selection: ThemeSelection
    private let themes: [Theme]
    /// The counting unit of the themes' tables.
    private let unit: String

    /// - Parameter aliases: former ids of themes, which a plan may have.
    init(settings: PlotStage, themes: [Theme], aliases: ThemeAliases, unit: String) {
        self.settings = settings
        selection = ThemeSelection(settings.themes.map { aliases.current($0.text) })
        self.themes = selection.selected(themes)
        self.unit = unit
    }

    /// - Parameter table: of the run, by its name.
    func svg(_ table: (String) -> Table?) throws(Diagnostic) -> String {
        switch settings.kind {
        case .themes: return ThemePlots.bars(try found("themes", table), choice(20)).svg
        case .roles:
            let groups = try found(ThemeGrouping(settings.by?.text ?? "role").tableName, table)
            return ThemePlots.groups(groups, by: groups.columns[0].name, choice(20)).svg
        case .cooccurrence: return ThemePlots.cooccurrence(try found(pairs, table), of: window, choice(15)).svg
        case .network: return ThemePlots.network(try found(pairs, table), of: window, by: settings.measure, choice(20)).svg
        case .keyness:
            // The command draws a file, and a run's figure is the one that its file gives.
            return try keyness.plot(try found("keyness_\(settings.table?.text ?? "")", table).asPrinted, choice(15)).svg
        case .dispersion, .time: preconditionFailure("a figure of places has a stage of its own")
        }
    }

    private var window: CooccurrenceWindow { CooccurrenceWindow(settings.unit?.text ?? unit) ?? .turn }

    /// The table of the run's own unit has no unit in its name.
    private var pairs: String { window.description == unit ? "theme_cooccurrence" : window.tableName }

    private var keyness: KeynessPlot {
        var plot = KeynessPlot()
        plot.item = settings.item?.text
        if let value = settings.value { plot.value = value.text }
        if settings.names.count == 2 { plot.names = (settings.names[0], settings.names[1]) }
        return plot
    }

    private func choice(_ standard: Int) -> PlotChoice {
        PlotChoice(
            themes: settings.kind == .keyness ? [] : themes, level: settings.level, top: settings.top ?? standard, language: settings.language,
            title: settings.title)
    }

    /// Preparation has seen to it that the tables are made. Of hits that are counted apart where they are denied, the others are drawn.
    private func found(_ name: String, _ table: (String) -> Table?) throws(Diagnostic) -> Table {
        guard let table = table(name) else {
            throw Diagnostic(.error, .internalFault, "the run has no table \(name)", advice: "Put the stage that makes it before the figure.")
        }
        return selection.selected(NegatedHits.said(table))
    }
}
