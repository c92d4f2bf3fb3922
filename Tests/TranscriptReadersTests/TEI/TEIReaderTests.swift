import CorpusModel
import Testing

@testable import TranscriptReaders

/// Turns, words, speakers and times of TEI.
@Suite struct TEIReaderTests {
    private func turns(_ body: String, persons: String = TEIFixture.two) throws -> [String] {
        let transcript = try read(TEIFixture.file(body, persons: persons), as: "a.xml")
        expectInvariants(transcript, body)
        return transcript.shown
    }

    @Test(
        "A u is a turn and a seg a range of it; notes and heads are no words, events stand in brackets",
        arguments: [
            ("<head>Titel</head><note>note</note><u who=\"#INT\">Nå?</u>", ["INT: Nå?"]),
            ("<u who=\"INT\">Nå?</u><u who=\"#INT\">Og?</u>", ["INT: Nå?", "INT: Og?"]),
            ("<u who=\"#ANN\"><seg>Et.</seg>\n  <seg>To.</seg></u>", ["ANN: Et. | To."]),
            ("<u who=\"#ANN\">Ja <vocal><desc>griner</desc></vocal> nej</u>", ["ANN: Ja (griner) nej"]),
            ("<u who=\"#ANN\">Ja<kinesic><desc>nikker</desc></kinesic>nej<pause/>.</u>", ["ANN: Ja (nikker) nej (pause)."]),
            ("<u who=\"#ANN\">i<incident/>, <gap reason=\"lyd\"/>dag <note>sagt lavt</note>ja</u>", ["ANN: i, dag ja"]),
            ("<u who=\"#ANN\">en\n   lang   <anchor synch=\"#T1\"/>linje</u>", ["ANN: en lang linje"]),
            ("<u who=\"#ANN\"><unclear>måske</unclear> <emph>nu</emph></u>", ["ANN: måske nu"]),
            ("<u who=\"#ANN\">før <u who=\"#INT\">mm</u> efter</u>", ["ANN: før | efter", "INT: mm"]),
            ("<u who=\"#ANN\"/><u who=\"#INT\">Er du der?</u>", ["INT: Er du der?"]),
            ("<u who=\"#INT #ANN\">Ja!</u>", ["INT ANN: Ja!"]),
            ("<u who=\"#ANN\"><seg>vi hjæl<anchor synch=\"#T1\"/>per <anchor synch=\"#T2\"/>til</seg></u>", ["ANN: vi hjælper til"]),
            ("<u who=\"#ANN\">jeg <seg type=\"overlap\">ved</seg> det</u>", ["ANN: jeg ved det"]),
            ("<u who=\"#ANN\"><seg type=\"ol\">jeg</seg> ved <unclear>det</unclear></u>", ["ANN: jeg ved det"]),
            ("<u who=\"#ANN\" trans=\"overlap\">nu <event desc=\"dør\"/><shift feature=\"loud\"/>da <trunc>ar</trunc></u>", ["ANN: nu (dør) da ar"]),
        ])
    func words(_ body: String, _ expected: [String]) throws {
        #expect(try turns(body) == expected)
    }

    @Test func wordsThatAreElementsKeepLemmaAndClass() throws {
        let body = """
            <u who="#ANN"><seg><s><w lemma="vi" msd="UPosTag=PRON|Number=Plur">Vi</w> <w lemma="gå" pos="VERB" join="right">går</w><pc>.</pc></s>
            <s><w>Ja</w></s></seg></u>
            """
        let transcript = try read(TEIFixture.file(body, persons: TEIFixture.two), as: "a.xml")
        let words = try #require(transcript.annotation?.words)
        #expect(words.map { transcript.text[$0.range] } == ["Vi", "går", ".", "Ja"])
        #expect(words.map(\.lemmas) == [["vi"], ["gå"], [], []] && words.map(\.wordClass) == [.pron, .verb, nil, nil])
        #expect(words.map(\.beginsSentence) == [true, false, false, true])
        #expect(try read(TEIFixture.file("<u who=\"#ANN\"><w>Ja</w></u>", persons: TEIFixture.two), as: "a.xml").annotation == nil)
    }

    @Test(
        "Words are read as they were said",
        arguments: [
            ("<choice><sic>ikk</sic><corr>ikke</corr></choice>", "ikk"),
            ("<choice><reg>ikke</reg><orig><w>ik</w></orig></choice>", "ik"),
            ("<choice><unclear>hest</unclear><unclear>fest</unclear></choice> der", "hest der"),
            ("<del type=\"truncation\">arb</del> arbejde", "arb arbejde"),
            ("<del>slettet</del>blevet", "blevet"),
        ])
    func choices(_ inner: String, _ expected: String) throws {
        #expect(try turns("<u who=\"#ANN\">\(inner)</u>") == ["ANN: \(expected)"])
    }

