import CorpusModel
import DanishText
import ThemeTagging

/// Tags transcripts and makes the rows that tables show.
public struct Tagging: Sendable {
    private let tagger: ThemeTagger

    public init(_ lexicons: CompiledLexicons, roles: RoleRules, language: DanishLanguage) {
        tagger = ThemeTagger(lexicons, roles: roles, spans: SpanFinder(data: language.data))
    }

    /// The hits as rows, the audit where it is asked for, and what statistics need.
    public func rows(_ analysed: AnalysedTranscript, withAudit: Bool = false) -> TaggedRows {
        let transcript = analysed.transcript
        let (hits, excluded) = tagger.tag(analysed.segment, analysed.facts)
        let tagged = TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts,
            hits: hits)
        return TaggedRows(hits: HitRows.rows(hits, analysed), excluded: withAudit ? excluded.map { ExcludedRow($0, analysed) } : [], tagged: tagged)
    }
}

/// What a tagging gives of one transcript.
public struct TaggedRows: Sendable {
    public let hits: [HitRow]
    public let excluded: [ExcludedRow]
    public let tagged: TaggedTranscript
}
