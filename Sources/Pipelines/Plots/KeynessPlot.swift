import CorpusModel
import Plots

/// A table of keyness (as `ordret keyness` writes it, or any table with an item and a measure) as lollipops.
public struct KeynessPlot: Sendable {
    /// The column of what is compared; the first one where nothing is said.
    public var item: String?
    public var value = "log_ratio"
    /// The names of the two parts; the plot's own where they are empty.
    public var names: (first: String, second: String) = ("", "")

    public init() {}

    /// The column of a table of several groups, each against the others.
    private static let group = "group"

    /// Two parts are drawn; of more a figure would mix them.
    private static func checkGroups(_ table: Table) throws(Diagnostic) {
        guard table.column(group) != nil else { return }
        let groups = Set(table.rows.map { table.text(group, of: $0) }).sorted()
        guard groups.count > 1 else { return }
        throw Diagnostic(
            .error, .tableMalformed, "the table has several groups (\(groups.joined(separator: ", "))), and a figure is of one against the others",
            advice: "Make the table of one group, with --where and without --by.")
    }

    /// - Throws: what the table lacks.
    public func plot(_ table: Table, _ choice: PlotChoice) throws(Diagnostic) -> KeynessLollipops {
        try Self.checkGroups(table)
        let item = self.item ?? table.columns.first { $0.name != Self.group }?.name ?? ""
        for name in [item, value] where table.column(name) == nil {
            let names = table.columns.map(\.name)
            throw Diagnostic(
                .error, .tableMalformed, "there is no column \"\(name)\"; the columns are \(names.joined(separator: ", "))",
                advice: nearest(to: name, among: names).map { "Is \($0) meant?" } ?? "Name the columns with --item and --value.")
        }
        let found = table.rows.compactMap { row in signed(table, row).map { (row: row, value: $0) } }
        // The rows of each side with the most evidence are shown, and then put in order of the value.
        let evidence = Self.evidence.first { table.column($0) != nil }
        let rows = found.enumerated().sorted { one, other in
            let (a, b) = (strength(table, one.element.row, evidence), strength(table, other.element.row, evidence))
            return (b, one.offset) < (a, other.offset)
        }.map(\.element)
        let chosen = Array(rows.filter { $0.value > 0 }.prefix(choice.top)) + Array(rows.filter { $0.value < 0 }.prefix(choice.top))
        let sorted = chosen.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
        let hasCounts = table.column("hits") != nil && table.column("reference_hits") != nil
        let items = sorted.map { row, value in
            let note = hasCounts ? "\(table.text("hits", of: row)) : \(table.text("reference_hits", of: row))" : ""
            return KeynessLollipops.Item(label: table.text(item, of: row), value: value, note: note)
        }
        let left = rows.count - chosen.count
        let note = choice.words(
            "Vist er \(chosen.count) af \(rows.count) rækker: de \(evidence == nil ? "øverste i tabellen" : "stærkest belagte (\(evidence!))") til hver side.",
            "Shown are \(chosen.count) of \(rows.count) rows: the \(evidence == nil ? "first of the table" : "best attested (\(evidence!))") on each side."
        )
        return KeynessLollipops(
            items, title: choice.title ?? choice.words("Hvad de to dele siger mere af", "What each of the two parts says more of"),
            measure: measure(choice), noteTitle: hasCounts ? choice.words("fund", "hits") : "",
            first: names.first.isEmpty ? choice.words("målkorpus", "the target") : names.first,
            second: names.second.isEmpty ? choice.words("referencen", "the reference") : names.second, notes: left > 0 ? [note] : [],
            language: choice.language)
    }

    /// Measures of evidence, the one to order by first; a table without any is in its own order.
    private static let evidence = ["g2_4cell", "g2_2cell", "chi2"]

    private func strength(_ table: Table, _ row: [Cell], _ column: String?) -> Double {
        column.flatMap { table.number($0, of: row) }?.magnitude ?? 0
    }

    /// A measure without a sign has that of the column `direction`.
    private func signed(_ table: Table, _ row: [Cell]) -> Double? {
        guard let value = table.number(value, of: row) else { return nil }
        return table.text("direction", of: row) == "reference" && value > 0 ? -value : value
    }

    private func measure(_ choice: PlotChoice) -> String {
        switch value {
        case "log_ratio":
            choice.words(
                "Log ratio (log2): 1 er dobbelt så hyppigt, −1 halvt så hyppigt", "Log ratio (log2): 1 is twice as frequent, −1 half as frequent")
        case "g2_2cell", "g2_4cell": choice.words("G², med fortegn efter den del, der har mest", "G², with the sign of the part that has more")
        case "percent_diff": choice.words("%DIFF: forskel i rate, procent", "%DIFF: difference of rates, percent")
        default: value
        }
    }
}
