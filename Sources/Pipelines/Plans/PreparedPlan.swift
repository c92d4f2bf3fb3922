import Concordances
import CorpusModel
import CorpusQuery
import CorpusStatistics
import ThemeTagging

/// A plan that has been checked whole: every file that it names was found, every lexicon and query read. No transcript has been opened.
public struct PreparedPlan: Sendable {
    public let plan: Plan
    public let corpus: OpenCorpus
    public let lexicons: CompiledLexicons?
    public let roles: RoleRules
    public let concordances: [PreparedConcordance]
    public let statistics: StatisticsStage?
    /// `nil` where the plan wants none or none was imported.
    public let dictionary: DictionaryFile?
    public let writesAudit: Bool
    /// Doubts about lexicons and the like; errors stop the preparation.
    public let diagnostics: [Diagnostic]

    /// Every file that the run reads.
    public var inputs: [String] {
        [plan.path] + corpus.entries.map(\.path) + corpus.studyFiles.map(\.path) + (lexicons?.lexicons.map(\.path) ?? [])
            + [corpus.settings.danishDataFolder].compactMap { $0 }
    }
}

public struct PreparedConcordance: Sendable {
    public let stage: ConcordanceStage
    public let queries: CompiledQueries
    public let cql: String
    public let context: ContextSize
    public let sort: ConcordanceSort
}
