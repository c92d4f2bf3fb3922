import CorpusCounting
import CorpusModel
import CorpusStatistics
import UnicodeText

/// Collocates as a table: counts, and how strongly each is bound to the query, the strongest first by one measure.
public struct CollocateTable: Sendable {
    /// What rows are ordered by; G² and z count against an item that is met less often than chance gives.
    public enum Order: String, Sendable, CaseIterable {
        case g2, logdice, dice, mi, mi3, t, z
        case logRatio = "log-ratio"
        case deltaItem = "delta-p-item"
        case deltaNode = "delta-p-node"
        case minimumSensitivity = "min-sensitivity"
        case observed

        /// The column that holds it.
        public var column: String {
            switch self {
            case .mi: "mi_log2"
            case .logdice: "log_dice"
            default: rawValue.split(separator: "-").joined(separator: "_")
            }
        }
    }

    public let table: Table
    /// Items that stand in a window and are left out by `minimum` and `top`.
    public let leftOut: Int

    /// - Parameters:
    ///   - items: the item's columns; several for items that are joined by a tab.
    ///   - minimum: times in a window that a row has at least; it is for the reader to ask for more, since rare items have wild values.
    public init(
        _ counts: CollocateCounts, items: [TableColumn], window: CollocateWindow, order: Order, minimum: Int = 1, informants: Int = 0,
        top: Int? = nil
    ) throws(UnicodeFault) {
        let collation = try DanishCollation()
        let met = counts.entries.filter { $1.together > 0 }
        let columns = Self.measures(window)
        let rows = met.filter { $1.together >= minimum && $1.informants.count >= informants }.map { item, entry in
            let table = ContingencyTable(together: entry.together, near: counts.near, item: entry.total, total: counts.positions)
            let measures = AssociationMeasures(table)
            let value = order == .observed ? Double(entry.together) : Self.value(columns.measure(order.column), order, measures)
            return (item: item, key: collation.key(item), entry: entry, measures: measures, value: value)
        }.sorted { $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value }
        let shown = rows.prefix(top ?? rows.count)
        var table = Table(name: "collocates", title: "Collocates", columns: items + Self.counted + columns.columns)
        for row in shown {
            let values = Cell.items(row.item, columns: items.count)
            table.append(values + Self.cells(row.entry, row.measures.table, counts) + columns.cells(row.measures))
        }
        self.table = table
        leftOut = met.count - shown.count
    }

