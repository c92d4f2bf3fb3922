import CorpusModel
import CorpusStatistics
import DanishText
import TranscriptReaders
import YAMLDocuments

/// A plan file: which transcripts, and what is done to them in which order (DESIGN §6).
public struct Plan: Sendable {
    /// As the user named the file; paths in the plan are relative to its folder.
    public let path: String
    public let digest: String
    public let name: String
    public let corpus: PlanCorpus
    public let stages: [PlanStage]
    public let dictionary: DictionaryPolicy
    /// Where results go when the command does not say; `results/NAME` beside the current folder by default.
    public let output: String?
    /// The variables that the plan used, with their values.
    public let variables: [String: String]
    /// The names under `variables:`, whether used or not.
    public let declared: Set<String>

    /// The stage that counts themes, where the plan has one.
    var statistics: StatisticsStage? {
        stages.lazy.compactMap { if case .statistics(let stage) = $0.settings { stage } else { nil } }.first
    }
}

public struct PlanCorpus: Sendable {
    /// Patterns of transcript files.
    public var include: [PlanText] = []
    public var exclude: [PlanText] = []
    public var metadata: PlanText?
    public var speakers: PlanText?
    public var roles: [Role: Role] = [:]
    /// Whether a transcript's id is its path and not its stem.
    public var idsArePaths = false
}

/// A text of the plan with its place.
public struct PlanText: Sendable, Hashable {
    public let text: String
    public let mark: YAMLMark
}

/// A stage with its settings.
public struct PlanStage: Sendable {
    public enum Settings: Sendable {
        case read(ReadStage)
        case tokenize(TokenizeStage)
        case analyse(AnalyseStage)
        case tag(TagStage)
        case concordance(ConcordanceStage)
        case statistics(StatisticsStage)
        case table(TableStageSettings)
    }

    public let settings: Settings
    public let mark: YAMLMark

    public var kind: StageKind {
        switch settings {
        case .read: .read
        case .tokenize: .tokenize
        case .analyse: .analyse
        case .tag: .tag
        case .concordance: .concordance
        case .statistics: .statistics
        case .table(let table): table.kind
        }
    }
}

public struct ReadStage: Sendable {
    public var layout = Layout.auto
    public var trackChanges = TrackChanges.accept
    public var limits: [(name: String, value: Int)] = []
    /// What the elements of XML mean whose root no reader knows.
    public var xml: XMLMapping?
}

public struct TokenizeStage: Sendable {
    public var fillersIn = false
    /// The profile of transcription marks; told from each transcript where the plan names none.
    public var marks: PlanText?
    /// A folder whose files replace the shipped Danish lists.
    public var danishData: PlanText?
}

/// Without the stage the analysis is full, as on the command line.
public struct AnalyseStage: Sendable {
    public var depth = AnalysisDepth.full
    public var annotation = AnnotationChoice.own
}

public struct TagStage: Sendable {
    /// Lexicon files or folders of them.
    public var lexicons: [PlanText] = []
    public var roles = RoleRules.Selection.informants
    /// Whether the audit of excluded matches is written.
    public var audit = false
}

public struct ConcordanceStage: Sendable {
    public let name: String
    public let query: PlanText
    /// The query is in corpus query language.
    public var isCQL = false
    public var context = "10"
    public var sort: [String] = []
    public var isLabelledInDanish = true
}

public struct StatisticsStage: Sendable {
    public var unit = "turn"
    public var resample = "transcript"
    public var draws = 2_000
    public var seed = 1
    /// policy, count, exclude or separate.
    public var negated = "policy"
    /// Metadata fields to group by, beside transcript, speaker and role.
    public var by: [PlanText] = []
    /// bca or percentile.
    public var interval = "bca"
    /// Further windows of co-occurrence beside the unit, each a table of its own.
    public var cooccurrence: [CooccurrenceWindow] = []
    /// Whose speech they are of: conditions as `--where` has them; all that counts where it is empty.
    public var conditions: [PlanText] = []
    /// The names of the fields.
    public var fields: [String] { by.map(\.text) }
}
