import CorpusModel
import Testing

@testable import TranscriptReaders

/// Turns, words, speakers and times of EXMARaLDA files.
@Suite struct ExmaraldaReaderTests {
    static let speakers = """
        <speaker id="SPK0"><abbreviation>INT</abbreviation><comment>ikke tale</comment></speaker>
        <speaker id="SPK1"><abbreviation> ANN
        </abbreviation></speaker>
        """

    static func basic(_ tiers: String, timeline: String, speakers: String = Self.speakers) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <basic-transcription><head><meta-information><comment>hoved</comment></meta-information><speakertable>\(speakers)</speakertable></head>
        <basic-body><common-timeline>\(timeline)</common-timeline>
        \(tiers)
        </basic-body></basic-transcription>
        """
    }

    /// T16 stands before T1: the order is the timeline's and not that of the ids.
    static let timeline = """
        <tli id="T0" time="0.0"/><tli id="T16" time="1.5"/><tli id="T1"/><tli id="T2"/><tli id="T3" time="4.5" type="intp"/><tli id="T4"/>
        """

    private func transcript(_ tiers: String, timeline: String = Self.timeline, speakers: String = Self.speakers) throws -> Transcript {
        let transcript = try read(Self.basic(tiers, timeline: timeline, speakers: speakers), as: "a.exb")
        expectInvariants(transcript, tiers)
        return transcript
    }

    @Test("Runs of adjacent events are turns, in the order of the timeline; other tiers are no speech")
    func runs() throws {
        let transcript = try transcript(
            """
            <tier id="TIE0" speaker="SPK0" category="v" type="t"><event start="T0" end="T16">Hvad </event>
            <event start="T16" end="T1">mener du? </event>
            <event start="T3" end="T4">Nå.</event></tier>
            <tier id="TIE1" speaker="SPK1" category="v" type="t"><event start="T1" end="T2">Vi hjæl</event><event start="T2" end="T3">per <ud-information>
            skjult</ud-information>til.</event></tier>
            <tier id="TIE2" speaker="SPK1" category="en" type="a" display-name="ANN [en]"><event start="T1" end="T3">We help.</event></tier>
            <tier id="TIE3" category="nn" type="d" display-name="[nn]"><event start="T0" end="T16">hoster</event></tier>
            """)
        #expect(transcript.shown == ["INT: Hvad mener du?", "ANN: Vi hjælper til.", "INT: Nå."])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [0, 2_500, 4_500])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [2_500, 4_500, nil])
        #expect(transcript.source.format == "exmaralda")
        #expect(transcript.speakers.map(\.role) == [.interviewer, .unknown])
        #expect(transcript.paragraphs.map(\.location.description) == ["a.exb:6", "a.exb:7", "a.exb:9", "a.exb:9", "a.exb:8"])
        let note = try #require(transcript.diagnostics(.textOutsideTurns).first)
        #expect(note.message.contains("2 annotations on the tiers \"ANN [en]\", \"[nn]\""))
    }

    @Test("Overlapping speech keeps its turns; an event out of order finds its place")
    func overlap() throws {
        let transcript = try transcript(
            """
            <tier id="A" speaker="SPK0" category="v" type="t"><event start="T2" end="T3">igen?</event><event start="T0" end="T2">Kommer du </event></tier>
            <tier id="B" speaker="SPK1" category="v" type="t"><event start="T16" end="T1">Ja.</event></tier>
            """)
        #expect(transcript.shown == ["INT: Kommer du igen?", "ANN: Ja."])
    }

    @Test("Two speakers of one abbreviation stay two, and one without speaker is told")
    func names() throws {
        let same = "<speaker id=\"S1\"><abbreviation>A</abbreviation></speaker><speaker id=\"S2\"><abbreviation>A</abbreviation></speaker>"
        let transcript = try transcript(
            """
            <tier id="A" speaker="S1" category="v" type="t"><event start="T0" end="T16">Et.</event></tier>
            <tier id="B" speaker="S2" category="v" type="t"><event start="T1" end="T2">To.</event></tier>
            <tier id="C" category="v" type="t"><event start="T2" end="T3">Tre.</event></tier>
            <tier id="D" speaker="S9" category="v" type="t"><event start="T9" end="T3">Fire.</event></tier>
            """, speakers: same)
        #expect(transcript.shown == ["S1: Et.", "S2: To.", "Tre.", "S9: Fire."])
        #expect(transcript.diagnostics(.speakerUnlisted).count == 2)
        #expect(transcript.diagnostics(.timelineMalformed).first?.message.contains("1 turns begin") == true)
    }

    @Test("A file without the type t has its tiers of category v")
    func categories() throws {
        let tier = "<tier id=\"A\" speaker=\"SPK0\" category=\"v\" type=\"\"><event start=\"T0\" end=\"T1\">Hej.</event></tier>"
        #expect(try transcript(tier).shown == ["INT: Hej."])
    }

    @Test("Without speech there is a reason")
    func withoutSpeech() throws {
        let tier = "<tier id=\"A\" category=\"sup\" type=\"d\"><event start=\"T0\" end=\"T1\">griner</event></tier>"
        let error = try #require(refusal(Self.basic(tier, timeline: Self.timeline), as: "a.exb"))
        #expect(error.code == .xmlWithoutTurns)
        #expect(error.message.contains("tier of type"))
    }

    @Test("Of a segmented file each word is read once, from the contributions")
    func segmented() throws {
        let text = """
            <segmented-transcription><head><speakertable>\(Self.speakers)</speakertable></head><segmented-body><common-timeline>
            <tli id="T0" time="0.0"/><tli id="T1" time="2.0"/><tli id="T2" time="3.0"/></common-timeline>
            <segmented-tier id="TIE0" speaker="SPK0" category="v" type="t"><timeline-fork start="T0" end="T1"><tli id="T0.1" time="99"/></timeline-fork>
            <segmentation name="Event" tierref="TIE0"><ts n="e" s="T0" e="T1">Er du </ts><ts n="e" s="T1" e="T2">klar?</ts></segmentation>
            <segmentation name="SpeakerContribution_Utterance_Word" tierref="TIE0">
              <ts n="sc" id="a" s="T0" e="T2">
                <ts n="HIAT:u" s="T0" e="T2"><ts n="HIAT:w" s="T0" e="T0.1">Er</ts><nts n="HIAT:ip"><![CDATA[ ]]></nts>
                <ts n="HIAT:w" s="T0.1" e="T1">du</ts><nts n="HIAT:ip"> </nts><ats n="HIAT:non-pho">klar</ats><nts n="HIAT:ip">?</nts></ts>
              </ts>
            </segmentation>
            <segmentation name="SpeakerContribution_Event" tierref="TIE0"><ts n="sc" s="T0" e="T2"><ts n="e" s="T0" e="T2">Er du klar?</ts></ts></segmentation>
            <annotation name="en" tierref="TIE0"><ta s="T0" e="T2">ready?</ta></annotation>
            </segmented-tier>
            <segmented-tier id="TIE1" speaker="SPK1" category="v" type="t">
            <segmentation name="Event" tierref="TIE1"><ts n="e" s="T2" e="T2">Ja.</ts></segmentation></segmented-tier>
            <segmented-tier id="TIE2" category="d" type="d"><segmentation name="Event"><ats n="e" s="T0" e="T1">griner</ats></segmentation></segmented-tier>
            </segmented-body></segmented-transcription>
            """
        let transcript = try read(text, as: "a.exs")
        expectInvariants(transcript, "exs")
        #expect(transcript.shown == ["INT: Er du klar?", "ANN: Ja."])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [0, 3_000])
        #expect(transcript.turns[0].end?.milliseconds == 3_000)
    }
}
