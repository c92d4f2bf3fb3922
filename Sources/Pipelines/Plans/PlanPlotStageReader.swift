import CorpusModel
import CorpusStatistics
import YAMLDocuments

/// Reads the stage `plot` of a plan: which keys belong to which kind of figure, as the command has it.
struct PlanPlotStageReader {
    private let fields: YAMLFields

    init(_ fields: YAMLFields) { self.fields = fields }

    static let keys = [
        "kind", "table", "by", "unit", "theme", "query", "cql", "list", "level", "top", "measure", "item", "value", "names", "language", "title",
        "draws", "seed",
    ]

    /// Keys of some kinds only, and what is said of them elsewhere.
    private static let kinds: [(keys: [String], kinds: [PlotStage.Kind], advice: String?)] = [
        (["table", "item", "value", "names"], [.keyness], nil), (["by"], [.roles], nil), (["unit"], [.cooccurrence, .network], nil),
        (["measure"], [.network], nil), (["query", "cql", "list"], [.dispersion], "The other kinds are of themes."),
        (["theme"], PlotStage.Kind.allCases.filter { $0 != .keyness }, nil),
        (["level"], PlotStage.Kind.allCases.filter { $0 != .keyness && $0 != .dispersion }, nil),
        (["draws", "seed"], [.time], "Intervals of the other figures are those of their table's stage."),
        (
            ["where"], [.dispersion, .time],
            "The other figures are drawn from a table of the run: say whose speech it is of in the stage statistics or keyness."
        ),
    ]

    /// - Parameter lists: of words, with their variables replaced.
    func stage(lists: [PlanText]) -> PlotStage? {
        guard fields.required("kind") != nil,
            let kind = fields.choice("kind", of: PlotStage.Kind.allCases.map(\.rawValue)).flatMap(PlotStage.Kind.init)
        else { return nil }
        checkKeys(of: kind)
        var stage = PlotStage()
        stage.kind = kind
        stage.table = fields.text("table")
        stage.by = fields.text("by")
        stage.unit = unit()
        stage.themes = fields.texts("theme")
        stage.isCQL = fields.value("cql") != nil
        stage.query = fields.text(stage.isCQL ? "cql" : "query")
        stage.lists = lists
        stage.level = fields.choice("level", of: PlotChoice.Level.allCases.map(\.rawValue)).flatMap(PlotChoice.Level.init) ?? stage.level
        stage.top = fields.integer("top", in: 1...200)
        stage.measure = fields.choice("measure", of: NetworkMeasure.allCases.map(\.rawValue)).flatMap(NetworkMeasure.init) ?? stage.measure
        stage.item = fields.text("item")
        stage.value = fields.text("value")
        stage.names = names()
        stage.language = fields.choice("language", of: LabelLanguage.allCases.map(\.rawValue)).flatMap(LabelLanguage.init) ?? stage.language
        stage.title = fields.string("title")
        stage.draws = fields.integer("draws", in: 200...100_000) ?? stage.draws
        stage.seed = fields.seed
        return stage
    }

    private func checkKeys(of kind: PlotStage.Kind) {
        for (keys, kinds, advice) in Self.kinds where !kinds.contains(kind) {
            for key in keys {
                guard let value = fields.value(key) else { continue }
                let names = kinds.map(\.rawValue).joined(separator: ", ")
                fields.problem(.malformed, at: value.mark, "\(key) belongs to kind: \(names)", advice: advice)
            }
        }
        if kind == .keyness, fields.value("table") == nil {
            fields.problem(.malformed, at: fields.mark, "a figure of keyness needs table: the name of a stage keyness before it")
        }
        guard kind == .dispersion else { return }
        let nodes = ["query", "cql", "theme"].filter { fields.value($0) != nil }
        if nodes.count != 1 {
            fields.problem(
                .malformed, at: fields.mark,
                "a figure of dispersion shows the hits of one of query, cql or theme; found \(nodes.isEmpty ? "none" : nodes.joined(separator: " and "))"
            )
        }
    }

    private func unit() -> PlanText? {
        guard let unit = fields.text("unit") else { return nil }
        guard let window = CooccurrenceWindow(unit.text), window != .question else {
            fields.problem(.malformed, at: unit.mark, "\"unit\" is \"\(unit.text)\"; expected turn, answer, sentence or turns:N")
            return nil
        }
        return unit
    }

    /// Two, as a list or parted by a comma.
    private func names() -> [String] {
        guard let value = fields.value("names") else { return [] }
        let names = fields.strings("names").flatMap { $0.text.split(separator: ",") }.map(String.init)
        if names.count != 2 { fields.problem(.malformed, at: value.mark, "\"names\" has \(names.count); the names of the two parts were expected") }
        return names.count == 2 ? names : []
    }
}
