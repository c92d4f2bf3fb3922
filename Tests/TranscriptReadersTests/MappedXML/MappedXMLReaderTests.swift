import CorpusModel
import Testing

@testable import TranscriptReaders

/// XML that no reader knows, read as a plan says.
@Suite struct MappedXMLReaderTests {
    static let mapping: XMLMapping = {
        var mapping = XMLMapping(turn: "tur")
        mapping.speaker = XMLMapping.Place("@hvem")
        mapping.start = XMLMapping.Place("@fra")
        mapping.end = XMLMapping.Place("@til")
        mapping.ignore = ["note"]
        return mapping
    }()

    private func transcript(_ xml: String, _ mapping: XMLMapping = Self.mapping) throws -> Transcript {
        var options = ReadingOptions()
        options.xmlMapping = mapping
        let transcript = try read(xml, as: "a.xml", options)
        expectInvariants(transcript, xml)
        return transcript
    }

    @Test("Speakers and times from attributes; all text but the ignored is speech")
    func attributes() throws {
        let transcript = try transcript(
            """
            <samtale xmlns="urn:min"><titel>Prøve</titel>
            <tur hvem="INT" fra="0" til="1,5">Hvad <b>mener</b> du?<note>peger</note></tur>
            <tur hvem="#BO" fra="00:00:02.5" til="snart">Jeg
              mener <tur hvem="INT">mm</tur> det.</tur>
            <tur hvem=""> </tur></samtale>
            """)
        #expect(transcript.shown == ["INT: Hvad mener du?", "BO: Jeg mener | det.", "INT: mm"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [0, 2_500, nil])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [1_500, nil, nil])
        #expect(transcript.paragraphs.map(\.location.description) == ["a.xml:2", "a.xml:3", "a.xml:4", "a.xml:3"])
        #expect(transcript.source.format == "xml")
        #expect(transcript.diagnostics(.timelineMalformed).first?.location?.description == "a.xml:3")
    }

    @Test("Speakers, times and words from child elements; names from the list of speakers")
    func elements() throws {
        var mapping = XMLMapping(turn: "turn")
        mapping.speaker = XMLMapping.Place("who")
        mapping.start = XMLMapping.Place("at")
        mapping.text = ["line"]
        mapping.countsMilliseconds = true
        mapping.speakers = XMLMapping.Speakers(element: "person", id: .attribute("id"), name: .element("navn"))
        let transcript = try transcript(
            """
            <d><person xml:id="p1"><navn>Ida</navn></person><person id="p2"><navn>Bo</navn><by>Ribe</by></person>
            <turn><who>p1</who><at>1500</at>ikke med<line>Nå</line><line>ja <i>da</i></line></turn>
            <turn><line>Hej</line><who> p3 </who></turn></d>
            """, mapping)
        #expect(transcript.shown == ["Ida: Nå ja da", "p3: Hej"])
        #expect(transcript.turns[0].start?.milliseconds == 1_500)
        #expect(transcript.diagnostics(.speakerUnlisted).count == 1)
    }

    @Test("A format that is known is read by its reader, whatever the mapping says")
    func knownRoot() throws {
        var options = ReadingOptions()
        options.xmlMapping = XMLMapping(turn: "seg")
        #expect(try read(TEIFixture.file("<u who=\"#INT\"><seg>Nå?</seg></u>", persons: TEIFixture.two), as: "a.xml", options).source.format == "tei")
    }

    @Test("A mapping that finds nothing says what it looked for")
    func nothing() throws {
        var options = ReadingOptions()
        options.xmlMapping = Self.mapping
        let error = try #require(refusal("<samtale><Tur hvem=\"A\">x</Tur></samtale>", as: "a.xml", options))
        #expect(error.code == .xmlWithoutTurns)
        #expect(error.message.contains("<tur> below the root <samtale>"))
        #expect(refusal("<samtale><tur/></samtale>", as: "a.xml", options)?.message.contains("<tur> with words") == true)
        #expect(refusal("<samtale><tur>", as: "a.xml", options)?.code == .xmlMalformed)
    }

    @Test("Without a mapping the advice shows one")
    func withoutMapping() {
        let error = refusal("<samtale/>", as: "a.xml")
        #expect(error?.code == .xmlUnknownRoot)
        #expect(error?.advice?.contains("read: {xml:") == true)
    }

    @Test("Places are attributes or elements, without prefix", arguments: [("@xml:id", "@id"), ("p:who", "who"), ("a/b", ""), ("@", ""), ("", "")])
    func places(_ text: String, _ expected: String) { #expect((XMLMapping.Place(text)?.description ?? "") == expected) }
}
