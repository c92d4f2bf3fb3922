import CorpusModel
import CorpusStatistics

/// The tables of agreement, for the command and for the stage of a plan.
public final class AgreementTables {
    /// A table, by the name that asks for it.
    public enum Kind: String, Sendable, CaseIterable {
        case summary, themes, differences, adjudication, spans

        /// Whether it quotes the turns.
        public var quotes: Bool { self == .differences || self == .adjudication }
    }

    public let statistics: AgreementStatistics
    private let atHand: PairFiguresAtHand
    private let coded: CodedStudy
    private let byGroup: Bool
    private let overlap: Double
    private let adjudicated: String

    /// - Parameters:
    ///   - overlap: the share of two segments that a match shares, in `spans`.
    ///   - adjudicated: the coder who is written into `adjudication`.
    public init(_ coded: CodedStudy, _ options: AgreementOptions, byGroup: Bool, overlap: Double, adjudicated: String) {
        statistics = AgreementStatistics(coded.study, options: options)
        atHand = statistics.figuresAtHand()
        self.coded = coded
        self.byGroup = byGroup
        self.overlap = overlap
        self.adjudicated = adjudicated
    }

    public private(set) lazy var summary = statistics.summary(byGroup: byGroup, atHand)
    public private(set) lazy var themes = statistics.themes(byGroup: byGroup, atHand)

    public func table(_ kind: Kind) -> Table {
        switch kind {
        case .summary: summary
        case .themes: themes
        case .differences: DifferenceTable.table(statistics, coded)
        case .adjudication: AdjudicationTable.table(coded, coder: adjudicated)
        case .spans: coded.spans(overlap: overlap, options: statistics.options).table()
        }
    }

    /// What came of bars.
    public func outcomes(_ bars: [AgreementBar]) -> [AgreementBar.Outcome] { bars.flatMap { $0.outcomes(summary, themes) } }
}
