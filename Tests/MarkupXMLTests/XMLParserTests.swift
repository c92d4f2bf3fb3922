import MarkupXML
import Testing

@Suite struct XMLParserTests {
    @Test func elementsTextAndLinesComeInOrder() throws {
        let events = try Recorder.events("<tekst>\n<u>Ja, æh</u>\n</tekst>")
        #expect(events == ["<tekst> 1", "\n", "<u> 2", "Ja, æh", "</u>", "\n", "</tekst>"])
    }

    /// Found by fuzzing: libxml2 knows these encodings by their first four bytes and refuses them before the parser has an owner.
    @Test(arguments: [[0, 0x3C, 0, 0, 0xFF], [0, 0, 0x3C, 0, 0x65], [0x4C, 0x6F, 0xA7, 0x94, 0x93], [0, 0, 0, 0x3C, 0]] as [[UInt8]])
    func encodingsThatNobodyReadsAreRefused(_ bytes: [UInt8]) {
        #expect(throws: XMLError.self) { try XMLParser(namespaces: XMLNamespaces(), handler: Recorder()).parse(bytes) }
    }

    @Test func namespacesAreNumbers() throws {
        let text = "<a xmlns=\"urn:tei\" xmlns:x=\"urn:andet\"><x:b/><c xmlns=\"\"/></a>"
        let events = try Recorder.events(Array(text.utf8), namespaces: ["urn:tei": 7])
        #expect(events == ["<a:7> 1", "<b:-1> 1", "</b>", "<c> 1", "</c>", "</a>"])
    }

    @Test(arguments: [
        ("who=\"#A\"", "#A"), ("who=\"\"", ""), ("who=\"Hansen &amp; søn\"", "Hansen & søn"), ("who=\"a &#38; b\"", "a & b"),
        ("who=\"&amp;amp;\"", "&amp;"),
        ("who=\"&amp;#38;\"", "&#38;"), ("who=\"&lt;x&gt; &quot;&#xE6;&quot;\"", "<x> \"æ\""), ("whom=\"x\" who=\"y\"", "y"),
    ])
    func attributesAreReadAsWritten(_ attribute: String, _ expected: String) throws {
        #expect(try Recorder.events("<u \(attribute)/>", attribute: "who").first == "<u \(expected)> 1")
    }

    @Test func anAttributeIsAskedForByNamespace() throws {
        let handler = Recorder(attribute: "id")
        try XMLParser(namespaces: XMLNamespaces(), handler: handler).parse(Array("<u xml:id=\"u1\"/>".utf8))
        #expect(handler.events.first == "<u u1> 1")
    }

