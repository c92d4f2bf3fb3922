import CorpusCounting
import CorpusModel
import CorpusStatistics
import UnicodeText

/// Collocates as a table: counts, and how strongly each is bound to the query, the strongest first by one measure.
public struct CollocateTable: Sendable {
    /// What rows are ordered by; G² and z count against an item that is met less often than chance gives.
    public enum Order: String, Sendable, CaseIterable {
        case g2, logdice, mi, t, z, observed
    }

    public let table: Table
    /// Items that stand in a window and are left out by `minimum` and `top`.
    public let leftOut: Int

    /// - Parameters:
    ///   - items: the item's columns; several for items that are joined by a tab.
    ///   - minimum: times in a window that a row has at least; it is for the reader to ask for more, since rare items have wild values.
    public init(_ counts: CollocateCounts, items: [TableColumn], order: Order, minimum: Int = 1, informants: Int = 0, top: Int? = nil)
        throws(UnicodeFault)
    {
        let collation = try DanishCollation()
        let met = counts.entries.filter { $1.together > 0 }
        let rows = met.filter { $1.together >= minimum && $1.informants.count >= informants }.map { item, entry in
            let table = ContingencyTable(together: entry.together, near: counts.near, item: entry.total, total: counts.positions)
            let measures = AssociationMeasures(table)
            return (item: item, key: collation.key(item), entry: entry, measures: measures, value: Self.value(order, measures))
        }.sorted { $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value }
        let shown = rows.prefix(top ?? rows.count)
        var table = Table(name: "collocates", title: "Collocates", columns: items + Self.columns)
        for row in shown {
            let values = row.item.split(separator: "\t", omittingEmptySubsequences: false).map { Cell.text(String($0)) }
            table.append(values + Self.cells(row.entry, row.measures))
        }
        self.table = table
        leftOut = met.count - shown.count
    }

    private static func value(_ order: Order, _ measures: AssociationMeasures) -> Double {
        let isAttracted = Double(measures.table.together) >= measures.table.expected ?? 0
        let value: Double? =
            switch order {
            case .g2: measures.logLikelihood.map { isAttracted ? $0 : -$0 }
            case .logdice: measures.logDice
            case .mi: measures.mutualInformation
            case .t: measures.tScore
            case .z: measures.zScore
            case .observed: Double(measures.table.together)
            }
        return value ?? -.infinity
    }

    private static let columns = [
        TableColumn("observed", .integer, "Times in the windows (O11)"),
        TableColumn("expected", .number, "What chance gives: R1 · C1 / N"),
        TableColumn("mi_log2", .number, "MI = log2(O/E), base 2 (Church & Hanks 1990)"),
        TableColumn("t", .number, "t = (O − E)/√O (Church et al. 1991)"),
        TableColumn("z", .number, "z = (O − E)/√E (Berry-Rogghe 1973)"),
        TableColumn("g2", .number, "G² over four cells (Dunning 1993)"),
        TableColumn("log_dice", .number, "14 + log2(2·O/(R1 + C1)) (Rychlý 2008)"),
        TableColumn("transcripts", .integer, "Transcripts that have it in a window"),
        TableColumn("informants", .integer, "Informants who have it in a window"),
        TableColumn("total", .integer, "Times in all counted speech but the hits (C1)"),
        TableColumn("window", .integer, "Positions in the windows (R1)"),
        TableColumn("positions", .integer, "Counted positions without the hits (N)"),
    ]

    private static func cells(_ entry: CollocateCounts.Entry, _ measures: AssociationMeasures) -> [Cell] {
        [
            .integer(entry.together), .number(measures.table.expected), .number(measures.mutualInformation), .number(measures.tScore),
            .number(measures.zScore), .number(measures.logLikelihood), .number(measures.logDice), .integer(entry.transcripts),
            .integer(entry.informants.count), .integer(entry.total), .integer(measures.table.near), .integer(measures.table.total),
        ]
    }
}
