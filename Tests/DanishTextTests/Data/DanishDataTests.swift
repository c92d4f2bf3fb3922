import DanishText
import Testing

@Suite struct DanishDataTests {
    @Test func everyListIsThere() {
        for name in DanishData.names { #expect(!DanishData.embedded.bytes(of: name).isEmpty, "\(name)") }
        #expect(DanishData.embedded.bytes(of: "ukendt").isEmpty)
        #expect(DanishData.embedded.fillers.contains("øhm"))
        #expect(DanishData.embedded.particles.contains("altså"))
        #expect(DanishData.embedded.backchannels.contains("ja"))
        #expect(DanishData.embedded.interviewerLabels.contains("Interviewer"))
    }

    /// Lists that are read when they are asked for are read at once in place of themselves.
    @Test(arguments: DanishData.names) func shippedListsAreSound(_ name: String) throws {
        let bytes = DanishData.embedded.bytes(of: name)
        #expect(try DanishData(replacing: [name: bytes]).bytes(of: name) == bytes)
    }

    @Test func aListIsReplacedAsAWhole() throws {
        let data = try DanishData(replacing: ["fillers": Array("\u{FEFF}# egne\r\nØHØ\r\n\r\nbøh\r\n".utf8)])
        #expect(data.fillers == ["øhø", "bøh"])
        #expect(data.bytes(of: "fillers").count > 0)
        #expect(data.particles == DanishData.embedded.particles)
    }

    @Test(arguments: [
        ("fillers", "øh\nøh\tnej\n", 2), ("abbreviations", "bl.a.\n", 1), ("abbreviations", "# a\nbl.a.\tofte\n", 2),
        ("abbreviations", "med.\tmay\tverbum\n", 1),
        ("events", "griner\tlyd\n", 1), ("negation", "ikke\tbegge\n", 1), ("irregular", "god\t\n", 1),
        ("pseudonyms", "nn\thel\n", 1), ("compound-words", "magt\tnavneord\n", 1), ("compound-words", "magt\tnoun\tmagt\n", 1),
        ("reductions", "d'er\tdet er jo\n", 1), ("spelling-variants", "linie\tlinje\n", 1),
        ("pseudonyms", "nn\thel\n", 1), ("negation", "ikke kun\tnot\tfokus\n", 1), ("negation", "ikke\tboth\tsvag\n", 1),
        ("marks", "egen\tråb\t!\n", 1), ("marks", "egen\tpitch\n", 1), ("marks", "egen\tpitch\tab\n", 1), ("marks", "egen\tbreath\th\n", 1),
        ("marks", "auto\tbreath\n", 1),
        ("hedging", "måske\tclause\nnok\tboth\n", 2), ("reporting", "siger\tsay\n", 1),
    ])
    func malformedLinesAreNamed(_ name: String, _ content: String, _ line: Int) {
        let error = #expect(throws: DanishDataError.self) { try DanishData(replacing: [name: Array(content.utf8)]) }
        #expect(error?.file == name)
        #expect(error?.line == line)
        #expect(error?.description.contains("expected") == true)
    }

    @Test func unknownNamesAndBrokenBytesAreErrors() {
        let unknown = #expect(throws: DanishDataError.self) { try DanishData(replacing: ["filers": []]) }
        #expect(unknown?.file == "filers" && unknown?.line == nil)
        let broken = #expect(throws: DanishDataError.self) { try DanishData(replacing: ["fillers": [0x61, 0x0A, 0xFF, 0x0A]]) }
        #expect(broken?.line == 2)
    }
}
