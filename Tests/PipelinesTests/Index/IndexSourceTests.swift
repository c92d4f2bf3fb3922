import Concordances
import CorpusIndex
import CorpusModel
import DanishText
import LocalFiles
import Pipelines
import ResultWriters
import TestSupport
import Testing

/// A command over an index gives what it gives over the files.
@Suite struct IndexSourceTests {
    private let study: SmallStudy

    init() throws { study = try SmallStudy() }

    private func settings(_ depth: AnalysisDepth) -> CorpusSettings {
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.analysis = depth
        settings.speakersPath = study.scratch("speakers.csv")
        settings.metadataPath = study.scratch("metadata.csv")
        return settings
    }

    private func built(_ depth: AnalysisDepth) async throws -> (files: OpenCorpus, index: OpenCorpus) {
        let files = try OpenCorpus(SourceFiles.find([study.scratch("korpus")]), settings(depth))
        let folder = study.scratch("\(depth).ordret")
        let report = try await IndexBuild(files, path: folder).run()
        #expect(report.failed == 0)
        return (files, try OpenCorpus(OpenIndex(folder), settings(depth), files.language))
    }

    @Test(arguments: AnalysisDepth.allCases) func transcriptsAndTokensAreTheSame(_ depth: AnalysisDepth) async throws {
        let (files, index) = try await built(depth)
        func rows(_ corpus: OpenCorpus) async -> [String] {
            let rows = Collected<[String]>([])
            await corpus.analyse { analysed throws(Diagnostic) in
                let summary = TranscriptSummary(analysed.transcript, facts: analysed.facts)
                return "\(summary)\n\(analysed.transcript.text.string)\n" + Self.tokens(analysed.segment)
            } each: { outcome in
                rows.update { $0.append("\(outcome.entry.id) \(outcome.result ?? "failed")") }
            }
            return rows.value
        }
        let (one, other) = (await rows(files), await rows(index))
        #expect(one == other && one.count == 3)
    }

    private static func tokens(_ segment: CorpusSegment) -> String {
        (0..<segment.tokenCount).map { token in
            let reading = segment.reading(ofToken: token)
            return
                "\(segment.starts[token]) \(segment.end(ofToken: token)) \(segment.formVocabulary[segment.forms[token]]) \(segment.sentences.number(ofToken: token)) \(reading?.lemma ?? "-") \(reading?.wordClass.name ?? "-") \(reading?.parts ?? [])"
        }.joined(separator: "\n")
    }

    static let queries = [
        "magt", "=magten", "m*", "*en", "blåbær-", "-grød", "tage [..] ansvar", "magt|kontrol", "{ansvar vi}", "ukendtord", "magt/NOUN", "øh",
        "det er",
    ]
    static let cql = [
        #""magten""#, #"[lemma="magt"]"#, #""mag.*" within s"#, #"[pos="NOUN"] "over""#, #"a:[] "for" b:[] :: a.lemma = b.lemma"#, #"<turn> []"#,
        #"[lemma="tage"] []* "tilbage" within answer"#, #"MU(meet "magten" "over" -3 3)"#, #"[norm="ikke"] expand to s"#,
        #"[turn_role="employee" & word="og"]"#,
    ]

    @Test(arguments: AnalysisDepth.allCases) func linesAreTheSame(_ depth: AnalysisDepth) async throws {
        let (files, index) = try await built(depth)
        let loader = LexiconLoader(files.language)
        for text in Self.queries where depth == .full || !text.contains("/") {
            try await compare(.simple(try loader.query(text).queries), text, files, index)
        }
        for text in Self.cql where depth == .full || !(text.contains("lemma") || text.contains("pos")) {
            try await compare(.cql(try loader.cql(text, lists: [:]), lists: [:]), text, files, index)
        }
    }

    private func compare(_ query: Concordance.Query, _ text: String, _ files: OpenCorpus, _ index: OpenCorpus) async throws {
        let concordance = Concordance(query, context: .words(left: 3, right: 4), roles: RoleRules())
        let lines = Collected<[ConcordanceLine]>([])
        await files.analyse { analysed throws(Diagnostic) in
            concordance.lines(in: analysed.segment, facts: analysed.facts).lines
        } each: { outcome in
            lines.update { $0 += outcome.result ?? [] }
        }
        let indexed = IndexedConcordance(concordance, of: index.index!, jobs: 2)
        let nodes = try await indexed.nodes(where: [])
        let bytes = CSVWriter().bytes(of: ConcordanceTable.table(lines.value))
        #expect(CSVWriter().bytes(of: ConcordanceTable.table(try await indexed.lines(of: NodeOrder(nodes.references)))) == bytes, "\(text)")
        // Rows that are written without lines are the same too.
        let count = Collected(LineBytes.Count())
        let forms: [(form: CellBytes, writer: any TableWriter)] = [(.csv, CSVWriter()), (.tsv, TSVWriter())]
        let choices: [[LineBytes.Field]] = [[.transcript, .left, .node, .right], [.speaker, .node], [.right], LineBytes.Field.allCases]
        for (fields, (form, writer)) in choices.flatMap({ fields in forms.map { (fields, $0) } }) {
            let bytes = LineBytes(concordance, fields: fields, form: form)
            let rows = Collected<[UInt8]>(bytes.header)
            count.update { $0 = LineBytes.Count() }
            try await bytes.rows(of: index.index!, jobs: 2) { bytes, piece in
                rows.update { $0 += bytes }
                count.update { $0.add(piece) }
            }
            let table = ConcordanceTable.table(lines.value)
            let places = fields.map { field in table.columns.firstIndex { $0.name == field.rawValue }! }
            let plain = Table(
                name: table.name, title: table.title, columns: places.map { table.columns[$0] },
                rows: table.rows.map { row in places.map { row[$0] } })
            #expect(String(decoding: rows.value, as: UTF8.self) == String(decoding: writer.bytes(of: plain), as: UTF8.self), "\(text)")
        }
        #expect(count.value.lines == lines.value.count && count.value.transcripts == Set(lines.value.map(\.transcript)))
        #expect(count.value.informants == Set(lines.value.map(\.informant).filter { !$0.isEmpty }))
    }
}
