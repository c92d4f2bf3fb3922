import CorpusModel
import UnicodeText

/// Frequencies as a table: within a group the most frequent first, equal ones in Danish order.
public struct FrequencyTable: Sendable {
    public let table: Table
    /// Rows that `minimum` and `top` left out.
    public let leftOut: Int

    /// - Parameters:
    ///   - items: the names of the item's columns; several for items that are joined by a tab.
    ///   - group: the name of the grouping column.
    ///   - isOfHits: whether a query's hits are counted; their share is given then.
    ///   - minimum: hits that a row has at least.
    ///   - top: rows of a group at most.
    public init(
        _ counts: FrequencyCounts, items: [TableColumn], group: TableColumn? = nil, isOfHits: Bool = false, minimum: Int = 1, top: Int? = nil
    ) throws(UnicodeFault) {
        let collation = try DanishCollation()
        var table = Table(name: "frequencies", title: "Frequencies", columns: (group.map { [$0] } ?? []) + items + Self.columns(isOfHits))
        var leftOut = 0
        let groups = counts.groups.map { (key: collation.key($0), name: $0, content: $1) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        for (_, name, content) in groups {
            let all = content.items.filter { $1.hits >= minimum }.map { (key: collation.key($0), item: $0, entry: $1) }.sorted {
                $0.entry.hits == $1.entry.hits ? $0.key.lexicographicallyPrecedes($1.key) : $0.entry.hits > $1.entry.hits
            }
            let shown = all.prefix(top ?? all.count)
            leftOut += content.items.count - shown.count
            let hits = content.items.values.reduce(0) { $0 + $1.hits }
            for (_, item, entry) in shown {
                let values = item.split(separator: "\t", omittingEmptySubsequences: false).map { Cell.text(String($0)) }
                table.append((group == nil ? [] : [.text(name)]) + values + Self.cells(entry, content, isOfHits ? hits : nil))
            }
        }
        self.table = table
        self.leftOut = leftOut
    }

    private static func columns(_ isOfHits: Bool) -> [TableColumn] {
        let share = TableColumn("share", .number, "Hits divided by all hits of the query in the group")
        return [TableColumn("hits", .integer, "How often")] + (isOfHits ? [share] : [])
            + [
                TableColumn("per_1000", .number, "Hits per 1,000 words"),
                TableColumn("per_million", .number, "Hits per million words"),
                TableColumn("transcripts", .integer, "Transcripts that have it"),
                TableColumn("transcripts_of", .integer, "Transcripts of the group"),
                TableColumn("informants", .integer, "Informants who say it"),
                TableColumn("informants_of", .integer, "Informants of the group"),
                TableColumn("words", .integer, "Counted words of the group: what the rates divide by"),
            ]
    }

    private static func cells(_ entry: FrequencyCounts.Entry, _ group: FrequencyCounts.Group, _ hits: Int?) -> [Cell] {
        let rate = group.words > 0 ? Double(entry.hits) / Double(group.words) : nil
        return [.integer(entry.hits)] + (hits.map { [.number(Double(entry.hits) / Double($0))] } ?? [])
            + [
                .number(rate.map { $0 * 1000 }), .number(rate.map { $0 * 1_000_000 }, decimals: 1), .integer(entry.transcripts),
                .integer(group.transcripts), .integer(entry.informants.count), .integer(group.informants.count), .integer(group.words),
            ]
    }
}
