import MarkupXML
import Testing

/// Long text goes past libxml2: it must be handed over as libxml2 would hand it over, and be refused where libxml2 refuses it.
@Suite struct PlainTextTests {
    /// Long enough to go past the parser wherever it stands.
    private static let words = String(repeating: "på ærø går børn på øen i rækker – 20 € og 😀 – ", count: 4)

    @Test(arguments: [Int.max, 1_000, 64, 7, 1])
    func textComesAsItStands(_ pieces: Int) throws {
        let text = "<u>\(Self.words)<w n=\"a>b '\">\(Self.words)</w>\(Self.words)</u>"
        #expect(try Recorder.events(Array(text.utf8), pieces: pieces) == ["<u> 1", Self.words, "<w> 1", Self.words, "</w>", Self.words, "</u>"])
    }

    /// What is inside comments, instructions and CDATA looks like markup and like long text.
    @Test(arguments: [Int.max, 1_000, 300, 7, 1])
    func markupOfOtherKindsStaysTheParsersOwn(_ pieces: Int) throws {
        let words = Self.words
        let text = "<u>\(words)<!-- > \(words) <v> ' -->\(words)<?pi > \(words) ?>\(words)<![CDATA[<b> ]] > \(words)]]>&lt;\(words)&#230;\(words)</u>"
        let expected = ["<u> 1", words + words + words + "<b> ]] > " + words + "<" + words + "æ" + words, "</u>"]
        #expect(try Recorder.events(Array(text.utf8), pieces: pieces) == expected)
    }

    @Test func linesAreCountedInTextThatGoesPast() throws {
        let text = "<a>\n\(Self.words)\n\(Self.words)\r\n\(Self.words)<b/>\n\n\(Self.words)\n<c/></a>"
        let events = try Recorder.events(text)
        #expect(events.contains("<b> 4"))
        #expect(events.contains("<c> 7"))
        #expect(events.contains("\n\(Self.words)\n\(Self.words)\n\(Self.words)"))
    }

    /// Each is refused at its line and column, as characters count.
    @Test(arguments: ["]]>", "\u{8}", "\u{FFFE}", "&ukendt;", "</fejl>", "<a b=1>"])
    func whatXMLDoesNotAllowIsRefusedAtItsPlace(_ wrong: String) throws {
        let error = try #require(Recorder.error("<u>\n" + Self.words + wrong + Self.words + "</u>"))
        #expect(error.kind == .malformed)
        #expect(error.line == 2)
        #expect(error.column > Self.words.unicodeScalars.count && error.column <= Self.words.unicodeScalars.count + wrong.utf8.count + 4)
    }

    @Test(
        arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x80]] as [[UInt8]])
    func bytesThatAreNoCharacterAreRefused(_ wrong: [UInt8]) {
        let bytes = Array("<u>\(Self.words)".utf8) + wrong + Array("\(Self.words)</u>".utf8)
        #expect(Recorder.error(bytes)?.kind == .malformed)
    }

    @Test func otherEncodingsAreReadByTheParser() throws {
        let words = String(repeating: "på ærø går børn på øen ", count: 10)
        let bytes =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><u>".utf8) + words.unicodeScalars.map { UInt8($0.value) } + Array("</u>".utf8)
        #expect(try Recorder.events(bytes) == ["<u> 1", words, "</u>"])
    }

    @Test func theLimitOfCharactersHoldsForIt() throws {
        var limits = XMLLimits()
        limits.characters = 100
        #expect(Recorder.error("<u>\(Self.words)</u>", limits: limits)?.kind == .limit("xml-characters"))
    }
}
