import Concordances
import CorpusIndex
import CorpusModel

/// A concordance of an index whose lines are filtered, sampled, sorted or grouped: hits are found first, and lines are made of those that are shown, in
/// their order, so that a long list is never in memory.
public struct IndexedConcordance: Sendable {
    private let concordance: Concordance
    private let index: OpenIndex
    private let jobs: Int
    private let lines: StoredLines

    public init(_ concordance: Concordance, of index: OpenIndex, jobs: Int) {
        self.concordance = concordance
        self.index = index
        self.jobs = jobs
        lines = StoredLines(concordance, index.segments)
    }

    /// All hits that the filters let through, with what an order and further keys ask of them. Cost: that of the query, and some instructions for each hit and word of a key.
    public func nodes(where filters: [LineFilter], order: ConcordanceSort = ConcordanceSort([]), keys: [LineKey] = []) async throws(Diagnostic)
        -> FoundNodes
    {
        let words = try index.words()
        let keys = NodeKeys(order, keys)
        let numbered = Collected<[FoundNodes]>([])
        try await index.forEach(try index.segments(for: concordance), jobs: jobs) { segment throws(IndexFault) in
            try concordance.nodes(in: segment, where: filters, keys: keys, words)
        } each: { found in
            numbered.update { $0.append(found) }
        }
        var all = FoundNodes(keys: keys, words: words)
        all.add(numbered.value)
        return all
    }

    /// All transcripts of the index in numbers, for rates and dispersion. Cost: a pass over the turns.
    public func outlines() async throws(Diagnostic) -> [TranscriptOutline] {
        try await index.map(jobs: jobs) { segment throws(IndexFault) in try segment.outlines().inNumbers }.flatMap { $0 }
    }

    /// The names of all metadata fields, in alphabetical order.
    public func metadataFields() async throws(Diagnostic) -> [String] {
        let names = try await index.map(jobs: jobs) { segment throws(IndexFault) in try segment.outlines().metadataNames }
        return Set(names.joined()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The lines of hits, all at once: for forms that need the whole.
    public func lines(of nodes: NodeOrder) async throws(Diagnostic) -> [ConcordanceLine] {
        let collected = Collected<[ConcordanceLine]>([])
        try await forEach(nodes) { lines in
            lines
        } each: { lines in
            collected.update { $0 += lines }
        }
        return collected.value
    }

    /// Makes lines of hits some at a time, does something with them by several workers, and hands the results on in the order of the hits.
    public func forEach<Result: Sendable>(
        _ nodes: NodeOrder, _ body: @escaping @Sendable ([ConcordanceLine]) -> Result, each: @escaping @Sendable (Result) -> Void
    ) async throws(Diagnostic) {
        try await work(
            nodes, state: { () },
            { _, piece throws(IndexFault) in
                var made: [ConcordanceLine] = []
                made.reserveCapacity(piece.count)
                for node in piece { made.append(try lines.line(node)) }
                return body(made)
            }, each: each)
    }

    /// The same as rows of CSV or TSV, without making a line of each.
    public func rows(
        _ nodes: NodeOrder, by writer: LineBytes, each: @escaping @Sendable (_ bytes: [UInt8], _ count: LineBytes.Count) -> Void
    ) async throws(Diagnostic) {
        try await work(
            nodes, state: { Writers() },
            { (writers: Writers, piece) throws(IndexFault) in
                var bytes: [UInt8] = []
                var count = LineBytes.Count()
                for node in piece {
                    let rows = try writers.writer(of: Int(node.segment), lines, writer)
                    rows.append(node.tokens)
                    bytes += rows.rows.whole
                    rows.rows.whole.removeAll(keepingCapacity: true)
                    count.add(rows.count)
                    rows.count = LineBytes.Count()
                }
                return (bytes, count)
            }, each: { each($0.0, $0.1) })
    }

    /// The writers of one worker.
    private final class Writers {
        private var ofSegments: [Int: RowWriter] = [:]

        func writer(of number: Int, _ lines: StoredLines, _ bytes: LineBytes) throws(IndexFault) -> RowWriter {
            if let known = ofSegments[number] { return known }
            let opened = try lines.open(number)
            let new = bytes.writer(opened.segment, opened.places)
            ofSegments[number] = new
            return new
        }
    }

    /// Lines that a worker makes at a time; fewer at first, as whoever looks at a screen sees those at once, and often goes away then.
    private static let pieceSize = 2_000
    private static let firstPiece = 100

    private static func pieces(_ count: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var (start, size) = (0, firstPiece)
        while start < count {
            let end = min(start + size, count)
            pieces.append(start..<end)
            start = end
            if pieces.count.isMultiple(of: 2) { size = min(size * 2, pieceSize) }
        }
        return pieces
    }

    private func work<State, Result: Sendable>(
        _ nodes: NodeOrder, state: @escaping @Sendable () -> State,
        _ body: @escaping @Sendable (State, [NodeReference]) throws(IndexFault) -> Result, each: @escaping @Sendable (Result) -> Void
    ) async throws(Diagnostic) {
        try await OrderedWork.run(
            Self.pieces(nodes.count), jobs: jobs, state: state,
            body: { (state: State, piece: Range<Int>) throws(IndexFault) in try body(state, nodes.nodes(piece)) }, each: each)
    }
}
