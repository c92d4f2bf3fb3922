import CorpusModel
import Testing

@testable import TranscriptReaders

/// Turns, words, speakers and times of FOLKER files.
@Suite struct FolkerReaderTests {
    static func file(_ contributions: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <folker-transcription><head><transcription-log><log-entry start="x" end="y" who="z">ikke tale</log-entry></transcription-log></head>
        <speakers><speaker speaker-id="INT"><name>Ida</name></speaker><speaker speaker-id="BO"><name/></speaker></speakers>
        <recording path="lyd.wav"/>
        <timeline><timepoint timepoint-id="TLI_0" absolute-time="0.0"/><timepoint timepoint-id="TLI_1" absolute-time="3.541"/>\
        <timepoint timepoint-id="TLI_2" absolute-time="5.0"/></timeline>
        \(contributions)
        </folker-transcription>
        """
    }

    private func transcript(_ contributions: String, as name: String = "a.fln") throws -> Transcript {
        let transcript = try read(Self.file(contributions), as: name)
        expectInvariants(transcript, contributions)
        return transcript
    }

    @Test("A contribution is a turn; its words are read, pauses and laughter are told, breaths are not")
    func words() throws {
        let transcript = try transcript(
            """
            <contribution speaker-reference="INT" start-reference="TLI_0" end-reference="TLI_1" parse-level="2">
            <breathe type="in" length="2"/><w id="w1" n="hvad">hva</w><time timepoint-reference="TLI_1"/>
            <w>gø<lengthening/>r</w><pause duration="micro"/><w>du</w><p>?</p></contribution>
            <contribution speaker-reference="BO" start-reference="TLI_1" end-reference="TLI_2" parse-level="3"><line><phrase>
            <uncertain><w>jeg</w><w>går</w><alternative><w>står</w></alternative></uncertain></phrase></line>
            <non-phonological description="griner"/></contribution>
            <contribution start-reference="TLI_1" end-reference="TLI_2" parse-level="2"><pause duration="2.3"/></contribution>
            """)
        #expect(transcript.shown == ["INT: hva gør (.) du?", "BO: jeg går (griner)"])
        #expect(transcript.events.map { transcript.text[$0.range] } == ["(.)", "(griner)"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [0, 3_541])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [3_541, 5_000])
        #expect(transcript.paragraphs.map(\.location.description) == ["a.fln:6", "a.fln:9"])
        #expect(transcript.source.format == "folker")
        #expect(transcript.diagnostics.isEmpty)
    }

    @Test("Unparsed text and segments are words too; a time parts none of them")
    func unparsed() throws {
        let transcript = try transcript(
            """
            <contribution speaker-reference="BO" start-reference="TLI_0" end-reference="TLI_9" parse-level="1">
            <unparsed>vi hjæl<time timepoint-reference="TLI_1"/>per (.) til</unparsed></contribution>
            <contribution speaker-reference="OB" start-reference="TLI_1" end-reference="TLI_2" parse-level="0">
            <segment start-reference="TLI_1" end-reference="TLI_2">ja </segment><segment>da</segment></contribution>
            """, as: "a.flk")
        #expect(transcript.shown == ["BO: vi hjælper (.) til", "OB: ja da"])
        #expect(transcript.turns[0].end == nil)
        #expect(transcript.diagnostics(.speakerUnlisted).count == 1)
    }

    @Test func withoutWords() {
        #expect(refusal(Self.file(""), as: "a.fln")?.message.contains("<contribution>") == true)
    }
}
