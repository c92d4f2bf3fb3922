import Concordances
import CorpusModel
import DanishText
import Pipelines
import ResultWriters
import TestSupport
import Testing
import UnicodeText

/// Rows of an index in turns of several paragraphs, whose words stand in several pieces of the text: they are those of the table of the same lines, and lines of a screen those
/// of `ConcordanceText`.
@Suite struct RowPiecesTests {
    private static let text = """
        I: Hvad sker der, og hvem er med?

        IP: Vi er mange, og vi laver mad og kaffe.

        Og så er der "dem udenfor", og de kommer også.

        Nogle gange, og det er nyt, går vi selv ud og henter dem.

        I: Og så?

        IP: Ja, og nej\\og.

        """

    private static func indexed(_ scratch: Scratch) async throws -> (files: OpenCorpus, index: OpenIndex) {
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.analysis = .forms
        let files = try OpenCorpus(SourceFiles.find([scratch("korpus")]), settings)
        _ = try await IndexBuild(files, path: scratch("k.ordret")).run()
        return (files, try OpenIndex(scratch("k.ordret")))
    }

    @Test(arguments: [ContextSize.words(left: 5, right: 6), .words(left: 0, right: 30), .sentence, .turn])
    func rowsAreThoseOfTheTable(_ context: ContextSize) async throws {
        let scratch = Scratch()
        try scratch.write("korpus/anna.txt", Self.text)
        try scratch.write("korpus/bo.txt", "I: Og?\nIP: Og og, og\nog – og.\n")
        // Rows longer than room is made for, and a word longer than its column of lengths tells.
        let long = String(repeating: "å", count: 200)
        try scratch.write("korpus/lang.txt", "I: Ja?\nIP: " + String(repeating: "vi går ud og henter \"dem\", ", count: 120) + "og \(long) og\n")
        try scratch.write("korpus/tegn.txt", "I: Ja.\nIP: Café og e\u{301}n \u{202E}og 漢字 og\tnu\n\nog\u{AD}så – “og” … og.\n")
        let (files, index) = try await Self.indexed(scratch)
        let query = Concordance.Query.simple(try LexiconLoader(files.language).query("og").queries)
        let concordance = Concordance(query, context: context, roles: RoleRules())
        let lines = Collected<[ConcordanceLine]>([])
        await files.analyse { analysed throws(Diagnostic) in
            concordance.lines(in: analysed.segment, facts: analysed.facts).lines
        } each: { outcome in
            lines.update { $0 += outcome.result ?? [] }
        }
        let table = ConcordanceTable.table(lines.value)
        #expect(table.rows.count > 8)
        let forms: [(form: CellBytes, writer: any TableWriter)] = [(.csv, CSVWriter()), (.tsv, TSVWriter())]
        for fields: [LineBytes.Field] in [[.transcript, .left, .node, .right], [.left, .characterStart], LineBytes.Field.allCases] {
            let places = fields.map { field in table.columns.firstIndex { $0.name == field.rawValue }! }
            let plain = Table(
                name: table.name, title: table.title, columns: places.map { table.columns[$0] },
                rows: table.rows.map { row in places.map { row[$0] } })
            for (form, writer) in forms {
                let bytes = LineBytes(concordance, fields: fields, form: form)
                let rows = Collected<[UInt8]>(bytes.header)
                try await bytes.rows(of: index, jobs: 1) { bytes, _ in rows.update { $0 += bytes } }
                #expect(String(decoding: rows.value, as: UTF8.self) == String(decoding: writer.bytes(of: plain), as: UTF8.self), "\(context)")
            }
        }
        for (width, usesColour) in [(40, false), (80, true), (57, false), (200, true)] {
            let text = ConcordanceText(width: width, usesColour: usesColour) { CharacterClass.columns(of: $0) }
            let bytes = LineBytes(concordance, screen: try #require(ConcordanceBytes(text)))
            let shown = Collected<[UInt8]>(bytes.header)
            try await bytes.rows(of: index, jobs: 1) { bytes, _ in shown.update { $0 += bytes } }
            #expect(String(decoding: shown.value, as: UTF8.self) == lines.value.map { text.line($0) + "\n" }.joined(), "\(context) \(width)")
        }
    }

    /// A node of words that stand in two turns.
    @Test func nodesThatLeaveTheirTurnAreShown() async throws {
        let scratch = Scratch()
        try scratch.write("korpus/anna.txt", Self.text)
        let (files, index) = try await Self.indexed(scratch)
        let query = Concordance.Query.cql(try LexiconLoader(files.language).cql(#""med" []{1,9} "vi" within transcript"#, lists: [:]), lists: [:])
        var roles = RoleRules()
        roles.counted = .everyone
        let concordance = Concordance(query, context: .words(left: 3, right: 3), roles: roles)
        let text = ConcordanceText(width: 120)
        let shown = Collected<[UInt8]>([])
        try await LineBytes(concordance, screen: try #require(ConcordanceBytes(text))).rows(of: index, jobs: 1) { bytes, _ in
            shown.update { $0 += bytes }
        }
        let line = "anna I" + String(repeating: " ", count: 47) + "og hvem er | med? Vi er mange, og vi | laver mad og\n"
        #expect(String(decoding: shown.value, as: UTF8.self) == line)
    }
}