    /// What a handler does not want costs it nothing; the outermost element comes all the same, for by it a document is known.
    @Test func elementsThatNobodyWantsGiveNoEvents() throws {
        final class Chooser: XMLEventHandler {
            var asked: [String] = []
            var events: [String] = []
            func number(of name: XMLName) -> Int? {
                asked.append(name.local)
                return ["u": 7, "w": 8][name.local]
            }
            func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) { events.append("<\(name.local) \(name.number)") }
            func end(_ name: XMLName) { events.append(">\(name.local)") }
            func characters(_ bytes: UnsafeBufferPointer<UInt8>) { events.append(String(decoding: bytes, as: UTF8.self)) }
        }
        let chooser = Chooser()
        try XMLParser(namespaces: XMLNamespaces(), handler: chooser).parse(Array("<a><u><b>x<w/></b></u><u/><a/></a>".utf8))
        #expect(chooser.events == ["<a 0", "<u 7", "x", "<w 8", ">w", ">u", "<u 7", ">u", ">a"])
        #expect(chooser.asked == ["a", "u", "b", "w"])
    }

    /// More names than the parser's table begins with keep their numbers while it grows.
    @Test func manyNamesAreToldApart() throws {
        let names = (0..<500).map { "n\($0)" }
        let text = "<a>" + (names + names).map { "<\($0)/>" }.joined() + "</a>"
        let events = try Recorder.events(text)
        #expect(events == ["<a> 1"] + (names + names).flatMap { ["<\($0)> 1", "</\($0)>"] } + ["</a>"])
    }

    @Test func anAttributeIsAskedForByItsValue() throws {
        final class Asker: XMLEventHandler {
            var answers: [Bool] = []
            func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
                answers = [
                    attributes.has("id", "ab"), attributes.has("id", "abc"), attributes.has("id", "a"), attributes.has("tom", ""),
                    attributes.has("i", ""),
                ]
            }
            func end(_ name: XMLName) {}
            func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
        }
        let asker = Asker()
        try XMLParser(namespaces: XMLNamespaces(), handler: asker).parse(Array("<u id=\"ab\" tom=\"\"/>".utf8))
        #expect(asker.answers == [true, false, false, true, false])
    }

    @Test func anAttributeIsAskedForByANameOfTheUsers() throws {
        final class Asker: XMLEventHandler {
            var values: [String?] = []
            func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
                values = ["id", "hvem", "tom", "i"].map { attributes.value(named: $0) }
            }
            func end(_ name: XMLName) {}
            func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
        }
        let asker = Asker()
        try XMLParser(namespaces: XMLNamespaces(), handler: asker).parse(Array("<u xml:id=\"u1\" hvem=\"Å &amp; B\" tom=\"\"/>".utf8))
        #expect(asker.values == ["u1", "Å & B", "", nil])
    }

    @Test func theFiveEntitiesAndCDATAAreText() throws {
        #expect(try Recorder.events("<a>&lt;&gt;&amp;&quot;&apos;<![CDATA[<b>&]]>&#248;</a>") == ["<a> 1", "<>&\"'<b>&ø", "</a>"])
    }

    @Test(arguments: 1...9) func pieceBoundariesDoNotMatter(_ pieces: Int) throws {
        let text = Array("<?xml version=\"1.0\"?>\n<a navn=\"Åse &amp; Øjvind\"><b>blåbær</b> 😀&#xE6;</a>".utf8)
        #expect(try Recorder.events(text, pieces: pieces, attribute: "navn") == Recorder.events(text, attribute: "navn"))
    }

    @Test(arguments: [1, 2, 3, 5, .max]) func encodingsAreFound(_ pieces: Int) throws {
        let text = "<a>blåbær</a>"
        let expected = ["<a> 1", "blåbær", "</a>"]
        let units = Array(text.utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8) + text.unicodeScalars.map { UInt8($0.value) }
        let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        for bytes in [little, big, latin, marked] { #expect(try Recorder.events(bytes, pieces: pieces) == expected) }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x \"y\">]><a/>", "<!DOCTYPE a [<!NOTATION n SYSTEM \"n\"><!ENTITY x SYSTEM \"y\" NDATA n>]><a/>",
    ])
    func entityDeclarationsAreRefused(_ text: String) { #expect(Recorder.error(text)?.kind == .entity) }

    @Test func aBillionLaughsStopAtTheFirst() {
        var text = "<!DOCTYPE a [\n<!ENTITY l0 \"ha\">\n"
        for level in 1...9 { text += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">\n" }
        let error = Recorder.error(text + "]><a>&l9;</a>")
        #expect(error?.kind == .entity)
        #expect(error?.line == 2)
    }

    @Test func aDoctypeAloneIsHarmless() throws {
        #expect(try Recorder.events("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a>x</a>") == ["<a> 1", "x", "</a>"])
    }

    @Test(arguments: ["<a>&nbsp;</a>", "<!DOCTYPE a SYSTEM \"a.dtd\"><a>x&nbsp;y</a>", "<!DOCTYPE a SYSTEM \"a.dtd\"><a b=\"&nbsp;\"/>"])
    func anUnknownEntityIsNotDroppedInSilence(_ text: String) { #expect(Recorder.error(text) != nil) }

    @Test func depthIsBounded() {
        var limits = XMLLimits()
        limits.depth = 3
        #expect(Recorder.error("<a><a><a/></a></a>", limits: limits) == nil)
        let error = Recorder.error("<a>\n<a><a><a/></a></a></a>", limits: limits)
        #expect(error?.kind == .limit("xml-depth"))
        #expect(error?.line == 2)
        #expect(error?.detail == "elements are nested deeper than 3")
    }

    @Test func attributesAreBounded() {
        var limits = XMLLimits()
        limits.attributes = 2
        #expect(Recorder.error("<a b='' c=''/>", limits: limits) == nil)
        #expect(Recorder.error("<a b='' c='' d=''/>", limits: limits)?.kind == .limit("xml-attributes"))
    }

    @Test func namesAndTextAreBounded() {
        var limits = XMLLimits()
        limits.nameBytes = 5
        limits.characters = 5
        #expect(Recorder.error("<abcde>12345</abcde>", limits: limits) == nil)
        #expect(Recorder.error("<abcdef/>", limits: limits)?.kind == .limit("xml-name-bytes"))
        #expect(Recorder.error("<a>123<b/>456</a>", limits: limits)?.kind == .limit("xml-characters"))
    }

    @Test func hugeLimitsAreTakenAsTheyCome() {
        var limits = XMLLimits()
        (limits.depth, limits.attributes, limits.nameBytes, limits.characters) = (.max, .max, .max, .max)
        #expect(Recorder.error("<a/>", limits: limits) == nil)
    }

    @Test(arguments: ["", "<a>", "<a><b></a>", "<a", "<a>tekst", "<a></a><b></b>", "tekst", "<a b=1/>", "<a>\u{1}</a>"])
    func whatIsNotWellFormedIsRefused(_ text: String) { #expect(Recorder.error(text)?.kind == .malformed) }

    @Test func aDocumentThatBreaksOffHasItsLine() {
        let error = Recorder.error("<a>\n<b>tekst\n")
        #expect(error?.kind == .malformed)
        #expect(error?.line == 3)
        #expect(error?.detail == "the document ends too early: elements are still open")
        #expect(Recorder.error("<a></a><b></b>")?.detail.contains("Extra content") == true)
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        #expect(Recorder.error([0x3C, 0x61, 0x3E, 0xE6, 0x3C, 0x2F, 0x61, 0x3E])?.kind == .malformed)
    }

    @Test func nothingComesAfterAnError() {
        let recorder = Recorder()
        let parser = XMLParser(namespaces: XMLNamespaces(), handler: recorder)
        #expect(throws: XMLError.self) { try parser.parse(Array("<a></b><c/>".utf8)) }
        #expect(throws: XMLError.self) { try parser.finish() }
        #expect(!recorder.events.contains("<c> 1"))
    }

    @Test func aLongTextComesWhole() throws {
        let long = String(repeating: "så sagde hun ", count: 1_000_000)
        #expect(try Recorder.events("<a>\(long)</a>")[1].utf8.count == long.utf8.count)
    }
}
