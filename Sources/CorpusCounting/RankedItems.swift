import UnicodeText

/// Items by their hits, the most frequent first, equal ones in Danish order.
///
/// A Danish key is made only where two rows that are wanted have the same hits: of a long list most have few hits and are not wanted.
enum RankedItems {
    typealias Row = (item: String, entry: FrequencyCounts.Entry)

    /// The first rows, or all. Cost: sorting numbers, and a key for each row of a tie that is shown.
    static func first(_ limit: Int?, of rows: [Row], _ collation: DanishCollation) -> [Row] {
        let limit = min(limit ?? rows.count, rows.count)
        guard limit > 0 else { return [] }
        // What has fewer hits than the last row that is shown is not sorted.
        var hits = rows.map(\.entry.hits)
        if limit < rows.count { hits.sort(by: >) }
        let least = limit < rows.count ? hits[limit - 1] : Int.min
        var groups: [Int: [Row]] = [:]
        for row in rows where row.entry.hits >= least { groups[row.entry.hits, default: []].append(row) }
        var result: [Row] = []
        result.reserveCapacity(limit)
        for (_, group) in groups.sorted(by: { $0.key > $1.key }) {
            guard group.count > 1 else {
                result.append(group[0])
                continue
            }
            let sorted = group.map { (key: collation.key($0.item), row: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            result += sorted.prefix(limit - result.count).map(\.row)
        }
        return result
    }
}
