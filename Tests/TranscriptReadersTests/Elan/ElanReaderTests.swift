import CorpusModel
import Testing

@testable import TranscriptReaders

/// Turns, words, speakers and times of ELAN files.
@Suite struct ElanReaderTests {
    static func file(_ tiers: String, slots: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ANNOTATION_DOCUMENT AUTHOR="" VERSION="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EAFv3.0.xsd">
        <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"><PROPERTY NAME="URN">ikke tale</PROPERTY></HEADER>
        <TIME_ORDER>\(slots)</TIME_ORDER>
        \(tiers)
        </ANNOTATION_DOCUMENT>
        """
    }

    static let slots = """
        <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="500"/><TIME_SLOT TIME_SLOT_ID="ts2"/><TIME_SLOT TIME_SLOT_ID="ts3"/>\
        <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="2000"/><TIME_SLOT TIME_SLOT_ID="ts5"/>
        """

    static func annotation(_ start: String, _ end: String, _ text: String) -> String {
        """
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a\(start)" TIME_SLOT_REF1="\(start)" TIME_SLOT_REF2="\(end)">\
        <ANNOTATION_VALUE>\(text)</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
        """
    }

    private func transcript(_ tiers: String, slots: String = Self.slots) throws -> Transcript {
        let transcript = try read(Self.file(tiers, slots: slots), as: "a.eaf")
        expectInvariants(transcript, tiers)
        return transcript
    }

    @Test("Annotations of tiers without a parent are turns in the order of time; children are no speech")
    func turns() throws {
        let transcript = try transcript(
            """
            <TIER LINGUISTIC_TYPE_REF="t" PARTICIPANT="INT" TIER_ID="INT-ord">\(Self.annotation("ts1", "ts2", "Hvad\n  laver du?"))
            \(Self.annotation("ts4", "ts5", "Nå."))</TIER>
            <TIER LINGUISTIC_TYPE_REF="t" PARTICIPANT="Anne B" TIER_ID="ANN-ord">\(Self.annotation("ts3", "ts4", "Jeg hjælper &amp; lytter."))
            \(Self.annotation("ts4", "ts5", ""))</TIER>
            <TIER LINGUISTIC_TYPE_REF="w" PARENT_REF="ANN-ord" TIER_ID="ANN-en">\(Self.annotation("ts3", "ts4", "I help"))
            <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a9" ANNOTATION_REF="a1"><ANNOTATION_VALUE>PRON</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
            """)
        #expect(transcript.shown == ["INT: Hvad laver du?", "Anne B: Jeg hjælper & lytter.", "INT: Nå."])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [500, 1_500, 2_000])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [1_000, 2_000, nil])
        #expect(transcript.source.format == "elan")
        #expect(transcript.diagnostics.map(\.code) == [.textOutsideTurns])
        #expect(transcript.diagnostics[0].message.contains("2 annotations on the tiers \"ANN-en\""))
        #expect(transcript.paragraphs[0].location.description == "a.eaf:5")
    }

    @Test("Without participants the tiers' names are the labels, and all that was taken for speech is told")
    func tierNames() throws {
        let transcript = try transcript(
            """
            <TIER LINGUISTIC_TYPE_REF="t" PARTICIPANT="" TIER_ID="Ida">\(Self.annotation("ts4", "ts5", "Ja."))</TIER>
            <TIER LINGUISTIC_TYPE_REF="t" TIER_ID="gestus">\(Self.annotation("ts1", "ts2", "peger"))</TIER>
            """)
        #expect(transcript.shown == ["gestus: peger", "Ida: Ja."])
        #expect(transcript.diagnostics(.speakerUnlisted).first?.message.contains("\"Ida\", \"gestus\"") == true)
    }

    @Test("Times decide the order where the time order does not ascend, and slots that are nowhere stand last")
    func disorder() throws {
        let slots =
            "<TIME_SLOT TIME_SLOT_ID=\"ts1\" TIME_VALUE=\"900\"/><TIME_SLOT TIME_SLOT_ID=\"ts2\"/><TIME_SLOT TIME_SLOT_ID=\"ts3\" TIME_VALUE=\"100\"/>"
        let transcript = try transcript(
            """
            <TIER TIER_ID="A">\(Self.annotation("ts9", "ts1", "Sidst."))\(Self.annotation("ts1", "ts2", "Midt."))\
            \(Self.annotation("ts3", "ts1", "Først."))</TIER>
            """, slots: slots)
        #expect(transcript.shown == ["A: Først.", "A: Midt.", "A: Sidst."])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [100, 900, nil])
        #expect(transcript.turns[1].end == nil)
        #expect(transcript.diagnostics(.timelineMalformed).count == 1)
    }

    @Test("Times may be counted in frames")
    func frames() throws {
        let tier = "<TIER TIER_ID=\"A\">\(Self.annotation("ts1", "ts4", "Ja."))</TIER>"
        for (units, times) in [("PAL-frames", [20_000, 80_000]), ("NTSC-frames", [16_683, 66_733]), ("milliseconds", [500, 2_000])] {
            let text = Self.file(tier, slots: Self.slots).replacing("TIME_UNITS=\"milliseconds\"", with: "TIME_UNITS=\"\(units)\"")
            let turn = try read(text, as: "a.eaf").turns[0]
            #expect([turn.start?.milliseconds, turn.end?.milliseconds] == times)
        }
    }

    @Test("A file without annotations has a reason")
    func empty() {
        #expect(refusal(Self.file("", slots: ""), as: "a.eaf")?.code == .xmlWithoutTurns)
        #expect(refusal("<ANNOTATION_DOCUMENT>\n<TIER", as: "a.eaf")?.code == .xmlMalformed)
    }
}
