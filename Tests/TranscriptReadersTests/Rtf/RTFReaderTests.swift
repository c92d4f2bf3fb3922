import CorpusModel
import Testing

@testable import TranscriptReaders

/// Rich Text Format, construct by construct and as transcripts.
@Suite struct RTFReaderTests {
    private func document(_ body: String, _ options: ReadingOptions = ReadingOptions()) throws -> ParagraphDocument {
        // Bytes of the text are those of Latin-1 here, as in real files.
        let bytes = "{\\rtf1\\ansi \(body)}".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        return try RTFReader.document(sourceFile(bytes, as: "prøve.rtf"), options)
    }

    private func texts(_ body: String) throws -> [String] { try document(body).paragraphs.map { String(decoding: $0.text, as: UTF8.self) } }

    @Test(arguments: [
        ("\\ansicpg1252 \\'e6\\'f8\\'e5 \u{E6}\\par", ["æøå æ"]),
        ("en\\par\n to\\par", ["en", " to"]),
        ("I:\\tab Hvad\\line s\\u229 ?\\par", ["I:\tHvad\nså"]),
        ("\\uc2\\u230\\'c3\\'a6r\\uc0\\u248 l\\par", ["ærøl"]),
        ("\\u229\\u230 x\\par", ["åæ"]),
        ("\\u-10179?\\u-8694?\\par", ["\u{1F60A}"]),
        ("\\u-10179?x\\par", ["\u{FFFD}x"]),
        ("{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}\\f1\\'e6\\plain\\'e6\\par", ["жæ"]),
        ("\\mac\\'be\\par", ["æ"]),
        ("{\\*\\ukendt skjult}vist{\\info{\\author navn}}{\\pict 00ff}{\\header side}\\par", ["vist"]),
        ("{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt led}}\\par", ["led"]),
        ("{\\object{\\*\\objdata 00}{\\result vist}}\\par", ["vist"]),
        ("{\\upr{gammel}{\\*\\ud ny}}\\par", ["ny"]),
        ("co\\_produktion\\~nu\\-\\{x\\}\\\\\\par", ["co\u{2011}produktion\u{A0}nu\u{AD}{x}\\"]),
        ("{\\listtext 1.\\tab}punkt\\par", ["punkt"]),
        ("\\v skjult\\v0 vist\\par", ["vist"]),
        ("a\\bin3 {}}b\\par", ["ab"]),
        ("sidste uden m\\'e6rke", ["sidste uden mærke"]),
        ("en\\\nto", ["en", "to"]),
        ("f\\'f8r{\\shp{\\*\\shpinst{\\sp{\\sn x}}{\\shptxt boks\\par}}{\\shprslt gammel}}efter\\par", ["førefter", "boks"]),
        ("\\'zzx\\par", ["zzx"]),
    ])
    func textOfConstructs(_ body: String, _ expected: [String]) throws {
        #expect(try texts(body) == expected)
    }

    @Test("Cells have their place; what stands outside ends the table")
    func tables() throws {
        let row = "\\trowd\\pard\\intbl a\\par b\\cell c\\cell\\row"
        let document = try document("\(row)\(row)\\pard ude\\par\\trowd\\intbl d\\cell\\row")
        #expect(document.paragraphs.map { String(decoding: $0.text, as: UTF8.self) } == ["a", "b", "c", "a", "b", "c", "ude", "d"])
        let cells = document.paragraphs.map { $0.cell.map { [$0.table, $0.row, $0.column] } ?? [] }
        #expect(cells == [[0, 0, 0], [0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 0], [0, 1, 1], [], [1, 0, 0]])
    }

