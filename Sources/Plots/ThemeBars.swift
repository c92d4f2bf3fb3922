import CorpusModel

/// Bars of rates with their intervals, a row each; beside them the hits, and how many informants carry them.
public struct ThemeBars: Sendable {
    public struct Bar: Hashable, Sendable {
        public let label: String
        public let rate: Double
        /// `nil` where no interval can be told.
        public let interval: ClosedRange<Double>?
        public let hits: Int
        public let informants: Int
        public let informantsOf: Int

        public init(label: String, rate: Double, interval: ClosedRange<Double>?, hits: Int, informants: Int, informantsOf: Int) {
            self.label = label
            self.rate = rate
            self.interval = interval
            self.hits = hits
            self.informants = informants
            self.informantsOf = informantsOf
        }
    }

    public let bars: [Bar]
    public let title: String
    /// Sentences below the plot, such as how many rows are not shown.
    public let notes: [String]
    private let words: PlotWords

    public init(_ bars: [Bar], title: String, notes: [String] = [], language: LabelLanguage) {
        self.bars = bars
        self.title = title
        self.notes = notes
        words = PlotWords(language: language)
    }

    private static let rowHeight = 21.0
    private static let size = 12.0

    public var svg: String {
        let withInterval = bars.contains { $0.interval != nil }
        let meaning =
            withInterval
            ? words(
                "Stregerne er 95 %-intervaller, fundet ved at trække transskriptioner igen og igen.",
                "Lines are 95 % intervals from drawing transcripts again and again.")
            : words("Ingen intervaller: der skal mindst seks transskriptioner til.", "No intervals: they need six transcripts or more.")
        let frame = PlotFrame(
            title: title, subtitle: words("Fund pr. 1.000 ord", "Hits per 1,000 words"), notes: [meaning] + notes, language: words.language)
        var drawing = SVGDrawing()
        let top = frame.top + 18
        let bottom = top + Double(bars.count) * Self.rowHeight
        let numbers = PlotFrame.width - PlotFrame.margin
        let label = min(270, bars.map { TextWidth.of($0.label, size: Self.size) }.max() ?? 0)
        let left = PlotFrame.margin + label + 10
        let high = bars.map { max($0.rate, $0.interval?.upperBound ?? 0) }.max() ?? 1
        let axis = Axis(0, high, from: left, to: numbers - 150)
        for tick in axis.ticks {
            let x = axis.place(tick)
            drawing.line(x, top - 4, x, bottom, colour: Palette.grid)
            drawing.text(words.number(tick, axis.decimals), x: x, y: bottom + 15, size: 11, anchor: .middle, colour: Palette.quiet)
        }
        drawing.text(words("fund", "hits"), x: numbers - 92, y: top - 8, size: 11, anchor: .end, colour: Palette.quiet)
        drawing.text(words("informanter", "informants"), x: numbers, y: top - 8, size: 11, anchor: .end, colour: Palette.quiet)
        for (place, bar) in bars.enumerated() {
            let y = top + (Double(place) + 0.5) * Self.rowHeight
            drawing.text(
                TextWidth.fitting(bar.label, in: label, size: Self.size), x: left - 8, y: y + 4, size: Self.size, anchor: .end, whole: bar.label)
            drawing.rectangle(
                x: axis.place(0), y: y - 6, width: axis.place(bar.rate) - axis.place(0), height: 12, fill: Palette.first, opacity: 0.75,
                title: "\(bar.label): \(words.number(bar.rate, 2))")
            if let interval = bar.interval {
                drawing.interval(from: (axis.place(interval.lowerBound), y), to: (axis.place(interval.upperBound), y))
            }
            drawing.text(words.count(bar.hits), x: numbers - 92, y: y + 4, size: Self.size, anchor: .end)
            drawing.text(
                words("\(bar.informants) af \(bar.informantsOf)", "\(bar.informants) of \(bar.informantsOf)"), x: numbers, y: y + 4, size: Self.size,
                anchor: .end)
        }
        drawing.line(axis.place(0), top - 4, axis.place(0), bottom)
        return frame.svg(drawing, bottom: bottom + 18)
    }
}
