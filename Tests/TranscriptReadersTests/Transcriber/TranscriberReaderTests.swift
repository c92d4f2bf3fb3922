import CorpusModel
import Testing

@testable import TranscriptReaders

/// Turns, words, speakers and times of Transcriber files.
@Suite struct TranscriberReaderTests {
    static let speakers = """
        <Speakers><Speaker id="spk1" name="Interviewer" check="no"/><Speaker id="spk2" name="Åse"/><Speaker id="spk3" name=""/></Speakers>
        """

    static func file(_ turns: String, encoding: String = "UTF-8") -> String {
        """
        <?xml version="1.0" encoding="\(encoding)"?>
        <!DOCTYPE Trans SYSTEM "trans-14.dtd">
        <Trans scribe="x" audio_filename="lyd" version="1"><Topics><Topic id="to1" desc="emne"/></Topics>
        \(Self.speakers)
        <Episode><Section type="report" startTime="0" endTime="9">
        \(turns)
        </Section></Episode></Trans>
        """
    }

    private func transcript(_ turns: String) throws -> Transcript {
        let transcript = try read(Self.file(turns), as: "a.trs")
        expectInvariants(transcript, turns)
        return transcript
    }

    @Test("A turn has its speaker and times; events are told, comments are no speech, and silence is no turn")
    func turns() throws {
        let transcript = try transcript(
            """
            <Turn startTime="0" endTime="0.5">
            <Sync time="0"/>

            </Turn>
            <Turn speaker="spk1" startTime="0.5" endTime="2.25">
            <Sync time="0.5"/>
            hvad gør
            <Sync time="1.1"/>
            du<Event desc="rire" type="noise" extent="instantaneous"/> så<Comment desc="lavt"/><Background time="2" type="music" level="high"/>
            </Turn>
            <Turn speaker="spk3" startTime="2.25" endTime="4"><Sync time="2.25"/>jeg går</Turn>
            """)
        #expect(transcript.shown == ["Interviewer: hvad gør du (rire) så", "spk3: jeg går"])
        #expect(transcript.events.map { transcript.text[$0.range] } == ["(rire)"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [500, 2_250])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [2_250, 4_000])
        #expect(transcript.paragraphs.map(\.location.description) == ["a.trs:11", "a.trs:13", "a.trs:16"])
        #expect(transcript.speakers.map(\.role) == [.interviewer, .unknown])
        #expect(transcript.source.format == "transcriber")
        #expect(transcript.diagnostics.isEmpty)
    }

    @Test("Simultaneous speech is a turn of each speaker, with the times of its parts")
    func simultaneous() throws {
        let transcript = try transcript(
            """
            <Turn speaker="spk1 spk2" startTime="1" endTime="5"><Sync time="1"/><Who nb="1"/>er det <Who nb="2"/>ja ja
            <Sync time="3"/><Who nb="1"/>rigtigt</Turn>
            """)
        #expect(transcript.shown == ["Interviewer: er det rigtigt", "Åse: ja ja"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [1_000, 1_000])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [5_000, 3_000])
    }

    @Test("Words before any Who have all the speakers; words without a speaker have none, and unknown ids are told")
    func unclear() throws {
        let transcript = try transcript(
            """
            <Turn speaker="spk1 spk2" startTime="1" endTime="2"><Sync time="1"/>hej</Turn>
            <Turn startTime="2" endTime="3"><Sync time="2"/>hallo</Turn>
            <Turn speaker="spk4" startTime="x" endTime="1e400"><Sync time="-1"/>hov</Turn>
            """)
        #expect(transcript.shown == ["Interviewer Åse: hej", "hallo", "spk4: hov"])
        #expect(transcript.turns[2].start == nil)
        #expect(transcript.diagnostics(.speakerUnlisted).map(\.severity) == [.warning, .warning])
        #expect(transcript.diagnostics(.speakerUnlisted)[0].advice?.contains("Is spk1 meant?") == true)
    }

    @Test("Latin-1 is read as declared, and the document type is not fetched")
    func latin1() throws {
        let text = Self.file("<Turn speaker=\"spk2\" startTime=\"0\" endTime=\"1\"><Sync time=\"0\"/>på gården</Turn>", encoding: "ISO-8859-1")
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try read(bytes, as: "a.trs").shown == ["Åse: på gården"])
        #expect(try read(bytes, as: "uden-endelse").shown == ["Åse: på gården"])
    }

    @Test func withoutWords() {
        #expect(refusal(Self.file("<Turn startTime=\"0\" endTime=\"1\"><Sync time=\"0\"/></Turn>"), as: "a.trs")?.code == .xmlWithoutTurns)
    }
}
