import CorpusModel

/// Themes as nodes on a ring, tied where they meet: nodes as large as the themes are frequent, ties as wide and dark as the measure is great.
///
/// Nodes stand at equal heights on both sides of the ring and have their names outside, so that no name meets another, a node or a tie. A ring shows who is tied to
/// whom and how strongly; distances on the paper mean nothing.
public struct ThemeNetwork: Sendable {
    public struct Node: Hashable, Sendable {
        public let label: String
        /// What the size shows.
        public let count: Int

        public init(label: String, count: Int) {
            self.label = label
            self.count = count
        }
    }

    public struct Tie: Hashable, Sendable {
        /// Places among the nodes.
        public let first: Int
        public let second: Int
        /// Above 0.
        public let value: Double
        /// In how many units both are.
        public let both: Int

        public init(_ first: Int, _ second: Int, value: Double, both: Int) {
            self.first = first
            self.second = second
            self.value = value
            self.both = both
        }
    }

    public let nodes: [Node]
    public let ties: [Tie]
    public let title: String
    public let subtitle: String
    /// What the width of ties measures, and what the size of nodes does.
    public let measure: String
    public let size: String
    public let notes: [String]
    private let words: PlotWords

    public init(
        _ nodes: [Node], _ ties: [Tie], title: String, subtitle: String, measure: String, size: String, notes: [String], language: LabelLanguage
    ) {
        precondition(ties.allSatisfy { nodes.indices.contains($0.first) && nodes.indices.contains($0.second) }, "ties are between nodes")
        self.nodes = nodes
        self.ties = ties
        self.title = title
        self.subtitle = subtitle
        self.measure = measure
        self.size = size
        self.notes = notes
        words = PlotWords(language: language)
    }

    /// Between nodes of a side, from middle to middle: few stand further apart, so that the ring is round. Two of the largest do not touch, nor does one touch the name above it.
    private static let closest = 23.0
    private static let widest = 36.0
    private static let largest = 11.0
    private static let smallest = 2.5
    private static let reach = 165.0
    private static let textSize = 12.0

    private struct Place {
        let x: Double
        let y: Double
        let isRight: Bool
    }

    private var step: Double { max(Self.closest, min(Self.widest, 280 / Double((nodes.count + 1) / 2 + 1))) }
    private var most: Int { nodes.map(\.count).max() ?? 0 }
    private var strongest: Double { ties.map(\.value).max() ?? 0 }

    /// Areas, not diameters, are as the counts.
    private func radius(_ count: Int) -> Double {
        most > 0 ? max(Self.smallest, Self.largest * (Double(count) / Double(most)).squareRoot()) : Self.smallest
    }

    private func width(_ value: Double) -> Double { strongest > 0 ? 0.8 + 5.2 * value / strongest : 0.8 }
    private func colour(_ value: Double) -> String { Palette.shade(strongest > 0 ? 0.3 + 0.6 * value / strongest : 0.3) }

    /// Down the right side and up the left one.
    private func places(top: Double) -> [Place] {
        let right = (nodes.count + 1) / 2
        let height = step * Double(max(right, 1))
        let (middle, centre) = (top + height / 2 + 4, PlotFrame.width / 2)
        let order = RingOrder(nodes.count, ties: ties.map { ($0.first, $0.second, $0.value) }).nodes
        var places = [Place](repeating: Place(x: centre, y: middle, isRight: true), count: nodes.count)
        for (position, node) in order.enumerated() {
            let isRight = position < right
            let (row, rows) = isRight ? (position, right) : (nodes.count - 1 - position, nodes.count - right)
            let y = (Double(row) - Double(rows - 1) / 2) * step
            let across = Self.reach * (1 - (y / (height / 2 + 6)) * (y / (height / 2 + 6))).squareRoot()
            places[node] = Place(x: centre + (isRight ? across : -across), y: middle + y, isRight: isRight)
        }
        return places
    }

