import CorpusModel

/// A segment of an index on disk. Nothing is mapped until it is asked for.
public struct IndexedSegment: Sendable {
    public let path: String
    public let entry: IndexManifest.Segment
    public let isFull: Bool
    /// Its place in the index.
    public let number: Int
    private let columns: MappedColumns

    public init(path: String, entry: IndexManifest.Segment, isFull: Bool, number: Int = 0) {
        self.path = path
        self.entry = entry
        self.isFull = isFull
        self.number = number
        columns = MappedColumns(path: path)
    }

    /// Its words and where they stand. Cost: mapping a dozen files.
    public func words() throws(IndexFault) -> SegmentWords { try SegmentWords(columns, isFull: isFull) }

    /// The whole segment, mapped; transcripts are made when they are asked for. `words` are its own, and so are `turns` where they are open already.
    public func segment(_ words: SegmentWords, _ turns: StoredTurns? = nil) throws(IndexFault) -> CorpusSegment {
        let base = if let turns { turns } else { try self.turns() }
        let transcripts = try self.transcripts(base)
        let count = entry.tokens
        let turnTokens = base.outlines.turnTokens
        let members = (0..<entry.transcripts).map { place in
            let turns = base.turns(of: place)
            return CorpusSegment.Member(
                tokens: Int(turnTokens.starts[turns.lowerBound])..<Int(turnTokens.starts[turns.upperBound]), turns: turns
            ) {
                transcripts.transcript(place)
            }
        }
        return CorpusSegment(
            members: members, starts: try columns.numbers("token_start", count: count), lengths: try columns.bytes("token_length.u8", count: count),
            classes: try columns.bytes("token_class.u8", count: count), forms: try columns.numbers("token_form", count: count),
            norms: try columns.numbers("token_norm", count: count), readings: isFull ? try columns.numbers("token_reading", count: count) : nil,
            readingTable: words.readings.map { ReadingTable($0.table) } ?? ReadingTable([]),
            sentences: try columns.regions("sentence_token", of: count), turns: turnTokens,
            formVocabulary: Vocabulary(try columns.strings("form")), normVocabulary: Vocabulary(words.norms))
    }

    func transcripts(_ turns: StoredTurns) throws(IndexFault) -> StoredTranscripts {
        try StoredTranscripts(columns, turns, count: entry.transcripts)
    }

    /// Its match forms.
    public func norms() throws(IndexFault) -> SortedStrings { try columns.strings("norm") }

    /// Its lemmas, normal forms and parts of compounds.
    func wordStrings() throws(IndexFault) -> SortedStrings { try columns.strings("word") }

    /// The words as written.
    public func forms() throws(IndexFault) -> SortedStrings { try columns.strings("form") }

    /// The turns, without making transcripts.
    public func turns() throws(IndexFault) -> StoredTurns {
        try StoredTurns(columns, transcripts: entry.transcripts, turns: entry.turns, tokens: entry.tokens)
    }

    /// The turns of the segment in numbers.
    public func facts() throws(IndexFault) -> [TurnFacts] { try outlines().facts }

    /// Who speaks where, without texts.
    public func outlines() throws(IndexFault) -> StoredOutlines {
        try StoredOutlines(columns, transcripts: entry.transcripts, turns: entry.turns, tokens: entry.tokens)
    }

    /// `TokenClass` of each token.
    public func classes() throws(IndexFault) -> Column<UInt8> { try columns.bytes("token_class.u8", count: entry.tokens) }

    /// How often whom says which word.
    public func voices(_ outlines: StoredOutlines) throws(IndexFault) -> VoiceCounts {
        try VoiceCounts(columns, voices: outlines.voiceCount)
    }

    /// The reading of each token, or its match form where nothing was analysed: the word that postings and voices name.
    public func wordNumbers() throws(IndexFault) -> Column<UInt32> {
        try columns.numbers(isFull ? "token_reading" : "token_norm", count: entry.tokens)
    }
}
