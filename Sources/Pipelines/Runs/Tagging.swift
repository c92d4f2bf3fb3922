import CorpusIndex
import CorpusModel
import DanishText
import ThemeTagging

/// Tags transcripts and makes the rows that tables show.
public struct Tagging: Sendable {
    private let tagger: ThemeTagger
    /// For counts, which know nothing of hedges and reported speech.
    private let counter: ThemeTagger
    private let explains: Bool
    private let keepsSentences: Bool
    private let fillersIn: Bool

    /// - Parameters:
    ///   - explains: whether each hit's row tells how it came about and what was kept out beside it.
    ///   - keepsSentences: whether statistics will count by sentences.
    ///   - fillersIn: whether hesitations count as words of sentences, as they do of turns.
    public init(
        _ lexicons: CompiledLexicons, roles: RoleRules, language: DanishLanguage, explains: Bool = false, keepsSentences: Bool = false,
        fillersIn: Bool = false
    ) {
        let finder = SpanFinder(data: language.data)
        tagger = ThemeTagger(lexicons, roles: roles, spans: finder, detail: explains ? .explained : .hits)
        counter = ThemeTagger(lexicons, roles: roles, spans: finder, detail: .counts)
        self.explains = explains
        self.keepsSentences = keepsSentences
        self.fillersIn = fillersIn
    }

    /// The hits as rows, the audit where it is asked for, and what statistics need.
    public func rows(_ analysed: AnalysedTranscript, withAudit: Bool = false) -> TaggedRows {
        let (hits, excluded) = tagger.tag(analysed.segment, analysed.facts)
        return rows(tagged(analysed, hits), excluded, withAudit: withAudit) { analysed }
    }

    /// - Parameter analysed: asked for where there is a row to write.
    private func rows(
        _ tagged: TaggedTranscript, _ excluded: [ExcludedMatch], withAudit: Bool, _ analysed: () -> AnalysedTranscript
    ) -> TaggedRows {
        let excluded = explains || withAudit ? excluded : []
        guard !(tagged.hits.isEmpty && excluded.isEmpty) else { return TaggedRows(hits: [], excluded: [], tagged: tagged) }
        let analysed = analysed()
        let rows = HitRows.rows(tagged.hits, analysed, explainedBy: explains ? excluded : nil)
        return TaggedRows(hits: rows, excluded: withAudit ? excluded.map { ExcludedRow($0, analysed) } : [], tagged: tagged)
    }

    /// What statistics need, without rows; the hits do not tell whether they are hedged or reported.
    public func tagged(_ analysed: AnalysedTranscript) -> TaggedTranscript {
        tagged(analysed, counter.tag(analysed.segment, analysed.facts).hits)
    }

    private func tagged(_ analysed: AnalysedTranscript, _ hits: [Hit]) -> TaggedTranscript {
        let transcript = analysed.transcript
        return TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts,
            hits: hits,
            sentences: keepsSentences ? SentenceFacts.all(of: analysed.segment.members[0], in: analysed.segment, fillersIn: fillersIn) : [])
    }

    // MARK: Of an index

    /// The same of all transcripts of a segment of an index, which is tagged as it lies: each of its words is looked up once.
    func rows(_ indexed: IndexedSegment, withAudit: Bool) throws(IndexFault) -> [TaggedRows] {
        let segment = try TaggedSegment(indexed, by: tagger, keepsSentences: keepsSentences, fillersIn: fillersIn)
        let slices = SegmentSlice(segment.segment)
        return segment.transcripts.enumerated().map { place, tagged in
            rows(tagged, segment.excluded[place], withAudit: withAudit) {
                AnalysedTranscript(transcript: segment.segment.members[place].transcript, segment: slices.transcript(place), facts: tagged.turns)
            }
        }
    }

    /// What statistics need of all transcripts of a segment of an index.
    func tagged(_ indexed: IndexedSegment) throws(IndexFault) -> [TaggedTranscript] {
        try TaggedSegment(indexed, by: counter, keepsSentences: keepsSentences, fillersIn: fillersIn).transcripts
    }
}

/// What a tagging gives of one transcript.
public struct TaggedRows: Sendable {
    public let hits: [HitRow]
    public let excluded: [ExcludedRow]
    public let tagged: TaggedTranscript
}
