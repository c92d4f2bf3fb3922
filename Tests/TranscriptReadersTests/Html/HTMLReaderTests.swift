import CorpusModel
import Testing

@testable import TranscriptReaders

/// Web pages, element by element and as transcripts.
@Suite struct HTMLReaderTests {
    private func document(_ body: String) throws -> ParagraphDocument {
        try HTMLReader.document(sourceFile(Array(body.utf8), as: "prøve.html"), ReadingLimits()).document
    }

    private func texts(_ body: String) throws -> [String] { try document(body).paragraphs.map { String(decoding: $0.text, as: UTF8.self) } }

    @Test(arguments: [
        ("<p>en</p><p>to</p>", ["en", "to"]),
        ("<p>en<p>to", ["en", "to"]),
        ("løs <b>tekst</b>\n  her<br>ny <br/> linje", ["løs tekst her\nny\nlinje"]),
        ("<p>&aelig;&oslash;&#229; &amp; &lt;x&gt; a&nbsp;b</p>", ["æøå & <x> a\u{A0}b"]),
        ("<head><title>titel</title><style>p { }</style></head><body><script>if (a < b) {}</script><p>vist</p></body>", ["vist"]),
        ("<p>vist <span style=\"display: none\">skjult</span><span hidden>væk</span>her</p>", ["vist her"]),
        ("<pre>en\n  to</pre>", ["en\n  to"]),
        ("<p style=\"white-space: pre-wrap\">a  b</p>", ["a  b"]),
        ("<ul><li>en<li>to</ul><div>tre<div>fire</div>fem</div>", ["en", "to", "tre", "fire", "fem"]),
        ("<p>før<!-- kommentar -->efter<img src=\"x\" alt=\"billede\"></p>", ["førefter"]),
        ("<meta charset=\"iso-8859-1\"><p>åben</p>", ["åben"]),
        ("<p>a <i>b</i> c</p>", ["a b c"]),
        ("<p>en</b></i></div> to &ukendt; 3 < 4", ["en to &ukendt; 3 < 4"]),
    ])
    func textOfElements(_ body: String, _ expected: [String]) throws {
        #expect(try texts(body) == expected)
    }

    @Test("Cells have their place in the grid")
    func tables() throws {
        let document = try document("<table><tr><th colspan=2>a<th>b<tr><td>c<td><table><tr><td>d</table><p>e</table><p>ude")
        #expect(document.paragraphs.map { String(decoding: $0.text, as: UTF8.self) } == ["a", "b", "c", "d", "e", "ude"])
        let cells = document.paragraphs.map { $0.cell.map { [$0.table, $0.row, $0.column] } ?? [] }
        #expect(cells == [[0, 0, 0], [0, 0, 2], [0, 1, 0], [1, 0, 0], [0, 1, 1], []])
    }

    @Test("Labels in bold, by element and by style, and the line of each paragraph")
    func transcript() throws {
        let turns = [
            "<p><b>Maria:</b> Jeg bor her.</p>", "<p><strong>I:</strong> Hvornår?</p>", "<p><span style=\"font-weight:700\">Maria:</span> I går.</p>",
            "<p><b>I:</b> Nå.</p>",
        ]
        let page = "<!DOCTYPE html>\n<html><body>\n<h1>Samtale</h1>\n" + turns.joined(separator: "\n") + "</body></html>"
        let transcript = try read(page, as: "a.html")
        #expect(transcript.source.format == "html")
        #expect(transcript.source.layout == .bold)
        #expect(transcript.shown == ["Maria: Jeg bor her.", "I: Hvornår?", "Maria: I går.", "I: Nå."])
        #expect(transcript.location(of: transcript.turns[0].extent.start).description == "a.html:4")
        #expect(try read(page, as: "a.bin").source.format == "html")
        expectInvariants(transcript, "html")
    }

    @Test("Anchors of noScribe carry speakers and times; an overlap is a turn in the turn")
    func noScribe() throws {
        let page = """
            <html><body><p style="font-weight: 600">Optagelse</p><p><a name="ts_0_900_">(2 seconds pause) </a></p>
            <p><a name="ts_1000_2500_S01">S01: <span>[00:00:01]</span> Hvad laver du?</a><a name="ts_2600_2900_S01"> (..)</a>\
            <a name="ts_3000_3300_//S00"> //S00: Øh.</a><a name="ts_3400_4000_S01">// Til daglig.</a></p>
            <p><a name="ts_4100_6000_S00">S00: <span>[00:00:04]</span> Jeg er frivillig.</a></p></body></html>
            """
        let transcript = try read(page, as: "a.html")
        #expect(transcript.source.layout == .structure)
        #expect(
            transcript.shown == ["(2 seconds pause)", "S01: Hvad laver du? (..) | Til daglig.", "S00: Øh.", "S00: Jeg er frivillig."])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [0, 1000, 3000, 4100])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [900, 4000, 3300, 6000])
        expectInvariants(transcript, "noScribe")
        let renamed = try read(page.replacing("S00: <span>", with: "Maria: <span>").replacing("//S00: Øh", with: "//Maria: Øh"), as: "a.html")
        #expect(renamed.speakers.map(\.label) == ["S01", "Maria"])
    }

    @Test("Depth has a limit; a page without words has a message; nothing is refused for its mistakes")
    func refusals() throws {
        let deep = String(repeating: "<div>", count: 5_000)
        #expect(refusal("<html>" + deep + "x", as: "a.html")?.code == .xmlLimit)
        #expect(refusal("<html><script>x</script>", as: "a.html")?.code == .transcriptEmpty)
        for end in ["<", "<p", "<p a=\"", "&", "&#", "&#x110000;", "<!--", "<!DOCTYPE", "<script>", "<![CDATA[x", "</"] {
            #expect(try texts("<p>ord</p>" + end).first == "ord")
        }
    }

    @Test("Windows-1252 is announced")
    func encoding() throws {
        let bytes = Array("<p>I: Hvad s".utf8) + [0xE5] + Array("?</p><p>IP: Jeg bor her.</p>".utf8)
        let transcript = try read(bytes, as: "a.htm")
        #expect(transcript.source.encoding == "Windows-1252")
        #expect(transcript.diagnostics(.encodingGuessed).count == 1)
    }
}
