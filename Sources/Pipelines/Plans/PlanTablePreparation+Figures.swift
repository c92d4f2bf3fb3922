import CodingFiles
import Concordances
import CorpusModel
import CorpusStatistics
import LocalFiles
import YAMLDocuments

/// Stages of agreement and of figures.
extension PlanTablePreparation {
    mutating func agreement(_ stage: AgreementStage, _ table: TableStageSettings, _ filters: [LineFilter]) -> (any TableStage)? {
        var files: [(file: CodeFile, coder: String)] = []
        for text in stage.codes {
            guard let read = read(text, "codes") else { continue }
            do throws(Diagnostic) {
                let file = try CodeFile(read.bytes, path: read.path)
                tell(file.diagnostics)
                files.append((file, FilePaths.stem(of: read.path)))
            } catch { tell([error]) }
        }
        let group = group(stage.by)
        let selection = ThemeSelection(current(stage.themes))
        guard let lexicons, files.count == stage.codes.count else { return nil }
        return AgreementStageWork(
            files: files, lexicons: lexicons, tagging: stage.hasTool ? Tagging(lexicons, roles: settings.roles, language: language) : nil,
            roles: settings.roles, filters: filters, group: group, selection: selection, settings: stage, isStrict: settings.isStrict,
            conditions: table.filters.map(\.text))
    }

    /// Most figures count nothing and are drawn from what the run has made; those of places have work of their own.
    mutating func plot(_ stage: PlotStage, _ place: PlanStage, _ table: TableStageSettings, _ filters: [LineFilter]) -> (any TableStage)? {
        var stage = stage
        if stage.kind != .keyness { stage.themes = zip(current(stage.themes), stage.themes).map { PlanText(text: $0, mark: $1.mark) } }
        guard !stage.kind.isOfPlaces else { return placed(stage, place, table, filters) }
        guard stage.kind == .keyness else {
            checkTables(of: stage, place)
            return nil
        }
        if let table = stage.table, !keyness.contains(table.text) {
            let hint = nearest(to: table.text, among: keyness.sorted()).map { "Is \($0) meant?" }
            fault(
                .planStageOrder, table.mark, "no stage keyness before it has the name \"\(table.text)\"",
                hint ?? "Put the stage keyness before the figure.")
        }
        return nil
    }

    private mutating func placed(
        _ stage: PlotStage, _ place: PlanStage, _ table: TableStageSettings, _ filters: [LineFilter]
    ) -> (any TableStage)? {
        let hits: PlacedHitsOf
        if let text = stage.query {
            guard let lists = lists(stage.lists), let query = query(text, isCQL: stage.isCQL, lists) else { return nil }
            hits = .query(Concordance(query, context: .turn, roles: settings.roles))
        } else {
            guard hasThemes(stage.themes.first ?? PlanText(text: "", mark: place.mark)) else { return nil }
            hits = .themes
        }
        return PlacedPlotStageWork(
            settings: stage, hits: hits, themes: ThemeSelection(stage.themes.map(\.text)).selected(lexicons?.activeThemes ?? []),
            roles: settings.roles, said: SaidBy(filters, roles: settings.roles), fillersIn: settings.fillersIn, conditions: table.filters.map(\.text))
    }

    /// The stage statistics makes the table that a figure of themes is drawn from.
    private mutating func checkTables(of stage: PlotStage, _ place: PlanStage) {
        guard let statistics = plan.statistics else {
            fault(
                .planStageOrder, place.mark, "a figure of \(stage.kind.rawValue) is drawn from the tables of themes, and the plan makes none",
                "Add the stage statistics.")
            return
        }
        if let by = stage.by, !["role", "transcript", "speaker"].contains(by.text), !statistics.fields.contains(by.text) {
            fault(
                .planStageOrder, by.mark, "the stage statistics makes no table by \(by.text)",
                "Add it there: statistics: {by: [\((statistics.fields + [by.text]).joined(separator: ", "))]}.")
        }
        if let unit = stage.unit, let window = CooccurrenceWindow(unit.text), unit.text != statistics.unit,
            !statistics.cooccurrence.contains(window)
        {
            let windows = (statistics.cooccurrence + [window]).map { "\"\($0)\"" }.joined(separator: ", ")
            fault(
                .planStageOrder, unit.mark, "the stage statistics makes no table of co-occurrence by \(unit.text)",
                "Add it there: statistics: {cooccurrence: [\(windows)]}.")
        }
    }
}
