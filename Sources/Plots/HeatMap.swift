import CorpusModel

/// A table of values as shades, more is darker, with the numbers in the cells: themes by role, or themes by themes.
public struct HeatMap: Sendable {
    public struct Cell: Hashable, Sendable {
        /// What the shade shows; `nil` where it has no value, such as a theme that a role cannot have.
        public let value: Double?
        /// What stands in the cell.
        public let text: String

        public init(value: Double?, text: String) {
            self.value = value
            self.text = text
        }
    }

    public let rows: [String]
    public let columns: [String]
    /// By row, then by column; `nil` cells are not drawn.
    public let cells: [[Cell?]]
    public let title: String
    public let subtitle: String
    /// What the shades measure, for the scale.
    public let unit: String
    public let notes: [String]
    private let words: PlotWords

    public init(
        rows: [String], columns: [String], cells: [[Cell?]], title: String, subtitle: String, unit: String, notes: [String], language: LabelLanguage
    ) {
        precondition(cells.count == rows.count && cells.allSatisfy { $0.count == columns.count }, "a cell for each row and column")
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.title = title
        self.subtitle = subtitle
        self.unit = unit
        self.notes = notes
        words = PlotWords(language: language)
    }

    private static let size = 12.0
    private static let rowHeight = 22.0
    private static let turn = -50.0

    public var svg: String {
        let frame = PlotFrame(title: title, subtitle: subtitle, notes: notes, language: words.language)
        var drawing = SVGDrawing()
        let label = min(270, rows.map { TextWidth.of($0, size: Self.size) }.max() ?? 0)
        let left = PlotFrame.margin + label + 10
        let widest = columns.map { TextWidth.of($0, size: Self.size) }.max() ?? 0
        let room = PlotFrame.width - PlotFrame.margin - left
        // Turned labels reach over to the right of the last column.
        let even = room / Double(max(1, columns.count))
        let isTurned = widest > min(even, 110) - 8
        let length = min(widest, 200)
        let cell = isTurned ? min(46, (room - length * 0.65) / Double(max(1, columns.count))) : min(even, 110)
        let top = frame.top + (isTurned ? length * 0.77 + 12 : 20)
        for (place, column) in columns.enumerated() {
            let x = left + (Double(place) + 0.5) * cell
            let shown = TextWidth.fitting(column, in: isTurned ? length : cell - 4, size: Self.size)
            drawing.text(
                shown, x: isTurned ? x + 3 : x, y: top - 7, size: Self.size, anchor: isTurned ? .start : .middle, turned: isTurned ? Self.turn : nil,
                whole: column)
        }
        let high = cells.joined().compactMap { $0?.value }.max() ?? 0
        for (place, row) in rows.enumerated() {
            let y = top + Double(place) * Self.rowHeight
            drawing.text(
                TextWidth.fitting(row, in: label, size: Self.size), x: left - 8, y: y + 15, size: Self.size, anchor: .end, whole: row)
            for (column, value) in cells[place].enumerated() {
                guard let value else { continue }
                draw(value, "\(row) × \(columns[column])", x: left + Double(column) * cell, y: y, width: cell, high, &drawing)
            }
        }
        let bottom = top + Double(rows.count) * Self.rowHeight
        scale(high, x: left, y: bottom + 14, &drawing)
        return frame.svg(drawing, bottom: bottom + 44)
    }

    private func draw(_ cell: Cell, _ name: String, x: Double, y: Double, width: Double, _ high: Double, _ drawing: inout SVGDrawing) {
        let share = cell.value.map { high > 0 ? $0 / high : 0 }
        drawing.rectangle(
            x: x, y: y, width: width - 1, height: Self.rowHeight - 1, fill: share.map { Palette.shade($0) } ?? Palette.nothing,
            title: "\(name): \(cell.text)")
        let size = 11.0
        guard TextWidth.of(cell.text, size: size) <= width - 2 else { return }
        drawing.text(
            cell.text, x: x + width / 2, y: y + 15, size: size, anchor: .middle, colour: share.map { Palette.ink(onShade: $0) } ?? Palette.quiet)
    }

    /// The shades from nothing to the highest value.
    private func scale(_ high: Double, x: Double, y: Double, _ drawing: inout SVGDrawing) {
        guard high > 0 else { return }
        let steps = 20
        for step in 0..<steps {
            drawing.rectangle(x: x + Double(step) * 8, y: y, width: 8.5, height: 10, fill: Palette.shade((Double(step) + 0.5) / Double(steps)))
        }
        drawing.text("0", x: x, y: y + 23, size: 11, colour: Palette.quiet)
        drawing.text(words.number(high, PlotWords.decimals(for: high)), x: x + 160, y: y + 23, size: 11, anchor: .end, colour: Palette.quiet)
        drawing.text(unit, x: x + 170, y: y + 9, size: 11, colour: Palette.quiet)
    }
}
