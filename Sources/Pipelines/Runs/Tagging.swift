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

    /// - Parameters:
    ///   - explains: whether each hit's row tells how it came about and what was kept out beside it.
    ///   - keepsSentences: whether statistics will count by sentences.
    public init(
        _ lexicons: CompiledLexicons, roles: RoleRules, language: DanishLanguage, explains: Bool = false, keepsSentences: Bool = false
    ) {
        let finder = SpanFinder(data: language.data)
        tagger = ThemeTagger(lexicons, roles: roles, spans: finder, explains: explains)
        counter = ThemeTagger(lexicons, roles: roles, spans: finder, explains: false, kinds: [.negation])
        self.explains = explains
        self.keepsSentences = keepsSentences
    }

    /// The hits as rows, the audit where it is asked for, and what statistics need.
    public func rows(_ analysed: AnalysedTranscript, withAudit: Bool = false) -> TaggedRows {
        let transcript = analysed.transcript
        let (hits, excluded) = tagger.tag(analysed.segment, analysed.facts)
        let tagged = TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts,
            hits: hits, sentences: sentences(analysed))
        let rows = HitRows.rows(hits, analysed, explainedBy: explains ? excluded : nil)
        return TaggedRows(hits: rows, excluded: withAudit ? excluded.map { ExcludedRow($0, analysed) } : [], tagged: tagged)
    }

    /// What statistics need, without rows; the hits do not tell whether they are hedged or reported.
    public func tagged(_ analysed: AnalysedTranscript) -> TaggedTranscript {
        let transcript = analysed.transcript
        return TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts,
            hits: counter.tag(analysed.segment, analysed.facts).hits, sentences: sentences(analysed))
    }

    private func sentences(_ analysed: AnalysedTranscript) -> [SentenceFacts] { keepsSentences ? SentenceFacts.all(of: analysed.segment) : [] }
}

/// What a tagging gives of one transcript.
public struct TaggedRows: Sendable {
    public let hits: [HitRow]
    public let excluded: [ExcludedRow]
    public let tagged: TaggedTranscript
}