    public var svg: String {
        let frame = PlotFrame(title: title, subtitle: subtitle, notes: notes, language: words.language)
        var drawing = SVGDrawing()
        let places = places(top: frame.top)
        let centre = (x: PlotFrame.width / 2, y: frame.top + step * Double((nodes.count + 1) / 2) / 2 + 4)
        for tie in ties.enumerated().sorted(by: { ($0.element.value, $1.offset) < ($1.element.value, $0.offset) }).map(\.element) {
            let (one, other) = (places[tie.first], places[tie.second])
            let middle = (x: (one.x + other.x) / 2, y: (one.y + other.y) / 2)
            let away = (x: centre.x - middle.x, y: centre.y - middle.y)
            let share = bend(of: (one.x - other.x, one.y - other.y), away)
            let control = (x: middle.x + away.x * share, y: middle.y + away.y * share)
            drawing.bow(
                (one.x, one.y), (other.x, other.y), towards: control, colour: colour(tie.value), width: width(tie.value),
                title: "\(nodes[tie.first].label) – \(nodes[tie.second].label): \(words.number(tie.value, Self.decimals(strongest))) (\(tie.both))")
        }
        for (node, place) in zip(nodes, places) { draw(node, place, &drawing) }
        let bottom = frame.top + step * Double((nodes.count + 1) / 2) + 8
        guard !nodes.isEmpty else { return frame.svg(drawing, bottom: bottom) }
        scale(bottom + 12, &drawing)
        return frame.svg(drawing, bottom: bottom + 46)
    }

    /// How far a tie bows towards the middle of the ring, as a share of the way: those along a side would else run through the nodes between, and short ones need
    /// little room for that.
    private func bend(of tie: (x: Double, y: Double), _ way: (x: Double, y: Double)) -> Double {
        let length = (tie.x * tie.x + tie.y * tie.y).squareRoot()
        let distance = (way.x * way.x + way.y * way.y).squareRoot()
        return distance > 0 ? min(0.5, 0.45 * length / distance) : 0
    }

    private func draw(_ node: Node, _ place: Place, _ drawing: inout SVGDrawing) {
        let radius = radius(node.count)
        drawing.dot(place.x, place.y, radius: radius, fill: Palette.second, edge: Palette.paper, title: "\(node.label): \(words.count(node.count))")
        let x = place.x + (place.isRight ? radius + 6 : -radius - 6)
        let room = place.isRight ? PlotFrame.width - PlotFrame.margin - x : x - PlotFrame.margin
        drawing.text(
            TextWidth.fitting(node.label, in: room, size: Self.textSize), x: x, y: place.y + 4, size: Self.textSize,
            anchor: place.isRight ? .start : .end, whole: node.label)
    }

    /// The widths of the weakest and the strongest tie, and the sizes of the rarest and the commonest theme.
    private func scale(_ y: Double, _ drawing: inout SVGDrawing) {
        let left = PlotFrame.margin
        let fewest = nodes.map(\.count).min() ?? 0
        var x = left
        for count in fewest == most ? [most] : [fewest, most] {
            drawing.dot(x + Self.largest, y, radius: radius(count), fill: Palette.second, edge: Palette.paper)
            let text = words.count(count)
            drawing.text(text, x: x + 2 * Self.largest + 4, y: y + 4, size: 11, colour: Palette.quiet)
            x += 2 * Self.largest + 12 + TextWidth.of(text, size: 11)
        }
        drawing.text(size, x: x + 4, y: y + 4, size: 11, colour: Palette.quiet)
        guard let weakest = ties.map(\.value).min() else { return }
        x = left
        for value in weakest == strongest ? [strongest] : [weakest, strongest] {
            drawing.line(x, y + 24, x + 2 * Self.largest, y + 24, colour: colour(value), width: width(value))
            let text = words.number(value, Self.decimals(strongest))
            drawing.text(text, x: x + 2 * Self.largest + 4, y: y + 28, size: 11, colour: Palette.quiet)
            x += 2 * Self.largest + 12 + TextWidth.of(text, size: 11)
        }
        drawing.text(measure, x: x + 4, y: y + 28, size: 11, colour: Palette.quiet)
    }

    /// Whole numbers where the measure counts.
    private static func decimals(_ strongest: Double) -> Int { strongest > 1 ? 0 : 2 }
}
