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
            let rows = Self.rows(group, everywhere, layout)
            let hits = layout.isOfHits ? group.items.entries.reduce(0) { $0 + $1.hits } : nil
            leftOut += group.items.count + group.unlisted
            for place in RankedItems.first(layout.top, hits: rows.map(\.entry.hits), key: { group.items.key(rows[$0].item, collation) }) {
                let entry = rows[place].entry
                if entry.hits > 0 { leftOut -= 1 }
                if entry.informants.count > 1, 2 * entry.informants.largest > entry.hits { carriedByOne += 1 }
                let item = group.items.text(rows[place].item)
                named.append((name, item))
                var cells: [Cell] = layout.group == nil ? [] : [.text(name)]
                cells.reserveCapacity(table.columns.count)
                cells.append(contentsOf: Cell.items(item, columns: layout.items.count))
                Self.append(entry, group, hits, to: &cells)
                if layout.interviewers != nil { cells += Self.beside(item, name, layout.interviewers) }
                table.append(cells)
            }
        }
        self.table = table
        rows = named
        self.leftOut = leftOut
        self.carriedByOne = carriedByOne
    }

    private static func rows(
        _ group: FrequencyCounts.Group, _ everywhere: Set<String>, _ layout: Layout
    ) -> [(item: FrequencyItems.Item, entry: FrequencyCounts.Entry)] {
        let nothing = FrequencyCounts.Entry()
        if !layout.only.isEmpty { return layout.only.map { (.text($0), group.items[$0] ?? nothing) } }
        var rows: [(item: FrequencyItems.Item, entry: FrequencyCounts.Entry)] = []
        rows.reserveCapacity(group.items.count)
        group.items.forEach(beside: FrequencyItems()) { item, entry, _ in if entry.hits >= layout.minimum { rows.append((item, entry)) } }
        return rows + everywhere.filter { group.items[$0] == nil }.map { (item: .text($0), entry: nothing) }
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

    private static func append(_ entry: FrequencyCounts.Entry, _ group: FrequencyCounts.Group, _ hits: Int?, to cells: inout [Cell]) {
        let rate = group.words > 0 ? Double(entry.hits) / Double(group.words) : nil
        cells.append(.integer(entry.hits))
        if let hits { cells.append(.number(hits > 0 ? Double(entry.hits) / Double(hits) : nil)) }
        cells.append(.number(rate.map { $0 * 1000 }))
        cells.append(.number(rate.map { $0 * 1_000_000 }, decimals: 1))
        cells.append(.integer(entry.transcripts))
        cells.append(.integer(group.transcripts))
        cells.append(.integer(entry.informants.count))
        cells.append(.integer(group.informants.count))
        cells.append(.number(entry.largestShare))
        cells.append(.integer(group.words))
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
