import CorpusIndex
import CorpusModel
import CorpusQuery
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
        return rows(tagged(analysed, hits), hits, excluded, withAudit: withAudit) { analysed }
    }

    /// The hits alone, which do not tell whether they are hedged or reported.
    public func hits(_ analysed: AnalysedTranscript) -> [Hit] { counter.tag(analysed.segment, analysed.facts).hits }

    /// - Parameter analysed: asked for where there is a row to write.
    private func rows(
        _ tagged: TaggedTranscript, _ hits: [Hit], _ excluded: [ExcludedMatch], withAudit: Bool, _ analysed: () -> AnalysedTranscript
    ) -> TaggedRows {
        let excluded = explains || withAudit ? excluded : []
        guard !(hits.isEmpty && excluded.isEmpty) else { return TaggedRows(hits: [], excluded: [], tagged: tagged, found: []) }
        let analysed = analysed()
        let rows = HitRows.rows(hits, analysed, explainedBy: explains ? excluded : nil)
        return TaggedRows(hits: rows, excluded: withAudit ? excluded.map { ExcludedRow($0, analysed) } : [], tagged: tagged, found: hits)
    }

    /// What statistics need, without rows; the hits do not tell whether they are hedged or reported.
    public func tagged(_ analysed: AnalysedTranscript) -> TaggedTranscript {
        let hits = counter.counted(analysed.segment, analysed.facts)[0]
        let transcript = analysed.transcript
        return TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts,
            themes: counter.themeNames, hits: hits, sentences: sentences(of: analysed))
    }

    private func tagged(_ analysed: AnalysedTranscript, _ hits: [Hit]) -> TaggedTranscript {
        let transcript = analysed.transcript
        return TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts,
            hits: hits, sentences: sentences(of: analysed))
    }

    private func sentences(of analysed: AnalysedTranscript) -> [SentenceFacts] {
        keepsSentences ? SentenceFacts.all(of: analysed.segment.members[0], in: analysed.segment, fillersIn: fillersIn) : []
    }

    // MARK: Of an index

    /// What dictionaries ask of the words of an index, for all workers.
    func chainWords(of index: IndexWords) -> ChainWords? { counter.chainWords(of: index) }

    /// What a worker needs to tag segments of an index.
    func worker(of index: IndexWords, _ chains: ChainWords?) -> WorkerWords { counter.worker(of: index, chains) }

    /// The same of all transcripts of a segment of an index, which is tagged as it lies: each of its words is looked up once.
    func rows(_ indexed: IndexedSegment, _ worker: WorkerWords, withAudit: Bool) throws(IndexFault) -> [TaggedRows] {
        let tagged = try TaggedSegment(indexed, keepsSentences: keepsSentences, fillersIn: fillersIn)
        let words = IndexedWords(tagged.words, segment: indexed.number, worker)
        let (found, out) = tagger.tag(tagged.segment, tagged.facts, speakers: tagged.speakers, words: words)
        let (hits, excluded) = (tagged.byTranscript(found), tagged.byTranscript(out))
        let slices = SegmentSlice(tagged.segment)
        return tagged.segment.members.indices.map { place in
            let transcript = tagged.transcript(place, hits[place])
            return rows(transcript, hits[place], excluded[place], withAudit: withAudit) {
                AnalysedTranscript(
                    transcript: tagged.segment.members[place].transcript, segment: slices.transcript(place), facts: transcript.turns)
            }
        }
    }

    /// What statistics need of all transcripts of a segment of an index.
    func tagged(_ indexed: IndexedSegment, _ worker: WorkerWords) throws(IndexFault) -> [TaggedTranscript] {
        let tagged = try TaggedSegment(indexed, keepsSentences: keepsSentences, fillersIn: fillersIn)
        let words = IndexedWords(tagged.words, segment: indexed.number, worker)
        let hits = counter.counted(tagged.segment, tagged.facts, speakers: tagged.speakers, words: words)
        return tagged.segment.members.indices.map { tagged.transcript($0, themes: counter.themeNames, hits[$0]) }
    }
}

/// What a tagging gives of one transcript.
public struct TaggedRows: Sendable {
    public let hits: [HitRow]
    public let excluded: [ExcludedRow]
    public let tagged: TaggedTranscript
    /// The hits that the rows are of.
    let found: [Hit]
}