    @Test(
        "Spaces between words and marks are those of the speech",
        arguments: [
            ("<w>Mødet</w>\n<w>er</w>\n<w join=\"right\">åbnet</w>\n<pc>.</pc>\n<w>Tak</w>", "Mødet er åbnet. Tak"),
            ("<w join=\"right\">L</w><pc join=\"right\">/</pc><w>S</w> <pc join=\"right\">(</pc><w join=\"right\">nu</w><pc>)</pc>", "L/S (nu)"),
            ("<w>okay</w><pc>,</pc> <pc>(</pc><w>ja</w><pc>)</pc><w>det</w>", "okay, (ja) det"),
            ("<s><name><w>Anna</w></name> <w>kom</w></s><s><w>Nu</w></s>", "Anna kom Nu"),
            ("<w>zum<w norm=\"zu\"/></w> <w>da<pause/>g</w>", "zum dag"),
        ])
    func spaces(_ inner: String, _ expected: String) throws {
        #expect(try turns("<u who=\"#ANN\"><seg>\(inner)</seg></u>") == ["ANN: \(expected)"])
    }

    @Test("Roles come from the list of persons, else from the label")
    func roles() throws {
        let body = "<u who=\"#INT\">Nå?</u><u who=\"#ANN\">Ja.</u><u who=\"#A\">Jo.</u>"
        let transcript = try read(TEIFixture.file(body, persons: TEIFixture.two), as: "a.xml")
        #expect(transcript.speakers.map(\.role) == [.interviewer, Role("resident"), Role("resident")])
        #expect(transcript.speakers.map(\.roleSource) == [.source, .source, .source])
        #expect(transcript.speakers.map(\.informant) == ["a/INT", "a/ANN", "a/A"])
        let short = try read(TEIFixture.file("<u who=\"#SPK0\">Nå?</u>", persons: "<person xml:id=\"SPK0\" n=\"INT\"/>"), as: "a.xml")
        #expect(short.speakers.map(\.role) == [.interviewer] && short.speakers.map(\.label) == ["INT"])
        let bare = try read(TEIFixture.file("<u who=\"#INT\">Nå?</u>", persons: "<person xml:id=\"INT\"/>"), as: "a.xml")
        #expect(bare.speakers[0].role == .interviewer)
        #expect(bare.speakers[0].roleSource == .label)
    }

    @Test(
        "A who that points to a shared list is one informant in every file",
        arguments: [
            ("<u who=\"persons.xml#P1\">Ja.</u>", "", ""),
            ("<u who=\"person:P1\">Ja.</u>", "", ""),
            ("<u who=\"#P1\">Ja.</u>", "", " ana=\"#parla.sitting #reference\""),
            ("<u who=\"#P1\">Ja.</u>", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"persons.xml\"/>", ""),
        ])
    func sharedList(_ body: String, _ persons: String, _ root: String) throws {
        let transcript = try read(TEIFixture.file(body, persons: persons, root: root), as: "a.xml")
        #expect(transcript.speakers.map(\.informant) == ["P1"])
        #expect(transcript.speakers.map(\.label) == ["P1"])
        #expect(transcript.diagnostics.isEmpty)
    }

    @Test("A who that the file's list lacks is told, with the nearest")
    func unknownSpeaker() throws {
        let transcript = try read(TEIFixture.file("<u who=\"#AN\">Ja.</u><u>Hvem?</u>", persons: TEIFixture.two), as: "a.xml")
        let warnings = transcript.diagnostics(.teiUnknownSpeaker)
        #expect(warnings.map(\.severity) == [.warning, .warning])
        #expect(warnings[0].location?.description == "a.xml:6")
        #expect(warnings[0].advice?.contains("Is ANN meant?") == true)
        #expect(warnings[1].message.contains("1 utterances have no who"))
        #expect(transcript.turns[1].speaker == nil)
        let listless = try read(TEIFixture.file("<u who=\"#AN\">Ja.</u>"), as: "a.xml")
        #expect(listless.diagnostics(.teiUnknownSpeaker).map(\.severity) == [.note])
    }

