import CorpusModel

/// What statistics do with hits in the scope of a negation (`--negated`, DESIGN §4.1).
public enum NegatedHits: String, Sendable, CaseIterable {
    /// As each theme's own policy says: kept, blocked or flipped.
    case policy
    /// They count, also where the theme blocks them.
    case count
    /// They do not count, also where the theme keeps them or they were flipped to it.
    case exclude
    /// Tables have the rows twice, for what is said and for what is denied.
    case separate

    /// The tables of what is counted. `make` gives the tables of a set of transcripts.
    ///
    /// - Returns: with `separate`, each table twice as long, `negated` its first column.
    public func tables(_ transcripts: [TaggedTranscript], _ make: ([TaggedTranscript]) -> [Table]) -> [Table] {
        switch self {
        case .policy: make(transcripts)
        case .count: make(transcripts.map { $0.withHits($0.hits.map(Self.counted)) })
        case .exclude: make(transcripts.map { $0.withHits($0.hits.filter { !$0.negated }) })
        case .separate:
            zip(
                make(transcripts.map { $0.withHits($0.hits.filter { !$0.negated }) }),
                make(transcripts.map { $0.withHits($0.hits.filter(\.negated).map(Self.counted)) })
            ).map(Self.joined)
        }
    }

    /// The part of a table that is of hits outside negations, without its column `negated`: what a figure draws. A table without that column stays as it is.
    public static func said(_ table: Table) -> Table {
        guard table.columns.first?.name == "negated" else { return table }
        let rows = table.rows.filter { $0[0].string == "false" }.map { Array($0.dropFirst()) }
        return Table(name: table.name, title: table.title, columns: Array(table.columns.dropFirst()), rows: rows)
    }

    private static func counted(_ hit: CountedHit) -> CountedHit {
        var hit = hit
        if hit.reason == .negated { hit.reason = nil }
        return hit
    }

    private static func joined(_ said: Table, _ denied: Table) -> Table {
        let column = TableColumn("negated", .boolean, "Whether the row counts the hits in the scope of a negation, or those outside one")
        let rows = said.rows.map { [.boolean(false)] + $0 } + denied.rows.map { [.boolean(true)] + $0 }
        return Table(name: said.name, title: said.title, columns: [column] + said.columns, rows: rows)
    }
}