    @Test("Labels in bold, a style's name and the place of each paragraph")
    func transcript() throws {
        let styles = "{\\stylesheet{\\s0 Normal;}{\\s1\\b Overskrift 1;}{\\*\\cs2 Tegn;}}"
        let turns = ["{\\b Maria:} Jeg bor her.", "{\\b I:} Hvorn\\'e5r?", "{\\b Maria:} I g\\'e5r.", "{\\b I:} N\\'e5."].map {
            "\\pard\\s0 \($0)\\par"
        }
        let source = "{\\rtf1\\ansi\(styles)\\pard\\s1 Samtale\\par\n\(turns.joined(separator: "\n"))}"
        let transcript = try read(source, as: "a.rtf")
        #expect(transcript.source.format == "rtf")
        #expect(transcript.shown == ["Maria: Jeg bor her.", "I: Hvornår?", "Maria: I går.", "I: Nå."])
        #expect(transcript.location(of: transcript.turns[0].extent.start).description == "a.rtf#rtf:p2")
        expectInvariants(transcript, "rtf")
        #expect(try read(source, as: "a.doc").source.format == "rtf")
    }

    @Test("Changes are accepted, rejected or refused", arguments: [(TrackChanges.accept, "ny"), (.reject, "gammel")])
    func trackedChanges(_ decision: TrackChanges, _ expected: String) throws {
        var options = ReadingOptions()
        options.trackChanges = decision
        let body = "{\\revised ny}{\\deleted gammel}\\par"
        let document = try document(body, options)
        #expect(document.paragraphs.map { String(decoding: $0.text, as: UTF8.self) } == [expected])
        #expect(document.diagnostics.map(\.code) == [.trackedChanges])
        options.trackChanges = .fail
        let error = #expect(throws: Diagnostic.self) { _ = try self.document(body, options) }
        #expect(error?.message.contains("1 insertion kept, 1 deletion dropped") == true)
    }

    @Test("Notes stand beside the text with their anchors")
    func notes() throws {
        let body = """
            I: Hvad{\\super\\chftn{\\footnote\\pard se bilag}} s\\'e5?\\par IP: Ja{\\footnote\\ftnalt slut}.\
            {\\*\\atnid L}{\\*\\atnauthor Lone}\\chatn{\\*\\annotation sp\\'f8rg\\par igen}\\par
            """
        let transcript = try read("{\\rtf1\\ansi \(body)}", as: "a.rtf")
        #expect(transcript.shown.joined(separator: "|").hasSuffix("I: Hvad så?|IP: Ja."))
        #expect(transcript.notes.map(\.text) == ["se bilag", "slut", "spørg\nigen"])
        #expect(transcript.notes.map(\.kind) == [.footnote, .endnote, .comment])
        #expect(transcript.notes.map(\.author) == [nil, nil, "Lone"])
        #expect(transcript.notes.map(\.anchor) == [7, 19, 20])
    }

    @Test("Nesting has a limit, two-byte code pages a warning, and what is no RTF a message")
    func refusals() throws {
        #expect(refusal("{\\rtf1 " + String(repeating: "{", count: 1_000_000), as: "a.rtf")?.message.contains("xml-depth") == true)
        #expect(refusal("Dette er tekst", as: "a.rtf")?.code == .rtfInvalid)
        #expect(refusal("{\\rtf1 }", as: "a.rtf")?.code == .transcriptEmpty)
        #expect(refusal("{\\rtf1 " + String(repeating: "\\'", count: 1_000_000), as: "a.rtf")?.code == .transcriptEmpty)
        let document = try document("{\\fonttbl{\\f1\\fcharset128 X;}}\\f1\\'88\\'9f\\par")
        #expect(document.diagnostics.map(\.code) == [.encodingInvalid])
        for end in ["\\", "\\u", "\\'e", "{\\*", "\\bin99999 x", "}}}}", "{\\footnote x", "{\\shptxt x"] { _ = try self.document("ord\(end)") }
    }

    /// A hostile file: nothing but very many tiny paragraphs.
    @Test func veryManyTinyParagraphsAreReadRight() throws {
        let count = 50_000
        let transcript = try read("{\\rtf1 " + String(repeating: "a\\par\n", count: count) + "}", as: "a.rtf")
        #expect(transcript.turns.count == count)
        #expect(transcript.paragraphs.count == count)
        #expect(transcript.text.count == 2 * count - 1)
        #expect(transcript.shown.last == "a")
        #expect(transcript.location(of: transcript.text.count - 1).description == "a.rtf#rtf:p\(count)")
        #expect(MemoryLayout<CorpusModel.SourceLocation>.size == 16)
    }
}
