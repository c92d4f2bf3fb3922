import Concordances
import CorpusIndex
import CorpusModel
import ResultWriters

/// Lines of a segment on disk as rows of CSV or TSV or as lines of a screen, without making a line of each: a word such as *og* has a hundred thousand in a few interviews.
///
/// The bytes are those that the table of the same lines, or `ConcordanceText`, would write.
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

    /// How a hit is written.
    enum Form {
        case cells([Field], CellBytes)
        case screen(ConcordanceBytes)
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

    private let form: Form
    private let concordance: Concordance

    public init(_ concordance: Concordance, fields: [Field], form: CellBytes) {
        self.concordance = concordance
        self.form = .cells(fields, form)
    }

    /// Lines of a screen, whose context is of words, the sentence or the turn.
    public init(_ concordance: Concordance, screen: ConcordanceBytes) {
        self.concordance = concordance
        form = .screen(screen)
    }

    /// The row of names; empty for a screen.
    public var header: [UInt8] {
        guard case .cells(let fields, let form) = form else { return [] }
        return Array((fields.map(\.rawValue).joined(separator: String(UnicodeScalar(form.separator))) + "\n").utf8)
    }

    /// Whether what is written may be shown on a terminal as it is.
    public var isSafe: Bool { if case .screen = form { true } else { false } }

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

    func writer(_ segment: CorpusSegment, _ places: StoredPlaces) -> RowWriter { RowWriter(segment, places, concordance, form) }
}
