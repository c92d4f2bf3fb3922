import CorpusModel

/// The marks of a drawing as SVG (SVG 1.1), one a line. Lengths are in CSS pixels and written with at most two decimals, so that the same plot has the same bytes everywhere.
struct SVGDrawing {
    enum Anchor: String {
        case start, middle, end
    }

    private(set) var marks = ""

    mutating func text(
        _ text: String, x: Double, y: Double, size: Double = 12, anchor: Anchor = .start, isBold: Bool = false, colour: String = Palette.ink,
        turned: Double? = nil, whole: String? = nil
    ) {
        let weight = isBold ? " font-weight=\"600\"" : ""
        let end = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        let turn = turned.map { " transform=\"rotate(\(Self.length($0)) \(Self.length(x)) \(Self.length(y)))\"" } ?? ""
        // What had to be cut is shown by pointing at it.
        let title = whole.flatMap { $0 == text ? nil : "<title>\(HTMLText.escaped($0))</title>" } ?? ""
        marks +=
            "<text x=\"\(Self.length(x))\" y=\"\(Self.length(y))\" font-size=\"\(Self.length(size))\"\(end)\(weight) fill=\"\(colour)\"\(turn)>\(title)\(HTMLText.escaped(text))</text>\n"
    }

    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, fill: String, opacity: Double = 1, edge: String? = nil, title: String? = nil
    ) {
        let see = opacity < 1 ? " fill-opacity=\"\(Self.length(opacity))\"" : ""
        let stroke = edge.map { " stroke=\"\($0)\"" } ?? ""
        let end = title.map { "><title>\(HTMLText.escaped($0))</title></rect>" } ?? "/>"
        marks +=
            "<rect x=\"\(Self.length(x))\" y=\"\(Self.length(y))\" width=\"\(Self.length(max(0, width)))\" height=\"\(Self.length(max(0, height)))\" fill=\"\(fill)\"\(see)\(stroke)\(end)\n"
    }

    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, colour: String = Palette.ink, width: Double = 1, isDashed: Bool = false
    ) {
        let dash = isDashed ? " stroke-dasharray=\"3 3\"" : ""
        marks +=
            "<line x1=\"\(Self.length(x1))\" y1=\"\(Self.length(y1))\" x2=\"\(Self.length(x2))\" y2=\"\(Self.length(y2))\" stroke=\"\(colour)\" stroke-width=\"\(Self.length(width))\"\(dash)/>\n"
    }

    mutating func path(_ points: [(x: Double, y: Double)], colour: String, width: Double) {
        guard points.count > 1 else { return }
        let list = points.map { "\(Self.length($0.x)),\(Self.length($0.y))" }.joined(separator: " ")
        marks +=
            "<polyline points=\"\(list)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(Self.length(width))\" stroke-linejoin=\"round\"/>\n"
    }

    /// A bow from one point to another, drawn towards a third (a quadratic Bézier curve).
    mutating func bow(
        _ one: (x: Double, y: Double), _ other: (x: Double, y: Double), towards control: (x: Double, y: Double), colour: String, width: Double,
        title: String
    ) {
        let (from, by, to) = (Self.point(one), Self.point(control), Self.point(other))
        marks +=
            "<path d=\"M\(from) Q\(by) \(to)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(Self.length(width))\"><title>\(HTMLText.escaped(title))</title></path>\n"
    }

    private static func point(_ point: (x: Double, y: Double)) -> String { "\(length(point.x)),\(length(point.y))" }

    mutating func dot(_ x: Double, _ y: Double, radius: Double, fill: String, edge: String? = nil, title: String? = nil) {
        let stroke = edge.map { " stroke=\"\($0)\" stroke-width=\"1.5\"" } ?? ""
        let end = title.map { "><title>\(HTMLText.escaped($0))</title></circle>" } ?? "/>"
        marks += "<circle cx=\"\(Self.length(x))\" cy=\"\(Self.length(y))\" r=\"\(Self.length(radius))\" fill=\"\(fill)\"\(stroke)\(end)\n"
    }

    /// A line with short ends: an interval.
    mutating func interval(from one: (x: Double, y: Double), to other: (x: Double, y: Double), end: Double = 3, colour: String = Palette.ink) {
        line(one.x, one.y, other.x, other.y, colour: colour)
        let isFlat = one.y == other.y
        for point in [one, other] {
            line(
                point.x - (isFlat ? 0 : end), point.y - (isFlat ? end : 0), point.x + (isFlat ? 0 : end), point.y + (isFlat ? end : 0), colour: colour
            )
        }
    }

    /// A number with at most two decimals and none that are zeros.
    static func length(_ value: Double) -> String {
        var text = fixed(value, 2)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
