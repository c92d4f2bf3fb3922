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

    /// Calls `body` with the positions on each side of a hit, the nearest first. Cost: the tokens that are passed over, where hits are asked for in text order.
    func forEachPosition(
        around node: Range<Int>, in regions: inout Regions, _ segment: CorpusSegment, _ body: (_ token: Int, _ isBefore: Bool) -> Void
    ) {
        var first = regions.turns.tokens(around: node.lowerBound).lowerBound
        if boundary == .sentence { first = max(first, regions.sentences.tokens(around: node.lowerBound).lowerBound) }
        var (token, wanted) = (node.lowerBound, left)
        while wanted > 0, token > first {
            token -= 1
            guard isPosition(token, segment) else { continue }
            body(token, true)
            wanted -= 1
        }
        var end = regions.turns.tokens(around: node.upperBound - 1).upperBound
        if boundary == .sentence { end = min(end, regions.sentences.tokens(around: node.upperBound - 1).upperBound) }
        (token, wanted) = (node.upperBound, right)
        while wanted > 0, token < end {
            if isPosition(token, segment) {
                body(token, false)
                wanted -= 1
            }
            token += 1
        }
    }

    /// Where a pass over the hits of a segment stands.
    struct Regions {
        fileprivate var turns: RegionCursor
        fileprivate var sentences: RegionCursor

        init(_ segment: CorpusSegment) { (turns, sentences) = (RegionCursor(segment.turns), RegionCursor(segment.sentences)) }
    }

    /// In one line, for the data package.
    public var rule: String {
        "\(left) \(unit.rawValue) before and \(right) after each hit, within its \(boundary.rawValue); hits are no positions, a position near several hits counts once"
    }
}
