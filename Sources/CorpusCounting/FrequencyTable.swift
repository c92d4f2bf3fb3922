import CorpusModel
import UnicodeText

/// Frequencies as a table: within a group the most frequent first, equal ones in Danish order.
public struct FrequencyTable: Sendable {
    /// Which rows there are, and what stands beside them.
    public struct Layout: Sendable {
        /// The names of the item's columns; several for items that are joined by a tab.
        public var items: [TableColumn]
        public var group: TableColumn?
        /// Whether a query's hits are counted; their share is given then.
        public var isOfHits = false
        /// Hits that a row has at least.
        public var minimum = 1
        /// Rows of a group at most.
        public var top: Int?
        /// Whether a group has rows of zeros for what only other groups say.
        public var hasZeros = false
        /// Only these, with rows of zeros for those that nobody says; all where it is empty.
        public var only: [String] = []
        /// These have a row whether somebody says them or not.
        public var always: [String] = []
        /// What interviewers say, in columns beside.
        public var interviewers: FrequencyCounts?

        public init(items: [TableColumn], group: TableColumn? = nil) {
            self.items = items
            self.group = group
        }
    }

    public let table: Table
    /// Rows that `minimum`, `top` and `only` left out.
    public let leftOut: Int
    /// Shown rows where one informant of several has more than half of the hits.
    public let carriedByOne: Int
    private let rows: FrequencyColumns

    public init(_ counts: FrequencyCounts, _ layout: Layout) throws(UnicodeFault) {
        let collation = try DanishCollation()
        var (leftOut, carriedByOne) = (0, 0)
        var rows = FrequencyColumns(layout)
        let everywhere = (layout.hasZeros ? Set(counts.groups.values.flatMap(\.items.texts)) : []).union(layout.always)
        let names = counts.groups.isEmpty && !(layout.only + layout.always).isEmpty ? [""] : Array(counts.groups.keys)
        for name in names.map({ (collation.key($0), $0) }).sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }).map(\.1) {
            let group = counts.groups[name] ?? FrequencyCounts.Group()
            let candidates = Self.candidates(group, everywhere, layout)
            rows.begin(name, group)
            leftOut += group.items.count + group.unlisted
            for candidate in group.items.ranked(candidates, first: layout.top, collation) {
                let entry = group.items[candidate] ?? FrequencyCounts.Entry()
                if entry.hits > 0 { leftOut -= 1 }
                if entry.informants.count > 1, 2 * entry.informants.largest > entry.hits { carriedByOne += 1 }
                rows.append(candidate.item, entry)
            }
            rows.end()
        }
        table = Table(name: "frequencies", title: "Frequencies", columns: Self.columns(layout), rows: TableContent(columns: rows.values()))
        self.rows = rows
        self.leftOut = leftOut
        self.carriedByOne = carriedByOne
    }

    /// The group and the item of a row; an item of several columns with tabs between them.
    public func row(_ place: Int) -> (group: String, item: String) { rows.row(place) }

    /// What may have a row in a group, and how often it is said.
    private static func candidates(
        _ group: FrequencyCounts.Group, _ everywhere: Set<String>, _ layout: Layout
    ) -> [FrequencyItems.Candidate] {
        if !layout.only.isEmpty { return layout.only.map { FrequencyItems.Candidate(item: .text($0), hits: group.items[$0]?.hits ?? 0) } }
        return group.items.candidates(minimum: layout.minimum)
            + everywhere.filter { group.items[$0] == nil }.map { FrequencyItems.Candidate(item: .text($0), hits: 0) }
    }

    /// A rate by so many words of the group.
    static func rate(_ name: String, _ description: String, _ factor: String) -> TableColumn {
        TableColumn(
            name, .number, description,
            formula: ColumnFormula(name, "\(factor) * hits / words", "rate", denominator: "words: counted words of the group"))
    }

    private static func columns(_ layout: Layout) -> [TableColumn] {
        let share = TableColumn("share", .number, "Hits divided by all hits of the query in the group")
        return (layout.group.map { [$0] } ?? []) + layout.items + [TableColumn("hits", .integer, "How often")] + (layout.isOfHits ? [share] : [])
            + [
                rate("per_1000", "Hits per 1,000 words", "1000"),
                rate("per_million", "Hits per million words", "1000000"),
                TableColumn("transcripts", .integer, "Transcripts that have it"),
                TableColumn("transcripts_of", .integer, "Transcripts of the group"),
                TableColumn("informants", .integer, "Informants who say it"),
                TableColumn("informants_of", .integer, "Informants of the group"),
                TableColumn("largest_share", .number, "Share of the hits that the informant with most of them has; empty where nobody is named"),
                TableColumn("words", .integer, "Counted words of the group: what the rates divide by"),
            ] + (layout.interviewers != nil ? beside : [])
    }

    private static let beside = [
        TableColumn("interviewer_hits", .integer, "How often interviewers say it in the same transcripts"),
        rate("interviewer_per_1000", "Their hits per 1,000 words of theirs", "1000"),
        TableColumn("interviewer_words", .integer, "Counted words of interviewers"),
    ]
}
