import CorpusModel

/// How rates change from the beginning of interviews to their end: a small panel for each theme, all with one scale.
public struct TimeCourses: Sendable {
    public struct Course: Hashable, Sendable {
        public let label: String
        /// By stretch of the interview, from the first to the last; `nil` where nobody who counts speaks.
        public let rates: [Double?]
        public let intervals: [ClosedRange<Double>?]
        public let hits: Int

        public init(label: String, rates: [Double?], intervals: [ClosedRange<Double>?], hits: Int) {
            precondition(rates.count == intervals.count, "an interval or none for each stretch")
            self.label = label
            self.rates = rates
            self.intervals = intervals
            self.hits = hits
        }
    }

    public let courses: [Course]
    public let title: String
    public let notes: [String]
    private let words: PlotWords

    public init(_ courses: [Course], title: String, notes: [String], language: LabelLanguage) {
        self.courses = courses
        self.title = title
        self.notes = notes
        words = PlotWords(language: language)
    }

    private static let columns = 3
    private static let height = 132.0
    private static let gap = 22.0

    public var svg: String {
        let withInterval = courses.contains { $0.intervals.contains { $0 != nil } }
        let meaning =
            withInterval
            ? words(
                "Stregerne er 95 %-intervaller, fundet ved at trække transskriptioner igen og igen.",
                "Lines are 95 % intervals from drawing transcripts again and again.")
            : words("Ingen intervaller: der skal mindst seks transskriptioner til.", "No intervals: they need six transcripts or more.")
        // Intervals of rare themes are so wide that they would flatten everything: the scale holds the rates, and what goes beyond is cut with an arrow.
        let highest = courses.flatMap { $0.rates.compactMap { $0 } }.max() ?? 1
        let bounds = courses.flatMap { $0.intervals.compactMap { $0?.upperBound } }.sorted()
        let usual = bounds.isEmpty ? highest : bounds[bounds.count * 9 / 10]
        let top = max(highest, min(usual, 3 * highest))
        let isCut = bounds.last ?? 0 > Axis(0, top, count: 3, from: 0, to: 1).ticks.last ?? 0
        let arrows = isCut ? [words("En pil: intervallet går højere op, end figuren viser.", "An arrow: the interval goes beyond the figure.")] : []
        let parts = courses.first?.rates.count ?? 10
        let stretch = words(
            "Hver prik er \(parts == 10 ? "en tiendedel" : "en del") af hver transskriptions ord.",
            "Each dot is \(parts == 10 ? "a tenth" : "a part") of the words of each transcript.")
        let frame = PlotFrame(
            title: title,
            subtitle: words(
                "Fund pr. 1.000 ord, fra samtalens begyndelse (0 %) til dens slutning (100 %)",
                "Hits per 1,000 words, from the beginning of the conversation (0 %) to its end (100 %)"),
            notes: [stretch, meaning] + arrows + notes, language: words.language)
        var drawing = SVGDrawing()
        let width = (PlotFrame.width - 2 * PlotFrame.margin - Self.gap * Double(Self.columns - 1)) / Double(Self.columns)
        // One line of label more for all where one of them needs it.
        let extra = courses.contains { labelLines($0, width: width).count > 1 } ? 14.0 : 0
        let height = Self.height + extra + 26
        for (place, course) in courses.enumerated() {
            let x = PlotFrame.margin + Double(place % Self.columns) * (width + Self.gap)
            let y = frame.top + Double(place / Self.columns) * height
            label(course, x: x, y: y, width: width, &drawing)
            panel(course, x: x, y: y + extra, width: width, top, &drawing)
        }
        let rows = (courses.count + Self.columns - 1) / Self.columns
        return frame.svg(drawing, bottom: frame.top + Double(rows) * height - 8)
    }

    private func count(_ course: Course) -> String {
        words("\(words.count(course.hits)) fund", words.count(course.hits) + (course.hits == 1 ? " hit" : " hits"))
    }

    /// The label in one line or two; what does not fit them is cut.
    private func labelLines(_ course: Course, width: Double) -> [String] {
        let room = width - TextWidth.of(count(course), size: 11) - 8
        let lines = TextWidth.lines(course.label, in: room, size: 12, isBold: true)
        guard lines.count > 1 else { return [TextWidth.fitting(course.label, in: room, size: 12, isBold: true)] }
        return [
            TextWidth.fitting(lines[0], in: room, size: 12, isBold: true),
            TextWidth.fitting(lines.dropFirst().joined(separator: " "), in: width, size: 12, isBold: true),
        ]
    }

    private func label(_ course: Course, x: Double, y: Double, width: Double, _ drawing: inout SVGDrawing) {
        for (place, line) in labelLines(course, width: width).enumerated() {
            drawing.text(line, x: x, y: y + 12 + Double(place) * 14, size: 12, isBold: true, whole: course.label)
        }
        drawing.text(count(course), x: x + width, y: y + 12, size: 11, anchor: .end, colour: Palette.quiet)
    }

    private func panel(_ course: Course, x: Double, y: Double, width: Double, _ high: Double, _ drawing: inout SVGDrawing) {
        let axis = Axis(0, high, count: 3, from: y + Self.height - 16, to: y + 24)
        let left = x + 10 + (axis.ticks.map { TextWidth.of(words.number($0, axis.decimals), size: 10) }.max() ?? 0)
        for tick in axis.ticks {
            drawing.line(left, axis.place(tick), x + width, axis.place(tick), colour: tick == 0 ? Palette.ink : Palette.grid)
            drawing.text(words.number(tick, axis.decimals), x: left - 5, y: axis.place(tick) + 3.5, size: 10, anchor: .end, colour: Palette.quiet)
        }
        let step = (x + width - left) / Double(max(1, course.rates.count))
        func place(_ part: Int) -> Double { left + (Double(part) + 0.5) * step }
        for (part, interval) in course.intervals.enumerated() {
            guard let interval else { continue }
            let isCut = interval.upperBound > axis.ticks[axis.ticks.count - 1]
            let (low, end) = (axis.place(interval.lowerBound), axis.place(interval.upperBound))
            drawing.line(place(part), low, place(part), end, colour: Palette.first)
            if isCut { drawing.path([(place(part) - 3, end + 4), (place(part), end), (place(part) + 3, end + 4)], colour: Palette.first, width: 1) }
        }
        var stretch: [(x: Double, y: Double)] = []
        for (part, rate) in course.rates.enumerated() {
            if let rate { stretch.append((place(part), axis.place(rate))) }
            if rate == nil || part == course.rates.count - 1 {
                drawing.path(stretch, colour: Palette.first, width: 1.5)
                for point in stretch { drawing.dot(point.x, point.y, radius: 2.75, fill: Palette.first) }
                stretch = []
            }
        }
        for (share, anchor) in [(0, SVGDrawing.Anchor.start), (50, .middle), (100, .end)] {
            drawing.text(
                "\(share) %", x: left + (x + width - left) * Double(share) / 100, y: y + Self.height, size: 10, anchor: anchor, colour: Palette.quiet)
        }
    }
}
