import CorpusModel

/// How much more frequent words are in one part of a corpus than in another: a dot on a stalk for each, to the right and to the left of even.
public struct KeynessLollipops: Sendable {
    public struct Item: Hashable, Sendable {
        public let label: String
        /// Above 0 where it is of the first part.
        public let value: Double
        /// What stands at the right, such as the counts.
        public let note: String

        public init(label: String, value: Double, note: String) {
            self.label = label
            self.value = value
            self.note = note
        }
    }

    public let items: [Item]
    public let title: String
    /// What the axis measures, with its unit.
    public let measure: String
    /// What the notes at the right are.
    public let noteTitle: String
    /// The names of the two parts.
    public let first: String
    public let second: String
    public let notes: [String]
    private let words: PlotWords

    public init(
        _ items: [Item], title: String, measure: String, noteTitle: String, first: String, second: String, notes: [String], language: LabelLanguage
    ) {
        self.items = items
        self.title = title
        self.measure = measure
        self.noteTitle = noteTitle
        self.first = first
        self.second = second
        self.notes = notes
        words = PlotWords(language: language)
    }

    private static let rowHeight = 20.0
    private static let size = 12.0

    public var svg: String {
        let frame = PlotFrame(title: title, subtitle: measure, notes: notes, language: words.language)
        var drawing = SVGDrawing()
        let top = frame.top + 42
        let bottom = top + Double(items.count) * Self.rowHeight
        let label = min(220, max(40, items.map { TextWidth.of($0.label, size: Self.size) }.max() ?? 0))
        let left = PlotFrame.margin + label + 10
        let note = min(160, max(items.map { TextWidth.of($0.note, size: 11) }.max() ?? 0, TextWidth.of(noteTitle, size: 11)))
        let right = PlotFrame.width - PlotFrame.margin - note - 14
        let values = items.map(\.value)
        let axis = Axis(min(0, values.min() ?? 0), max(0, values.max() ?? 0), count: 6, from: left + 6, to: right - 6)
        for tick in axis.ticks {
            let x = axis.place(tick)
            drawing.line(x, top - 4, x, bottom, colour: Palette.grid)
            drawing.text(words.number(tick, axis.decimals), x: x, y: bottom + 15, size: 11, anchor: .middle, colour: Palette.quiet)
        }
        sides(axis.place(0), left: left, right: right, y: top - 26, &drawing)
        drawing.text(noteTitle, x: PlotFrame.width - PlotFrame.margin, y: top - 8, size: 11, anchor: .end, colour: Palette.quiet)
        for (place, item) in items.enumerated() {
            let y = top + (Double(place) + 0.5) * Self.rowHeight
            let x = axis.place(item.value)
            drawing.text(
                TextWidth.fitting(item.label, in: label, size: Self.size), x: left - 8, y: y + 4, size: Self.size, anchor: .end, whole: item.label)
            drawing.line(axis.place(0), y, x, y, colour: item.value >= 0 ? Palette.first : Palette.second, width: 2)
            mark(item.value >= 0, x, y, &drawing)
            drawing.text(item.note, x: PlotFrame.width - PlotFrame.margin, y: y + 4, size: 11, anchor: .end, colour: Palette.quiet)
        }
        drawing.line(axis.place(0), top - 4, axis.place(0), bottom)
        return frame.svg(drawing, bottom: bottom + 18)
    }

    /// A filled dot for the first part, a ring for the second: they differ without colour.
    private func mark(_ isFirst: Bool, _ x: Double, _ y: Double, _ drawing: inout SVGDrawing) {
        if isFirst {
            drawing.dot(x, y, radius: 5, fill: Palette.first)
        } else {
            drawing.dot(x, y, radius: 4.25, fill: Palette.paper, edge: Palette.second)
        }
    }

    /// What the two directions mean: the names of the parts on both ends, each with its mark.
    private func sides(_ zero: Double, left: Double, right: Double, y: Double, _ drawing: inout SVGDrawing) {
        let names = (words("oftere i \(second)", "more in \(second)"), words("oftere i \(first)", "more in \(first)"))
        if items.contains(where: { $0.value < 0 }) {
            mark(false, left + 5, y - 4, &drawing)
            drawing.text(TextWidth.fitting(names.0, in: (right - left) / 2 - 30, size: 12), x: left + 15, y: y, size: 12, whole: names.0)
        }
        if items.contains(where: { $0.value >= 0 }) {
            mark(true, right - 5, y - 4, &drawing)
            drawing.text(
                TextWidth.fitting(names.1, in: (right - left) / 2 - 30, size: 12), x: right - 15, y: y, size: 12, anchor: .end, whole: names.1)
        }
    }
}
