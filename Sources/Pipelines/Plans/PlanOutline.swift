import CorpusModel

/// What a plan would do, in words (`ordret run --dry-run`).
public struct PlanOutline {
    public let text: String

    public init(_ prepared: PreparedPlan, output: String) {
        var lines = ["plan \(prepared.plan.name) (\(prepared.plan.path)): checked, nothing is wrong with it"]
        lines.append("transcripts: \(prepared.corpus.entries.count)")
        lines += prepared.corpus.entries.map { "    \($0.id)  \($0.path)" }
        for (use, path, _) in prepared.corpus.studyFiles { lines.append("\(use): \(path)") }
        lines.append("stages: \(prepared.plan.stages.map(\.kind.rawValue).joined(separator: ", "))")
        for lexicon in prepared.lexicons?.lexicons ?? [] {
            lines.append("lexicon: \(lexicon.id) \(lexicon.version), \(lexicon.themes.count) themes (\(lexicon.path))")
        }
        for concordance in prepared.concordances {
            lines.append("concordance \(concordance.stage.name): \(concordance.stage.query.text)")
            lines.append("    CQL: \(concordance.cql)")
        }
        for stage in prepared.tables { lines.append("\(stage.kind.rawValue) \(stage.settings.name)") }
        for file in prepared.stageFiles { lines.append("\(file.use): \(file.path)") }
        for plot in prepared.plots { lines.append("plot \(plot.name): \(plot.settings.kind.rawValue)") }
        lines.append("results would go to: \(output)")
        text = lines.joined(separator: "\n")
    }
}
