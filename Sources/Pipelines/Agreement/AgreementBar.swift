import CorpusModel

/// A bar that agreement must reach: `precision=0.75`, `parent-f1=0.70`, at most `false-alarms=4`.
public struct AgreementBar: Hashable, Sendable {
    public let name: String
    public let value: Double
    public let isMaximum: Bool
    private let level: String
    private let column: String

    /// What bars can be for, at both levels: with `parent-` before it for the themes at the top.
    public static let names = [
        "precision", "recall", "f1", "macro-precision", "macro-recall", "macro-f1", "macro-kappa", "exact", "alpha-masi", "false-alarms",
        "false-alarms-per-1000", "agreement", "kappa", "ac1", "alpha",
    ]

    /// `nil` unless the text is `NAME=NUMBER` with a name of the list.
    public init?(_ text: String, isMaximum: Bool) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let value = Double(parts[1]), value.isFinite else { return nil }
        let isOfParents = parts[0].hasPrefix("parent-")
        let name = isOfParents ? String(parts[0].dropFirst("parent-".count)) : parts[0]
        guard Self.names.contains(name) else { return nil }
        self.name = parts[0]
        self.value = value
        self.isMaximum = isMaximum
        level = isOfParents ? "parent" : "leaf"
        column = name == "false-alarms" ? "false_alarm_turns" : name.replacing("-", with: "_")
    }

    /// What is wrong with a text that is no bar, and what was meant perhaps.
    public static func fault(_ text: String) -> String {
        let name = text.prefix { $0 != "=" }
        let hint = nearest(to: String(name), among: names).map { " Did you mean \($0)?" } ?? ""
        return "\"\(text)\"; NAME=NUMBER was expected, with a name of \(names.joined(separator: ", ")), or parent- and one of them.\(hint)"
    }

    /// What came of the bar in each comparison that it is for: those with the tool, or where there is no tool those of people.
    ///
    /// - Parameters:
    ///   - summary: the table `agreement`.
    ///   - themes: the table `agreement_themes`, whose micro rows have the coefficients.
    public func outcomes(_ summary: Table, _ themes: Table) -> [Outcome] {
        let inSummary = summary.columns.contains { $0.name == column }
        let table = inSummary ? summary : themes
        // The fourth column is the group: bars are for all turns.
        let rows = table.rows.filter { row in
            func cell(_ name: String) -> String { table.columns.firstIndex { $0.name == name }.map { row[$0].string } ?? "" }
            return row[3].string.isEmpty && cell("level") == level && (inSummary || cell("row") == "micro") && cell("comparison") != "coders"
        }
        func comparison(_ row: [Cell]) -> String { row[0].string }
        let hasTool = rows.contains { comparison($0).hasPrefix("tool") }
        return rows.filter { !hasTool || comparison($0).hasPrefix("tool") }.map { row in
            let found: Double? =
                switch table.columns.firstIndex(where: { $0.name == column }).map({ row[$0] }) {
                case .number(let number, _): number
                case .integer(let number): Double(number)
                default: nil
                }
            return Outcome(bar: self, comparison: "\(comparison(row)) \(row[1].string), \(row[2].string)", found: found)
        }
    }

    public struct Outcome: Sendable {
        public let bar: AgreementBar
        public let comparison: String
        /// `nil` where the figure has no value: such a bar is missed.
        public let found: Double?

        public var isMet: Bool { found.map { bar.isMaximum ? $0 <= bar.value : $0 >= bar.value } ?? false }

        /// `precision 0.7123 is below 0.75 (tool-coder ida, tool)`.
        public var description: String {
            let found = found.map { fixed($0, 4) } ?? "n/a"
            let relation =
                isMet
                ? (bar.isMaximum ? "at most" : "at least") : self.found == nil ? "has no value; asked for:" : bar.isMaximum ? "is above" : "is below"
            return "\(bar.name) \(found) \(relation) \(fixed(bar.value, 4)) (\(comparison))"
        }
    }
}
