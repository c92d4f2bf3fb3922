import Concordances
import CorpusModel
import CorpusQuery
import CorpusStatistics
import LocalFiles
import ThemeTagging

/// A plan that has been checked whole: every file that it names was found, every lexicon and query read. No transcript has been opened.
public struct PreparedPlan: Sendable {
    public let plan: Plan
    public let corpus: OpenCorpus
    public let lexicons: CompiledLexicons?
    public let roles: RoleRules
    public let concordances: [PreparedConcordance]
    public let statistics: StatisticsStage?
    /// Whose speech the statistics of themes are of.
    public let saidBy: SaidBy
    /// Stages that count words or agreement, in the order of the plan.
    public let tables: [PreparedTableStage]
    /// What these stages read beside transcripts.
    public let stageFiles: [StageFile]
    public let writesAudit: Bool
    /// Doubts about lexicons and the like; errors stop the preparation.
    public let diagnostics: [Diagnostic]

    /// Every file that the run reads.
    public var inputs: [String] {
        [plan.path] + corpus.entries.map(\.path) + corpus.studyFiles.map(\.path) + (lexicons?.lexicons.map(\.path) ?? [])
            + [corpus.settings.danishDataFolder].compactMap { $0 } + stageFiles.map(\.path)
    }
}

extension PreparedPlan {
    /// The figures that are drawn from tables of the run, in the order of the plan.
    var plots: [(name: String, settings: PlotStage)] {
        plan.stages.compactMap { stage in
            guard case .table(let table) = stage.settings, case .plot(let plot) = table.content, !plot.kind.isOfPlaces else { return nil }
            return (table.name, plot)
        }
    }
}

public struct PreparedConcordance: Sendable {
    public let stage: ConcordanceStage
    public let query: Concordance.Query
    /// The query in corpus query language: itself, or what the simple one means.
    public let cql: String
    public let context: ContextSize
    public let sort: ConcordanceSort
}
