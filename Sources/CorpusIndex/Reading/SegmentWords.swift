import CorpusModel

/// The words of a segment on disk: what a query asks before it looks at any token.
///
/// A *word* is a reading, or a match form where nothing was analysed; a segment's `token_reading` or `token_norm` column holds it.
public struct SegmentWords: Sendable {
    public let table: WordTable
    private let columns: MappedColumns

    init(_ columns: MappedColumns, isFull: Bool) throws(IndexFault) {
        self.columns = columns
        let norms = try columns.strings("norm")
        table = WordTable(norms: norms, readings: isFull ? try WordReadings(columns, norms: norms.count) : nil)
    }

    public var norms: SortedStrings { table.norms }
    public var readings: WordReadings? { table.readings }
    public var count: Int { table.count }

    /// Where the words stand. Cost: mapping three files, which most segments need not for a rare word.
    public func postings() throws(IndexFault) -> SegmentPostings { try SegmentPostings(columns, words: count) }
}

/// Where the words of a segment on disk stand.
public struct SegmentPostings: Sendable {
    private let counts: Column<UInt32>
    private let starts: Column<UInt32>
    private let postings: Column<UInt8>

    init(_ columns: MappedColumns, words: Int) throws(IndexFault) {
        counts = try columns.numbers("posting_count")
        starts = try columns.numbers("posting_start", count: counts.count + 1)
        postings = try columns.bytes("posting.u8")
        guard counts.count == words else {
            throw IndexFault(columns.path + "/posting_count.u32", "it has \(counts.count) values; one for each word was expected")
        }
    }

    /// How many tokens a word has.
    public func tokenCount(of word: Int) -> Int { Int(counts[word]) }

    /// The tokens of a word in ascending order, added to a list. Numbers beyond `limit` come from damaged files and are left out. Cost: a few
    /// instructions a token.
    public func appendTokens(of word: Int, below limit: Int, to tokens: inout [UInt32]) {
        let range = Int(starts[word])..<max(Int(starts[word]), Int(starts[word + 1]))
        guard range.upperBound <= postings.count else { return }
        postings.withUnsafeBuffer { bytes in
            var token: UInt32 = 0
            var at = range.lowerBound
            while at < range.upperBound {
                var step: UInt32 = 0
                var shift: UInt32 = 0
                while at < range.upperBound {
                    let byte = bytes[at]
                    at += 1
                    step |= UInt32(byte & 0x7F) << shift
                    shift += 7
                    if byte < 0x80 || shift > 28 { break }
                }
                token &+= step
                guard Int(token) < limit else { return }
                tokens.append(token)
            }
        }
    }
}

/// The readings of a segment on disk, and the way from words to them.
public struct WordReadings: Sendable {
    public let table: StoredReadings
    private let normStarts: Column<UInt32>
    private let byLemma: GroupedColumn
    private let byPart: GroupedColumn

    init(_ columns: MappedColumns, norms: Int) throws(IndexFault) {
        let words = try columns.strings("word")
        let matchForms = try columns.numbers("reading_norm")
        let count = matchForms.count
        table = StoredReadings(
            matchForms: matchForms, normalForms: try columns.numbers("reading_normal", count: count),
            lemmas: try columns.numbers("reading_lemma", count: count), wordClasses: try columns.bytes("reading_class.u8", count: count),
            furtherLemmas: try columns.groups("reading_further", count: count), parts: try columns.groups("reading_part", count: count), words: words)
        normStarts = try columns.numbers("norm_reading_start", count: norms + 1)
        byLemma = try columns.groups("lemma_reading", count: words.count)
        byPart = try columns.groups("part_reading", count: words.count)
    }

    public var words: SortedStrings { table.words }

    func ofNorm(_ norm: Int) -> Range<Int> { Int(normStarts[norm])..<Int(normStarts[norm + 1]) }

    /// The readings that have a word as their lemma or a further lemma. Cost: logarithmic.
    public func withLemma(_ lemma: String) -> [UInt32] { words.id(of: lemma).map { byLemma[$0] } ?? [] }

    public func withLemma(id: Int) -> [UInt32] { byLemma[id] }

    /// The readings of compounds with a part.
    public func withPart(_ part: String) -> [UInt32] { words.id(of: part).map { byPart[$0] } ?? [] }

    public func withPart(id: Int) -> [UInt32] { byPart[id] }
}
