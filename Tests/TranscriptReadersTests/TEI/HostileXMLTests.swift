import CorpusModel
import Testing

@testable import TranscriptReaders

/// XML that is broken or means harm is refused with the place, quickly.
@Suite struct HostileXMLTests {
    @Test(
        "Any entity declaration is refused",
        arguments: [
            "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE TEI [<!ENTITY % p \"q\">]>",
            "<!DOCTYPE TEI [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
        ])
    func entities(_ doctype: String) throws {
        let error = try #require(
            refusal(doctype + "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><u who=\"#I\">&c;&x;</u></text></TEI>", as: "a.xml"))
        #expect(error.code == .xmlEntity)
        #expect(error.location?.description == "a.xml:1")
        #expect(error.advice?.contains("<!ENTITY") == true)
    }

    @Test("A document type without declarations is harmless, and nothing is fetched for it")
    func doctype() throws {
        let text = TEIFixture.file("<u who=\"#INT\">Nå?</u>", persons: TEIFixture.two)
        let typed = text.replacing("<TEI xmlns", with: "<!DOCTYPE TEI SYSTEM \"http://localhost:1/tei.dtd\"><TEI xmlns")
        #expect(try read(typed, as: "a.xml").shown == ["INT: Nå?"])
    }

    @Test("Depth, attributes and length have limits that say their names")
    func limits() throws {
        let deep = String(repeating: "<div>", count: 250) + "<u who=\"#INT\">dybt</u>" + String(repeating: "</div>", count: 250)
        #expect(refusal(TEIFixture.file(deep), as: "a.xml")?.message.contains("xml-depth") == true)
        let wide = (0..<1_200).map { " a\($0)=\"\"" }.joined()
        #expect(refusal(TEIFixture.file("<u\(wide)>bredt</u>"), as: "a.xml")?.message.contains("xml-attributes") == true)
        var options = ReadingOptions()
        options.limits.xml.characters = 1_000
        let long = refusal(TEIFixture.file("<u who=\"#INT\">\(String(repeating: "ord ", count: 400))</u>"), as: "a.xml", options)
        #expect(long?.code == .xmlLimit)
        #expect(long?.advice?.contains("xml-characters") == true)
    }

    @Test(
        "Broken XML tells the line",
        arguments: [
            ("<TEI>\n<text>\n<u>", 3), ("<TEI>\n</text>", 2), ("<TEI>\n<u who=x/></TEI>", 2), ("<?xml version=\"1.0\"?>", 1),
        ])
    func malformed(_ xml: String, _ line: Int) throws {
        let error = try #require(refusal(xml, as: "a.xml"))
        #expect(error.code == .xmlMalformed)
        #expect(error.location?.description.hasPrefix("a.xml:\(line)") == true, "\(error)")
        #expect(error.message.contains("well-formed XML was expected"))
    }

    @Test("Bytes that are no UTF-8 are refused")
    func encoding() {
        let bytes = Array("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><u>".utf8) + [0xE6, 0x20, 0xFF] + Array("</u></text></TEI>".utf8)
        #expect(refusal(bytes, as: "a.xml")?.code == .xmlMalformed)
    }
}