    @Test("Times come from the timeline, by the u or its annotation block")
    func times() throws {
        let body = """
            <timeline unit="s" origin="#T0"><when xml:id="T0" absolute="00:00:00"/><when xml:id="T1" interval="1.5" since="#T0"/>\
            <when xml:id="T2" interval="2" since="#T1"/></timeline>
            <annotationBlock who="#INT" start="#T0" end="#T1"><u><seg>Nå?</seg></u><spanGrp><span>ikke tale</span></spanGrp></annotationBlock>
            <u who="#ANN" start="#T1" end="#T2">Ja.</u><u who="#ANN" start="#T9">Jo.</u>
            """
        let transcript = try read(TEIFixture.file(body, persons: TEIFixture.two), as: "a.xml")
        #expect(transcript.shown == ["INT: Nå?", "ANN: Ja.", "ANN: Jo."])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [0, 1500, nil])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [1500, 3500, nil])
    }

    @Test("Where neither u nor block has times, the anchors at its ends do; others do not")
    func anchors() throws {
        let body = """
            <timeline unit="s"><when xml:id="T0"/><when xml:id="T1" interval="1" since="#T0"/><when xml:id="T2" interval="2" since="#T0"/></timeline>
            <u who="#INT"><seg><anchor synch="#T0"/>Nå <anchor synch="#T1"/>ja? <anchor synch="#T2"/></seg></u>
            <u who="#ANN" start="#T1">Ja <anchor synch="#T2"/>da.</u><u who="#ANN"><anchor synch="#T1"/><w>Jo</w><anchor synch="#T2"/><pause/></u>
            """
        let transcript = try read(TEIFixture.file(body, persons: TEIFixture.two), as: "a.xml")
        #expect(transcript.shown == ["INT: Nå ja?", "ANN: Ja da.", "ANN: Jo (pause)"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [0, 1_000, 1_000])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [2_000, nil, 2_000])
    }

    @Test("Utterances of the BNC are read")
    func bnc() throws {
        let text = "<bncDoc><stext><div><u who=\"PS1\"><s n=\"1\"><w>Nå </w><w>ja</w><c>.</c><pause/></s></u></div></stext></bncDoc>"
        #expect(try read(text, as: "a.xml").shown == ["PS1: Nå ja. (pause)"])
    }

    @Test("Each segment stands on its own line of the file")
    func locations() throws {
        let body = "<u who=\"#INT\">\n<seg>Et.</seg>\n<seg>To.</seg>\n</u>"
        let transcript = try read(TEIFixture.file(body, persons: TEIFixture.two), as: "a.xml")
        #expect(transcript.paragraphs.map(\.location.description) == ["a.xml:7", "a.xml:8"])
    }

    @Test("Without utterances a TEI file is no transcript")
    func withoutUtterances() {
        let error = refusal(TEIFixture.file("<p>Prosa.</p>"), as: "a.xml")
        #expect(error?.code == .teiWithoutUtterances)
        #expect(error?.advice?.contains("<u>") == true)
    }

    @Test("Paragraphs beside utterances are counted")
    func outside() throws {
        let transcript = try read(TEIFixture.file("<p>Prosa.</p><u who=\"#INT\">Nå?</u>", persons: TEIFixture.two), as: "a.xml")
        #expect(transcript.diagnostics(.textOutsideTurns).count == 1)
    }

    @Test("The root of a corpus is left out with a warning that says what to give")
    func corpusRoot() throws {
        let root = """
            <teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>
            <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/></teiCorpus>
            """
        let skipped = try #require(refusal(root, as: "korpus.xml"))
        #expect(skipped.code == .teiCorpusRoot)
        #expect(skipped.severity == .warning)
        #expect(skipped.message.contains("1 files named in it"))
        #expect(skipped.advice?.contains("components") == true)
    }

    @Test(
        "Another root is told by name, with advice",
        arguments: [
            ("<html/>", "html", "plain text"), ("<pkg:package xmlns:pkg=\"p\"/>", "package", "Flat OPC"),
            ("<listPerson/>", "listPerson", "single texts"),
            ("<TEI xmlns=\"andet\"/>", "TEI", "DOCX"),
        ])
    func unknownRoot(_ xml: String, _ root: String, _ advice: String) throws {
        let error = try #require(refusal("\n" + xml, as: "a.xml"))
        #expect(error.code == .xmlUnknownRoot)
        #expect(error.location?.description == "a.xml:2")
        #expect(error.message.contains("<\(root)>"))
        #expect(error.advice?.contains(advice) == true)
    }

    @Test("TEI is known by its content, in any encoding", arguments: ["a.txt", "a.bin", "a.xml"])
    func contentFirst(_ name: String) throws {
        let text = TEIFixture.file("<u who=\"#INT\">Nå æøå?</u>", persons: TEIFixture.two)
        #expect(try read(text, as: name).source.format == "tei")
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in text.replacing("UTF-8", with: "UTF-16").utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try read(utf16, as: name).shown == ["INT: Nå æøå?"])
    }
}
