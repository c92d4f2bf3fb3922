import CorpusIndex
import CorpusModel
import CorpusQuery
import DanishText
import ThemeTagging

/// Tags transcripts and makes the rows that tables show.
public struct Tagging: Sendable {
    private enum Method: Sendable {
        /// The second is for counts, which know nothing of hedges and reported speech.
        case rules(ThemeTagger, counter: ThemeTagger)
        /// The hits stand in the index that the transcripts are of.
        case stored(ThemeLayer)
    }

    private let method: Method
    /// What `CountedHit.theme` is a place among.
    private let themeNames: [String]
    private let explains: Bool
    private let keepsSentences: Bool
    private let fillersIn: Bool

    /// - Parameters:
    ///   - explains: whether each hit's row tells how it came about and what was kept out beside it.
    ///   - keepsSentences: whether statistics will count by sentences.
    ///   - fillersIn: whether hesitations count as words of sentences, as they do of turns.
    public init(
        _ themes: StudyThemes, roles: RoleRules, language: DanishLanguage, explains: Bool = false, keepsSentences: Bool = false,
        fillersIn: Bool = false
    ) {
        switch themes.source {
        case .compiled(let lexicons):
            let finder = SpanFinder(data: language.data)
            let counter = ThemeTagger(lexicons, roles: roles, spans: finder, detail: .counts)
            method = .rules(ThemeTagger(lexicons, roles: roles, spans: finder, detail: explains ? .explained : .hits), counter: counter)
            themeNames = counter.themeNames
        case .stored(let layer):
            precondition(!explains, "what explains itself is tagged")
            method = .stored(layer)
            themeNames = layer.record.rules.themes.map(\.id)
        }
        self.explains = explains
        self.keepsSentences = keepsSentences
        self.fillersIn = fillersIn
    }

    /// The same with lexicons that were compiled.
    public init(
        _ lexicons: CompiledLexicons, roles: RoleRules, language: DanishLanguage, explains: Bool = false, keepsSentences: Bool = false,
        fillersIn: Bool = false
    ) {
        self.init(
            StudyThemes(lexicons), roles: roles, language: language, explains: explains, keepsSentences: keepsSentences, fillersIn: fillersIn)
    }

    /// The hits as rows, the audit where it is asked for, and what statistics need.
    public func rows(_ analysed: AnalysedTranscript, withAudit: Bool = false) throws(Diagnostic) -> TaggedRows {
        let (hits, excluded): ([Hit], [ExcludedMatch])
        switch method {
        case .rules(let tagger, _): (hits, excluded) = tagger.tag(analysed.segment, analysed.facts)
        case .stored(let layer): (hits, excluded) = (try Self.hits(analysed, layer), [])
        }
        return rows(tagged(analysed, hits), hits, excluded, withAudit: withAudit) { analysed }
    }

    /// The hits alone, which need not tell whether they are hedged or reported.
    public func hits(_ analysed: AnalysedTranscript) throws(Diagnostic) -> [Hit] {
        switch method {
        case .rules(_, let counter): counter.tag(analysed.segment, analysed.facts).hits
        case .stored(let layer): try Self.hits(analysed, layer)
        }
    }

    private static func hits(_ analysed: AnalysedTranscript, _ layer: ThemeLayer) throws(Diagnostic) -> [Hit] {
        guard let place = analysed.place else { preconditionFailure("stored themes are those of transcripts of an index") }
        do throws(IndexFault) {
            return try layer.hits(of: place.segment, turns: place.member.turns, in: place.whole).map { $0.moved(outOf: place.member) }
        } catch { throw .index(error) }
    }

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
    public func tagged(_ analysed: AnalysedTranscript) throws(Diagnostic) -> TaggedTranscript {
        let hits: [CountedHit]
        switch method {
        case .rules(_, let counter): hits = counter.counted(analysed.segment, analysed.facts)[0]
        case .stored(let layer): return tagged(analysed, try Self.hits(analysed, layer))
        }
        let transcript = analysed.transcript
        return TaggedTranscript(
            id: transcript.id, kind: transcript.kind, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts,
            themes: themeNames, hits: hits, sentences: sentences(of: analysed))
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
    func chainWords(of index: IndexWords) -> ChainWords? {
        if case .rules(_, let counter) = method { counter.chainWords(of: index) } else { nil }
    }

    /// What a worker needs to tag segments of an index; `nil` where nothing is tagged.
    func worker(of index: IndexWords, _ chains: ChainWords?) -> WorkerWords? {
        if case .rules(_, let counter) = method { counter.worker(of: index, chains) } else { nil }
    }

    /// Whether the hits stand in the index.
    var isStored: Bool { if case .stored = method { true } else { false } }

    /// The same of all transcripts of a segment of an index, which is tagged as it lies: each of its words is looked up once.
    func rows(_ indexed: IndexedSegment, _ worker: WorkerWords?, withAudit: Bool) throws(IndexFault) -> [TaggedRows] {
        let tagged = try TaggedSegment(indexed, keepsSentences: keepsSentences, fillersIn: fillersIn)
        let (found, out): ([Hit], [ExcludedMatch])
        switch method {
        case .rules(let tagger, _):
            (found, out) = tagger.tag(tagged.segment, tagged.facts, speakers: tagged.speakers, words: try tagged.words(worker))
        case .stored(let layer): (found, out) = (try layer.hits(of: indexed, in: tagged.segment), [])
        }
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

    /// The hits of a segment of an index, by its own numbers.
    func hits(_ indexed: IndexedSegment, _ worker: WorkerWords?) throws(IndexFault) -> [Hit] {
        guard case .rules(let tagger, _) = method else { preconditionFailure("hits that are stored are not tagged") }
        let tagged = try TaggedSegment(indexed, keepsSentences: false, fillersIn: fillersIn)
        return tagger.tag(tagged.segment, tagged.facts, speakers: tagged.speakers, words: try tagged.words(worker)).hits
    }

    /// The hits of a transcript that was taken out of a segment of an index, by its own numbers.
    func hits(_ transcript: CorpusSegment, _ facts: [TurnFacts]) -> [Hit] {
        guard case .rules(let tagger, _) = method else { preconditionFailure("hits that are stored are not tagged") }
        return tagger.tag(transcript, facts).hits
    }

    /// What statistics need of all transcripts of a segment of an index.
    func tagged(_ indexed: IndexedSegment, _ worker: WorkerWords?) throws(IndexFault) -> [TaggedTranscript] {
        let tagged = try TaggedSegment(indexed, keepsSentences: keepsSentences, fillersIn: fillersIn)
        let hits: [[CountedHit]]
        switch method {
        case .rules(_, let counter):
            hits = counter.counted(tagged.segment, tagged.facts, speakers: tagged.speakers, words: try tagged.words(worker))
        case .stored(let layer): hits = try layer.counted(of: indexed, in: tagged.segment)
        }
        return tagged.segment.members.indices.map { tagged.transcript($0, themes: themeNames, hits[$0]) }
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
