import CorpusModel
import YAMLDocuments

/// A figure of a run, as a plan writes it: most are drawn from tables that the run makes, those of places from the hits themselves.
public struct PlotStage: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case themes, roles, dispersion, cooccurrence, network, keyness, time

        /// Whether it shows where hits stand in conversations, which no table of a run tells; the stage then writes the table too.
        var isOfPlaces: Bool { self == .dispersion || self == .time }
        /// Whether it is drawn from a table of co-occurrence.
        var isOfPairs: Bool { self == .cooccurrence || self == .network }
    }

    public var kind = Kind.themes
    /// The keyness stage whose table is drawn.
    public var table: PlanText?
    /// What `roles` divides by: role, transcript, speaker, or a field that the stage statistics groups by.
    public var by: PlanText?
    /// The window of co-occurrence whose table is drawn; the unit of the stage statistics where none is given.
    public var unit: PlanText?
    /// Only these, each with all below it.
    public var themes: [PlanText] = []
    /// The query whose hits `dispersion` shows.
    public var query: PlanText?
    public var isCQL = false
    public var lists: [PlanText] = []
    public var level = PlotChoice.Level.leaf
    public var top: Int?
    public var measure = NetworkMeasure.npmi
    /// The column that rows of keyness are named by, the one that is drawn, and what the two parts are called.
    public var item: PlanText?
    public var value: PlanText?
    public var names: [String] = []
    public var language = LabelLanguage.danish
    public var title: String?
    /// Of the intervals of `time`.
    public var draws = 2_000
    public var seed = 1
}