    /// The same of each group of speech, the groups in Danish order, and `top` the first rows of each: margins are of the group's own speech.
    ///
    /// - Parameter group: its column; `nil` where speech is not grouped.
    public init(
        _ groups: CollocateGroups, by group: TableColumn?, items: [TableColumn], window: CollocateWindow, order: Order, minimum: Int = 1,
        informants: Int = 0, top: Int? = nil
    ) throws(UnicodeFault) {
        func one(_ counts: CollocateCounts) throws(UnicodeFault) -> CollocateTable {
            try CollocateTable(counts, items: items, window: window, order: order, minimum: minimum, informants: informants, top: top)
        }
        guard let group else {
            self = try one(groups.groups[""] ?? CollocateCounts())
            return
        }
        let collation = try DanishCollation()
        var table = try one(CollocateCounts()).table.grouped(group, "")
        var leftOut = 0
        let names = groups.groups.filter { $0.value.transcripts > 0 }.keys.map { (collation.key($0), $0) }
        for name in names.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }).map(\.1) {
            let part = try one(groups.groups[name] ?? CollocateCounts())
            table.rows += part.table.grouped(group, name).rows
            leftOut += part.leftOut
        }
        self.table = table
        self.leftOut = leftOut
    }

    private static func value(_ measure: MeasuredColumns<AssociationMeasures>.Measure?, _ order: Order, _ measures: AssociationMeasures) -> Double {
        guard let value = measure?.value(measures).number else { return -.infinity }
        return order == .g2 && !measures.table.isAttracted ? -value : value
    }

    private static let counted = [
        TableColumn("observed", .integer, "Times in the windows (O11)"),
        TableColumn("before", .integer, "Times before a hit; a position between two hits is before and after"),
        TableColumn("after", .integer, "Times after a hit"),
        TableColumn("transcripts", .integer, "Transcripts that have it in a window"),
        TableColumn("informants", .integer, "Informants who have it in a window"),
        TableColumn("total", .integer, "Times in all counted speech but the hits (C1)"),
        TableColumn("window", .integer, "Positions in the windows (R1)"),
        TableColumn("positions", .integer, "Counted positions without the hits (N)"),
        TableColumn("transcripts_of", .integer, "Transcripts with counted words"),
        TableColumn("informants_of", .integer, "Informants with counted words"),
        TableColumn(
            "largest_share", .number,
            "Share of observed that the informant with most of it has; above 0.5 one person carries the row; empty where nobody is named"),
    ]

    private static func cells(_ entry: CollocateCounts.Entry, _ table: ContingencyTable, _ counts: CollocateCounts) -> [Cell] {
        [
            .integer(entry.together), .integer(entry.before), .integer(entry.after), .integer(entry.transcripts), .integer(entry.informants.count),
            .integer(entry.total), .integer(table.near), .integer(table.total), .integer(counts.transcripts), .integer(counts.speakers.count),
            .number(entry.largestShare),
        ]
    }

    static func measures(_ window: CollocateWindow) -> MeasuredColumns<AssociationMeasures> {
        func measure(
            _ name: String, _ text: String, _ formula: ColumnFormula, _ value: @escaping @Sendable (AssociationMeasures) -> Measured
        ) -> MeasuredColumns<AssociationMeasures>.Measure {
            .init(name, text, formula.with(window: window.rule), value)
        }
        return MeasuredColumns([
            measure("expected", "What chance gives: R1 · C1 / N", .expected) { $0.table.expected.map { .value($0) } ?? .undefined(.noWords) },
            measure("mi_log2", "MI = log2(O/E), base 2 (Church & Hanks 1990)", .mutualInformation, \.mutualInformation),
            measure("mi3", "MI3 = log2(O³/E), base 2 (Daille 1994)", .cubicMutualInformation, \.cubicMutualInformation),
            measure("t", "t = (O − E)/√O (Church et al. 1991)", .tScore, \.tScore),
            measure("z", "z = (O − E)/√E (Berry-Rogghe 1973)", .zScore, \.zScore),
            measure("g2", "G² over four cells (Dunning 1993)", .g2FourCells, \.logLikelihood),
            measure("dice", "2·O/(R1 + C1) (Dice 1945)", .dice, \.dice),
            measure("log_dice", "14 + log2(2·O/(R1 + C1)) (Rychlý 2008)", .logDice, \.logDice),
            measure("delta_p_item", "ΔP(item | near a hit) = O11/R1 − O21/R2 (Gries 2013)", .deltaItemByNode, \.deltaItemByNode),
            measure("delta_p_node", "ΔP(near a hit | item) = O11/C1 − O12/C2 (Gries 2013)", .deltaNodeByItem, \.deltaNodeByItem),
            measure("min_sensitivity", "min(O/R1, O/C1) (Pedersen 1998)", .minimumSensitivity, \.minimumSensitivity),
            measure("log_ratio", "log2((O11/R1)/(O21/R2)), base 2, 0 is 0.5 (Hardie 2014)", .collocateLogRatio, \.logRatio),
        ])
    }

    /// What a terminal has room for: counts, the measure that orders, and the best known ones. The margins are the same in each row.
    public static func shown(_ items: [TableColumn], _ order: Order) -> [String] {
        let measures = ["mi_log2", "t", "g2", "log_dice"]
        let asked = order == .observed || measures.contains(order.column) ? [] : [order.column]
        return items.map(\.name) + ["observed", "before", "after", "expected"] + asked + measures + ["transcripts", "informants", "total"]
    }
}
