import CorpusModel

/// The tables of `ordret lexicon stats`.
public struct LexiconStatistics: Sendable {
    private let census: LexiconCensus
    private let overview: LexiconOverview

    public init(_ census: LexiconCensus, _ overview: LexiconOverview) {
        self.census = census
        self.overview = overview
    }

    public var themes: Table { ThemeOverviewTable(census: census, overview: overview).table }
    public var overlap: Table { ThemeMeetingTables(census: census).pairs }
    public var matrix: Table { ThemeMeetingTables(census: census).matrix }

    /// - Parameter wanted: only entries with one of these findings; empty is all.
    public func entries(only wanted: Set<EntryFinding> = []) -> Table {
        EntryStatisticsTable(census: census, overview: overview).table(only: wanted)
    }

    /// How many entries have each finding.
    public var findings: [(finding: EntryFinding, count: Int)] {
        let rows = EntryStatisticsTable(census: census, overview: overview).rows
        return EntryFinding.allCases.map { finding in (finding, rows.count { $0.findings.contains(finding) }) }
    }
}
