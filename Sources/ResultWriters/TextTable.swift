import CorpusModel

/// A table for the terminal: aligned columns, numbers to the right, at most as wide as the screen.
///
/// When it is too wide, the last text column is cut with `…`, then the one before it; a table of numbers alone stays as wide as it is.
public struct TextTable: Sendable {
    /// Columns of the screen; `nil` cuts nothing.
    public let width: Int?
    private let text: TerminalText
    private static let gap = 2
    /// A text column is not made narrower than this.
    private static let narrowest = 6

    /// - Parameter measure: the columns that a text takes on the screen; Unicode scalars where nothing better is given.
    public init(width: Int? = nil, measure: @escaping @Sendable (String) -> Int = { $0.unicodeScalars.count }) {
        self.width = width
        text = TerminalText(width: measure)
    }

    /// The header and the rows, without line ends.
    ///
    /// - Parameter names: the columns to show, in their order; `nil` is all of them.
    public func lines(of table: Table, columns names: [String]? = nil) -> [String] {
        let places = names.map { names in names.compactMap { name in table.columns.firstIndex { $0.name == name } } } ?? Array(table.columns.indices)
        let columns = places.map { table.columns[$0] }
        let rows =
            [columns.map { VisibleText.escaped($0.name) }] + table.rows.map { row in places.map { VisibleText.escaped(row[$0].finiteString) } }
        let widths = fitted(columns.indices.map { place in rows.map { text.width($0[place]) }.max() ?? 0 }, columns)
        return rows.map { line($0, columns, widths) }
    }

    public func string(of table: Table, columns: [String]? = nil) -> String {
        lines(of: table, columns: columns).map { $0 + "\n" }.joined()
    }

    private func fitted(_ widths: [Int], _ columns: [TableColumn]) -> [Int] {
        guard let width else { return widths }
        var widths = widths
        var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
        for place in columns.indices.reversed() where excess > 0 && !isNumeric(columns[place]) && widths[place] > Self.narrowest {
            let cut = min(excess, widths[place] - Self.narrowest)
            widths[place] -= cut
            excess -= cut
        }
        return widths
    }

    private func line(_ cells: [String], _ columns: [TableColumn], _ widths: [Int]) -> String {
        let padded = cells.indices.map { place in
            text.padded(text.beginning(cells[place], within: widths[place]), to: widths[place], rightAligned: isNumeric(columns[place]))
        }
        var line = padded.joined(separator: String(repeating: " ", count: Self.gap))
        while line.last == " " { line.removeLast() }
        return line
    }

    private func isNumeric(_ column: TableColumn) -> Bool { column.kind == .integer || column.kind == .number }
}

extension Cell {
    /// As CSV writes it, and empty where a number is not finite: NaN stands in no output.
    fileprivate var finiteString: String {
        if case .number(let value, _) = self, !value.isFinite { return "" }
        return string
    }
}
