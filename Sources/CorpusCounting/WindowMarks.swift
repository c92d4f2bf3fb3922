import CorpusModel

/// What the tokens of a segment are to the hits of a node: words of one, before one, after one.
struct WindowMarks {
    /// Tokens of hits, and positions in windows that are not; each once, ascending.
    let ofNodes: [Int]
    let near: [Int]
    private let marks: [UInt8]

    private static let node: UInt8 = 1
    private static let before: UInt8 = 2
    private static let after: UInt8 = 4

    /// - Parameter nodes: in text order. Cost: a byte for each token, and the windows.
    init(_ nodes: [Range<Int>], _ window: CollocateWindow, _ segment: CorpusSegment) {
        var marks = [UInt8](repeating: 0, count: segment.tokenCount)
        var (ofNodes, near): ([Int], [Int]) = ([], [])
        marks.withUnsafeMutableBufferPointer { marks in
            for token in nodes.joined() where marks[token] == 0 {
                marks[token] = Self.node
                ofNodes.append(token)
            }
            var regions = CollocateWindow.Regions(segment)
            for node in nodes {
                window.forEachPosition(around: node, in: &regions, segment) { token, isBefore in
                    if marks[token] == 0 { near.append(token) }
                    marks[token] |= isBefore ? Self.before : Self.after
                }
            }
        }
        self.marks = marks
        self.near = near.sorted()
        self.ofNodes = ofNodes.sorted()
    }

    func isOfNode(_ token: Int) -> Bool { marks[token] & Self.node != 0 }
    func isBefore(_ token: Int) -> Bool { marks[token] & Self.before != 0 }
    func isAfter(_ token: Int) -> Bool { marks[token] & Self.after != 0 }
}
