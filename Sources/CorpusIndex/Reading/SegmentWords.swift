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
        guard Int(starts[words]) == postings.count else {
            throw IndexFault(columns.path + "/posting_start.u32", "its last value is not the length of posting.u8")
        }
    }

    /// How many tokens a word has.
    public func tokenCount(of word: Int) -> Int { Int(counts[word]) }

    /// The tokens of a word in ascending order, added to a list. Numbers beyond `limit` come from damaged files and are left out. Cost: an instruction or two
    /// a token of a frequent word.
    public func appendTokens(of word: Int, below limit: Int, to tokens: inout [UInt32]) {
        let range = Int(starts[word])..<max(Int(starts[word]), Int(starts[word + 1]))
        guard range.upperBound <= postings.count else { return }
        let first = tokens.count
        // No token has less than a byte.
        tokens += repeatElement(0, count: range.count)
        let count = postings.withUnsafeBuffer { bytes in
            tokens.withUnsafeMutableBufferPointer {
                Self.read(UnsafeBufferPointer(rebasing: bytes[range]), below: limit, to: UnsafeMutableBufferPointer(rebasing: $0[first...]))
            }
        }
        tokens.removeLast(range.count - count)
    }

    /// The tokens of a word, read as far as somebody asks. Numbers beyond `limit` come from damaged files, and end them.
    public func cursor(of word: Int, below limit: Int) -> PostingCursor {
        let range = Int(starts[word])..<max(Int(starts[word]), Int(starts[word + 1]))
        return PostingCursor(range.upperBound <= postings.count ? postings[range] : postings[0..<0], below: limit)
    }

    /// How many tokens were read.
    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, below limit: Int, to tokens: UnsafeMutableBufferPointer<UInt32>) -> Int {
        var (token, at, count) = (0, 0, 0)
        while at < bytes.count {
            // Eight steps of a byte each, as they mostly are of frequent words.
            while at + 8 <= bytes.count, let last = readEight(bytes, at, after: token, below: limit, to: tokens, count) {
                token = last
                at += 8
                count += 8
            }
            guard let step = step(bytes, &at), token + step < limit else { break }
            token += step
            tokens[count] = UInt32(token)
            count += 1
        }
        return count
    }

    /// The step at a byte, after which `at` then stands: seven bits a byte, the lowest first, and the eighth where more come. `nil` after the last.
    @inline(__always)
    static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int? {
        var (step, shift) = (0, 0)
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            step |= Int(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 || shift > 28 { break }
        }
        return shift > 0 ? step : nil
    }

    /// Reads eight tokens, and tells the last; `nil` where one has more bytes, or leads beyond the limit.
    @inline(__always)
    private static func readEight(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, after token: Int, below limit: Int, to tokens: UnsafeMutableBufferPointer<UInt32>,
        _ count: Int
    ) -> Int? {
        let steps = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: at, as: UInt64.self)
        // Eight steps are less than 1,024 together.
        guard steps & 0x8080_8080_8080_8080 == 0, token + 1024 < limit else { return nil }
        var last = UInt32(truncatingIfNeeded: token)
        let out = tokens.baseAddress.unsafelyUnwrapped + count
        for place in 0..<8 {
            last &+= UInt32(truncatingIfNeeded: steps &>> UInt64(place * 8) & 0xFF)
            out[place] = last
        }
        return Int(last)
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
