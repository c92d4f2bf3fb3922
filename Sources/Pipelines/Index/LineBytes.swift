import Concordances
import CorpusIndex
import CorpusModel
import ResultWriters

/// Lines of a segment on disk as rows of CSV or TSV, without making a line of each: a word such as *og* has a hundred thousand in a few interviews.
///
/// The bytes are those that the table of the same lines would be written with.
public struct LineBytes: Sendable {
    /// The columns that need no more than the segment's tables; themes are none without a tagging.
    public enum Field: String, Sendable, CaseIterable {
        case transcript, turn, speaker, informant, role, time, left, node, right, themes, counted
        case tokenStart = "token_start"
        case tokenEnd = "token_end"
        case characterStart = "char_start"
        case characterEnd = "char_end"
        case location
    }

    /// What was written of a segment.
    public struct Count: Sendable {
        public var lines = 0
        public var leftOut = 0
        public var transcripts: Set<String> = []
        public var informants: Set<String> = []
        public var isGivenUp = false
        /// Lines hold several hits where these stand in each other's context.
        public var isMerged = false

        public init() {}

        public init(_ lines: [ConcordanceLine]) {
            self.lines = lines.count
            transcripts = Set(lines.map(\.transcript))
            informants = Set(lines.map(\.informant).filter { !$0.isEmpty })
        }

        public mutating func add(_ other: Count) {
            lines += other.lines
            leftOut += other.leftOut
            transcripts.formUnion(other.transcripts)
            informants.formUnion(other.informants)
            isGivenUp = isGivenUp || other.isGivenUp
        }
    }

    private let fields: [Field]
    private let form: CellBytes
    private let concordance: Concordance

    public init(_ concordance: Concordance, fields: [Field], form: CellBytes) {
        self.concordance = concordance
        self.fields = fields
        self.form = form
    }

    /// The row of names.
    public var header: [UInt8] {
        Array((fields.map(\.rawValue).joined(separator: String(UnicodeScalar(form.separator))) + "\n").utf8)
    }

    /// The rows of all hits of an index in text order, a segment at a time.
    public func rows(
        of index: OpenIndex, jobs: Int, each: @escaping @Sendable (_ bytes: [UInt8], _ count: Count) -> Void
    ) async throws(Diagnostic) {
        try await index.forEach(try index.segments(for: concordance), jobs: jobs) { segment throws(IndexFault) in
            try rows(of: segment)
        } each: {
            each($0.bytes, $0.count)
        }
    }

    /// The rows of a segment in text order. Cost: a copy of the bytes of each line, and the context's tokens.
    private func rows(of indexed: IndexedSegment) throws(IndexFault) -> (bytes: [UInt8], count: Count) {
        guard let found = try concordance.nodes(in: indexed) else { return ([], Count()) }
        let writer = writer(found.segment, StoredPlaces(found.segment, found.turns))
        let bytes = writer.rows.taken(found.tokens.count * 256) { for match in found.tokens { writer.append(match) } }
        writer.count.isGivenUp = found.isGivenUp
        return (bytes, writer.count)
    }

    func writer(_ segment: CorpusSegment, _ places: StoredPlaces) -> RowWriter { RowWriter(segment, places, concordance, fields, form) }
}
