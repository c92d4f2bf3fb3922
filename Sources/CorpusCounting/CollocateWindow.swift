import Concordances
import CorpusModel

/// Which positions around a hit are its window.
public struct CollocateWindow: Hashable, Sendable {
    /// What a window never goes beyond.
    public enum Boundary: String, Sendable, CaseIterable {
        case sentence, turn
    }

    /// What positions are: words, or all tokens but events and fillers, as CWB counts.
    public enum Unit: String, Sendable, CaseIterable {
        case words, tokens
    }

    public let left: Int
    public let right: Int
    public let boundary: Boundary
    public let unit: Unit

    public init(left: Int, right: Int, boundary: Boundary = .turn, unit: Unit = .words) {
        self.left = left
        self.right = right
        self.boundary = boundary
        self.unit = unit
    }

    func isPosition(_ token: Int, _ segment: CorpusSegment) -> Bool {
        switch unit {
        case .words: segment.tokenClass(token).counts()
        case .tokens: segment.tokenClass(token) != .event && segment.tokenClass(token) != .filler
        }
    }

    /// The positions on each side of a hit, the nearest first.
    func positions(around node: Range<Int>, _ segment: CorpusSegment) -> (left: [Int], right: [Int]) {
        let turns =
            segment.tokens(ofTurn: segment.turn(ofToken: node.lowerBound))
            .lowerBound..<segment.tokens(ofTurn: segment.turn(ofToken: node.upperBound - 1)).upperBound
        return (
            side(left, (turns.lowerBound..<node.lowerBound).reversed(), node.lowerBound, segment),
            side(right, node.upperBound..<turns.upperBound, node.upperBound - 1, segment)
        )
    }

    private func side(_ count: Int, _ tokens: some Sequence<Int>, _ edge: Int, _ segment: CorpusSegment) -> [Int] {
        var positions: [Int] = []
        let bounds = boundary == .sentence ? segment.sentences.tokens(around: edge) : 0..<segment.tokenCount
        for token in tokens {
            if positions.count == count || !bounds.contains(token) { break }
            if isPosition(token, segment) { positions.append(token) }
        }
        return positions
    }

    /// In one line, for the data package.
    public var rule: String {
        "\(left) \(unit.rawValue) before and \(right) after each hit, within its \(boundary.rawValue); hits are no positions, a position near several hits counts once"
    }
}
