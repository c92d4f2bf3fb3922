import CorpusModel
import CorpusStatistics
import YAMLDocuments

/// What a stage of word statistics counts, as a plan writes it.
public struct SubjectSettings: Sendable {
    /// word, norm, lemma or pos, several parted by commas; or theme.
    public var of: PlanText?
    public var ngrams: Int?
    public var queries: [PlanText] = []
    /// The queries are in corpus query language.
    public var isCQL = false
    /// Lists of words that queries in corpus query language may name: NAME=FILE.
    public var lists: [PlanText] = []
    /// Which place of a query's hits.
    public var at: PlanText?
    /// Particles are no items.
    public var leavesParticlesOut = false
}

/// A stage whose result is a table of words, of agreement, or a figure: each has a name, and a folder of its kind.
public struct TableStageSettings: Sendable {
    public enum Content: Sendable {
        case freq(FreqStage)
        case keyness(KeynessStage)
        case dispersion(DispersionStage)
        case lexdiv(LexdivStage)
        case collocates(CollocatesStage)
        case agreement(AgreementStage)
        case plot(PlotStage)
    }

    public let name: String
    public let content: Content
    /// Conditions on speech, as `--where` takes them.
    public var filters: [PlanText] = []

    public var kind: StageKind {
        switch content {
        case .freq: .freq
        case .keyness: .keyness
        case .dispersion: .dispersion
        case .lexdiv: .lexdiv
        case .collocates: .collocates
        case .agreement: .agreement
        case .plot: .plot
        }
    }
}

public struct FreqStage: Sendable {
    public var subject = SubjectSettings()
    public var by: PlanText?
    public var minimum = 1
    public var top: Int?
    public var hasZeros = false
    /// Only these, as they are said or with zeros; all where it is empty.
    public var items: [PlanText] = []
    /// Whether what interviewers say stands beside.
    public var hasInterviewers = false
    public var intervals: FrequencyIntervals?
    /// What they draw, with its place.
    public var resample: PlanText?
}

public struct KeynessStage: Sendable {
    public var subject = SubjectSettings()
    /// What the reference is; all that is not the target where it is empty.
    public var against: [PlanText] = []
    /// Each value of it is a target, and its other values are the reference.
    public var by: PlanText?
    /// A frequency list as the reference, and the words of its corpus where it does not tell them.
    public var reference: PlanText?
    public var referenceWords: Int?
    public var order = KeynessTable.Order.g2
    public var test = KeynessTable.Test.g2
    public var minimum = 3
    public var leastInformants = 0
    public var top: Int?
    public var permutations = 0
    public var seed = 1
}

public struct DispersionStage: Sendable {
    public var subject = SubjectSettings()
    public var over = PlanText(text: "transcript", mark: YAMLMark(line: 1, column: 1))
    public var order = WordDispersionTable.Order.hits
    public var minimum = 1
    public var top: Int?
}

public struct LexdivStage: Sendable {
    public var of: PlanText?
    public var by: PlanText?
    public var window = 50
}

public struct CollocatesStage: Sendable {
    /// The query whose hits are the node; none with themes.
    public var query: PlanText?
    public var isCQL = false
    public var lists: [PlanText] = []
    public var themes: [PlanText] = []
    /// What is counted: attributes, or theme.
    public var of: PlanText?
    /// What speech is parted by; or what is counted, as the command has it.
    public var by: PlanText?
    public var window = PlanText(text: "5:5", mark: YAMLMark(line: 1, column: 1))
    public var within = "turn"
    public var units = "words"
    public var order = CollocateTable.Order.g2
    public var minimum = 2
    public var leastInformants = 0
    public var top: Int?
}

public struct AgreementStage: Sendable {
    public var codes: [PlanText] = []
    public var adjudicated = "adjudicated"
    /// Whether the tool is compared; without it the plan's lexicons only say which themes there are.
    public var hasTool = true
    /// The only themes that are compared, where there are some.
    public var themes: [PlanText] = []
    /// Those beside themes and summary, which are always made.
    public var tables: [AgreementTables.Kind] = []
    /// The share of two segments that a match shares, in the table of spans.
    public var overlap = 0.5
    public var bars: [AgreementBar] = []
    /// The figures of each group too.
    public var by: PlanText?
    public var leastPositives = 10
    public var draws = 2_000
    public var seed = 1
}
