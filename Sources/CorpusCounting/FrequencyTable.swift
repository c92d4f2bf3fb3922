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
    /// The group and the item of each row.
    public let rows: [(group: String, item: String)]
    /// Rows that `minimum`, `top` and `only` left out.
    public let leftOut: Int
    /// Shown rows where one informant of several has more than half of the hits.
    public let carriedByOne: Int

    public init(_ counts: FrequencyCounts, _ layout: Layout) throws(UnicodeFault) {
        let collation = try DanishCollation()
        var table = Table(
            name: "frequencies", title: "Frequencies",
            columns: (layout.group.map { [$0] } ?? []) + layout.items + Self.columns(layout.isOfHits) + Self.besides(layout.interviewers))
        var (leftOut, carriedByOne) = (0, 0)
        var named: [(group: String, item: String)] = []
        let everywhere = (layout.hasZeros ? Set(counts.groups.values.flatMap(\.items.texts)) : []).union(layout.always)
        let names = counts.groups.isEmpty && !(layout.only + layout.always).isEmpty ? [""] : Array(counts.groups.keys)
        for name in names.map({ (collation.key($0), $0) }).sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }).map(\.1) {
            let group = counts.groups[name] ?? FrequencyCounts.Group()
            let rows = RankedItems.first(layout.top, of: Self.rows(group, everywhere, layout), collation)
            let said = rows.count { $0.entry.hits > 0 }
            leftOut += group.items.count + group.unlisted - said
            carriedByOne += rows.count { $0.entry.informants.count > 1 && 2 * $0.entry.informants.largest > $0.entry.hits }
            let hits = layout.isOfHits ? group.items.entries.reduce(0) { $0 + $1.hits } : nil
            for (item, entry) in rows {
                named.append((name, item))
                let values = item.split(separator: "\t", omittingEmptySubsequences: false).map { Cell.text(String($0)) }
                table.append(
                    (layout.group == nil ? [] : [.text(name)]) + values + Self.cells(entry, group, hits)
                        + Self.beside(item, name, layout.interviewers))
            }
        }
        self.table = table
        rows = named
        self.leftOut = leftOut
        self.carriedByOne = carriedByOne
    }

    private static func rows(
        _ group: FrequencyCounts.Group, _ everywhere: Set<String>, _ layout: Layout
    ) -> [(item: String, entry: FrequencyCounts.Entry)] {
        let nothing = FrequencyCounts.Entry()
        if !layout.only.isEmpty { return layout.only.map { ($0, group.items[$0] ?? nothing) } }
        let said = group.items.filter { $0.entry.hits >= layout.minimum }
        return said + everywhere.filter { group.items[$0] == nil }.map { (item: $0, entry: nothing) }
    }

    /// A rate by so many words of the group.
    static func rate(_ name: String, _ description: String, _ factor: String) -> TableColumn {
        TableColumn(
            name, .number, description,
            formula: ColumnFormula(name, "\(factor) * hits / words", "rate", denominator: "words: counted words of the group"))
    }

    private static func columns(_ isOfHits: Bool) -> [TableColumn] {
        let share = TableColumn("share", .number, "Hits divided by all hits of the query in the group")
        return [TableColumn("hits", .integer, "How often")] + (isOfHits ? [share] : [])
            + [
                rate("per_1000", "Hits per 1,000 words", "1000"),
                rate("per_million", "Hits per million words", "1000000"),
                TableColumn("transcripts", .integer, "Transcripts that have it"),
                TableColumn("transcripts_of", .integer, "Transcripts of the group"),
                TableColumn("informants", .integer, "Informants who say it"),
                TableColumn("informants_of", .integer, "Informants of the group"),
                TableColumn("largest_share", .number, "Share of the hits that the informant with most of them has; empty where nobody is named"),
                TableColumn("words", .integer, "Counted words of the group: what the rates divide by"),
            ]
    }

    private static func cells(_ entry: FrequencyCounts.Entry, _ group: FrequencyCounts.Group, _ hits: Int?) -> [Cell] {
        let rate = group.words > 0 ? Double(entry.hits) / Double(group.words) : nil
        return [.integer(entry.hits)] + (hits.map { [.number($0 > 0 ? Double(entry.hits) / Double($0) : nil)] } ?? [])
            + [
                .number(rate.map { $0 * 1000 }), .number(rate.map { $0 * 1_000_000 }, decimals: 1), .integer(entry.transcripts),
                .integer(group.transcripts), .integer(entry.informants.count), .integer(group.informants.count), .number(entry.largestShare),
                .integer(group.words),
            ]
    }

    private static func besides(_ interviewers: FrequencyCounts?) -> [TableColumn] {
        guard interviewers != nil else { return [] }
        return [
            TableColumn("interviewer_hits", .integer, "How often interviewers say it in the same transcripts"),
            rate("interviewer_per_1000", "Their hits per 1,000 words of theirs", "1000"),
            TableColumn("interviewer_words", .integer, "Counted words of interviewers"),
        ]
    }

    private static func beside(_ item: String, _ group: String, _ interviewers: FrequencyCounts?) -> [Cell] {
        guard let interviewers else { return [] }
        let said = interviewers.groups[group]
        let (hits, words) = (said?.items[item]?.hits ?? 0, said?.words ?? 0)
        return [.integer(hits), .number(words > 0 ? 1000 * Double(hits) / Double(words) : nil), .integer(words)]
    }
}
