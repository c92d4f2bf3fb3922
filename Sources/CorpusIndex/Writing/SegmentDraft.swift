import CorpusModel
import LocalFiles

/// A segment of an index while transcripts are added to it, in corpus order.
///
/// What it writes depends on the transcripts alone. Cost: the columns in memory, some 60 bytes a token.
public struct SegmentDraft {
    private var tokens = TokenRows()
    private var readings = ReadingRows()
    private var transcripts = TranscriptRows()
    private var voices = VoiceRows()
    private let isFull: Bool
    private var failed: [FailedMember] = []
    private var members: [SegmentMember] = []

    /// `isFull`: its transcripts come with readings.
    public init(isFull: Bool) { self.isFull = isFull }

    /// Adds a transcript; `segment` is of it alone, `facts` are of its turns.
    public mutating func append(_ segment: CorpusSegment, _ facts: [TurnFacts], _ file: SegmentMember.File) {
        precondition(segment.members.count == 1, "a transcript at a time")
        let transcript = segment.members[0].transcript
        precondition((segment.readings != nil) == isFull, "all transcripts of a segment have readings, or none")
        tokens.append(segment)
        if let column = segment.readings { readings.append(column, segment.readingTable, tokens.newNorms) }
        transcripts.append(transcript, facts)
        voices.append(transcript)
        members.append(
            SegmentMember(
                id: transcript.id, file: file, tokens: segment.tokenCount, turns: segment.turnCount, words: facts.reduce(0) { $0 + $1.words },
                warnings: transcript.diagnostics.count { $0.severity >= .warning }))
    }

    /// Adds a transcript of the index before as it stands there; `file` is its file as it is now. Cost: a copy of its rows, a look-up for each word of the old
    /// segment that is new here, and with readings a number for each of its match forms.
    public mutating func append(_ place: Int, of carried: CarriedSegment, _ file: SegmentMember.File) {
        precondition((carried.segment.readings != nil) == isFull, "all transcripts of a segment have readings, or none")
        let (member, known) = (carried.segment.members[place], carried.members[place])
        let transcript = carried.transcript(place)
        tokens.append(member, of: carried)
        if isFull { readings.append(member.tokens, of: carried, tokens.carriedNorms) }
        transcripts.append(transcript, Array(carried.facts[member.turns]))
        voices.append(transcript)
        members.append(
            SegmentMember(id: known.id, file: file, tokens: known.tokens, turns: known.turns, words: known.words, warnings: known.warnings))
    }

    /// A transcript that could not be read, and why.
    public mutating func append(failed id: String, _ file: SegmentMember.File, _ diagnostics: [Diagnostic]) {
        failed.append(FailedMember(id: id, file: file, diagnostics: diagnostics.map(StoredDiagnostic.init)))
    }

    /// Writes the columns into an empty folder that nobody sees yet; gives what its `segment.json` is to say.
    public mutating func write(to path: String, key: String) throws(FileError) -> SegmentRecord {
        var folder = ColumnFolder(path)
        let forms = tokens.forms.sorted()
        let norms = tokens.norms.sorted()
        try folder.write((forms.bytes, forms.starts), "form")
        try folder.write((norms.bytes, norms.starts), "norm")
        let tokenNorms = try tokens.write(to: &folder, formRank: forms.rank, normRank: norms.rank)
        let words = isFull ? try readings.write(to: &folder, normRank: norms.rank, normCount: norms.rank.count) : tokenNorms
        let count = isFull ? readings.count : norms.rank.count
        try write(PostingWriter(words, count: count), to: &folder)
        try voices.write(to: &folder, words: words, below: count, tokens)
        try transcripts.write(to: &folder)
        return SegmentRecord(key: key, isFull: isFull, members: members, failed: failed, columns: folder.files)
    }

    private func write(_ postings: PostingWriter, to folder: inout ColumnFolder) throws(FileError) {
        try folder.write(postings.counts, "posting_count")
        try folder.write(postings.starts, "posting_start")
        try folder.write(postings.bytes, "posting")
    }
}
