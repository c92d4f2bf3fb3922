import CorpusModel
import CorpusStatistics

/// A figure of a run, drawn from tables that the run makes.
struct RunPlot {
    let settings: PlotStage
    let themes: [Theme]

    /// - Parameter table: of the run, by its name.
    func svg(_ table: (String) -> Table?) throws(Diagnostic) -> String {
        switch settings.kind {
        case .themes: return ThemePlots.bars(try found("themes", table), choice(20)).svg
        case .roles: return ThemePlots.groups(try found("themes_by_role", table), by: "role", choice(20)).svg
        case .cooccurrence: return ThemePlots.cooccurrence(try found("theme_cooccurrence", table), choice(15)).svg
        case .network: return ThemePlots.network(try found("theme_cooccurrence", table), by: settings.measure, choice(20)).svg
        case .keyness: return try KeynessPlot().plot(try found("keyness_\(settings.table?.text ?? "")", table), choice(15)).svg
        }
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
        return NegatedHits.said(table)
    }
}
