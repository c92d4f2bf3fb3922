import CorpusIndex
import CorpusModel
import Synchronization

/// Makes lines of hits of an index, in whatever order they are asked for. Segments are opened when a line of theirs is; what is kept of them are speakers,
/// no transcripts.
public final class StoredLines: Sendable {
    /// A segment that a line was made of.
    public struct Opened: Sendable {
        public let segment: CorpusSegment
        public let places: StoredPlaces
        fileprivate let maker: LineMaker
        fileprivate let marked: MarkedTurns
        fileprivate let labels: MatchLabels
    }

    private let concordance: Concordance
    private let segments: [IndexedSegment]
    /// Guards that a segment is opened once; several workers make lines.
    private let opened: Mutex<[Opened?]>

    public init(_ concordance: Concordance, _ segments: [IndexedSegment]) {
        self.concordance = concordance
        self.segments = segments
        opened = Mutex([Opened?](repeating: nil, count: segments.count))
    }

    /// The line of a hit that this concordance found.
    public func line(_ node: NodeReference) throws(IndexFault) -> ConcordanceLine {
        let opened = try open(Int(node.segment))
        return opened.maker.line(node.tokens, [], opened.marked, labels: opened.labels[node.tokens])
    }

    /// A segment of the index. Cost: the first time, its columns are mapped and what is marked in it is looked for.
    public func open(_ number: Int) throws(IndexFault) -> Opened {
        if let known = opened.withLock({ $0[number] }) { return known }
        // Outside the lock: two workers may do it at once, and the first one's is kept.
        let new = try concordance.open(segments[number])
        return opened.withLock { opened in
            if let known = opened[number] { return known }
            opened[number] = new
            return new
        }
    }
}

extension Concordance {
    fileprivate func open(_ indexed: IndexedSegment) throws(IndexFault) -> StoredLines.Opened {
        let turns = try indexed.turns()
        let segment = try indexed.segment(try indexed.words(), turns)
        let places = StoredPlaces(segment, turns)
        var (marked, labels) = (MarkedTurns(), MatchLabels())
        if !marks.isEmpty || merges || wantsLabels {
            let search = try IndexedMatches(self, indexed)
            if wantsLabels { _ = try search.matches(in: segment) }
            labels = search.labels
            marked = self.marked([:], in: segment) { search.matches(of: $0, in: segment) }
            try search.check()
        }
        let maker = LineMaker(segment, places, needsFacts ? turns.outlines.facts : nil, settings)
        return StoredLines.Opened(segment: segment, places: places, maker: maker, marked: marked, labels: labels)
    }
}
