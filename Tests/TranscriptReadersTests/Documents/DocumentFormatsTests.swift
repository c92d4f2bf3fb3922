import CorpusModel
import Testing

@testable import TranscriptReaders

/// One conversation in every document format, and the same bytes damaged.
@Suite struct DocumentFormatsTests {
    struct Format: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }
    }

    private static let turns = [
        ("I", "Hvad laver du i gården?"), ("IP", "Øh, jeg planter æbletræer."), ("I", "Hvor længe?"), ("IP", "I tre år – og jeg bliver ved."),
    ]
    private static let shown = turns.map { "\($0.0): \($0.1)" }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { $0.isASCII ? String(Character($0)) : "\\u\(Int16(truncatingIfNeeded: Int32($0.value)))?" }.joined()
    }

    static let formats: [Format] = {
        let docx = DocxFixture(body: turns.map { DocxFixture.paragraph("\($0.0): \($0.1)") }.joined())
        let bold = turns.map { "<text:p><text:span text:style-name=\"T\">\($0.0):</text:span> \($0.1)</text:p>" }.joined()
        let style = "<style:style style:name=\"T\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
        func cell(_ text: String) -> String { "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
        let rows = turns.map { "<table:table-row>\(cell($0.0))\(cell($0.1))</table:table-row>" }.joined()
        let rtf = turns.map { "\\pard {\\b \($0.0):}\\tab \(escaped($0.1))\\par\n" }.joined()
        let rtfRows = turns.map { "\\trowd\\pard\\intbl \($0.0)\\cell \(escaped($0.1))\\cell\\row\n" }.joined()
        let html = turns.map { "<p><b>\($0.0):</b> \($0.1)</p>\n" }.joined()
        let htmlRows = turns.map { "<tr><td>\($0.0)<td>\($0.1)\n" }.joined()
        return [
            Format(name: "a.docx", bytes: docx.bytes), Format(name: "flad.xml", bytes: Array(docx.flat.utf8)),
            Format(name: "a.odt", bytes: OdtFixture(body: bold, automaticStyles: style).bytes),
            Format(name: "tabel.odt", bytes: OdtFixture(body: "<table:table>\(rows)</table:table>").bytes),
            Format(name: "a.rtf", bytes: Array("{\\rtf1\\ansi \(rtf)}".utf8)),
            Format(name: "tabel.rtf", bytes: Array("{\\rtf1\\ansi \(rtfRows)}".utf8)),
            Format(name: "a.html", bytes: Array("<!DOCTYPE html><meta charset=utf-8><body>\(html)".utf8)),
            Format(name: "tabel.html", bytes: Array("<html><table>\(htmlRows)</table>".utf8)),
        ]
    }()

    @Test("The same conversation has the same turns and speakers in every format", arguments: formats)
    func sameTurns(_ format: Format) throws {
        let transcript = try read(format.bytes, as: format.name)
        #expect(transcript.shown == Self.shown)
        #expect(transcript.speakers.map(\.role) == [.interviewer, .unknown])
        #expect(transcript.notes.isEmpty)
        expectInvariants(transcript, format.name)
    }

    @Test("Whatever happens to the bytes, a transcript is sound or refused with a code", .timeLimit(.minutes(1)), arguments: formats)
    func damage(_ format: Format) {
        var generator = SplitMix64(seed: UInt64(format.bytes.count))
        for round in 0..<300 {
            var bytes = format.bytes
            for _ in 0...(round % 8) {
                let at = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
                default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0..<20, using: &generator)))
                }
            }
            do throws(Diagnostic) {
                expectInvariants(try read(bytes, as: format.name), "\(format.name), round \(round)")
            } catch {
                #expect(error.code != .internalFault, "\(format.name), round \(round)")
            }
        }
    }
}
