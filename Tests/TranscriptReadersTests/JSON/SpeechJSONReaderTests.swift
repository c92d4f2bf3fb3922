import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct SpeechJSONReaderTests {
    static let sample = #"""
        {"language": "da", "segments": [
          {"id": 0, "start": 0.031, "end": 2.5, "text": " Hvor bor du?", "speaker": "SPEAKER_00", "words": [{"word": "Hvor", "start": 0.1}]},
          {"start": 2.5, "end": 4, "text": " Og hvor l\u00e6nge?", "speaker": "SPEAKER_00"},
          {"start": 4.2, "end": 6, "text": "Her – altid.", "speaker": "SPEAKER_01"},
          {"start": 6, "end": 6.5, "text": "  "}
        ]}
        """#

    @Test("Segments of one speaker join, with the times kept")
    func segments() throws {
        let transcript = try read(Self.sample, as: "a.json")
        expectInvariants(transcript, "json")
        #expect(transcript.shown == ["SPEAKER_00: Hvor bor du? Og hvor længe?", "SPEAKER_01: Her – altid."])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [31, 4_200])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [4_000, 6_000])
        #expect(transcript.location(of: 0).description == "a.json")
    }

    @Test("Without speakers a segment is a turn; whisper.cpp, and segments alone")
    func others() throws {
        let bare = try read(#"[{"text": "hej", "start": 1}, {"text": "igen", "speaker": 2}, {"text": "nå"}, {"text": "så"}]"#, as: "a.json")
        #expect(bare.shown == ["hej", "2: igen", "nå", "så"])
        let cpp = try read(
            #"{"transcription": [{"timestamps": {"from": "00:00:00,000"}, "offsets": {"from": 0, "to": 1500}, "text": " hej"}]}"#, as: "a.json")
        #expect(cpp.turns.first?.end?.milliseconds == 1_500)
    }

    @Test(
        "Other JSON, broken JSON and deep JSON are refused with a reason",
        arguments: [
            "{}", "[1]", "nul", #"{"segments": [{"start": 1}]}"#, #"{"segments": [{"text": "hej"}"#, String(repeating: "[", count: 100_000),
            #"{"segments": {"text": "hej"}}"#,
        ])
    func refused(_ text: String) throws {
        let error = try #require(refusal(text, as: "a.json"))
        #expect(error.code == .jsonMalformed)
        #expect(error.advice != nil)
    }

    @Test func withoutWords() {
        #expect(refusal(#"{"segments": []}"#, as: "a.json")?.code == .transcriptEmpty)
        let odd = #"{"segments": [{"text": "hej", "start": 1e300, "end": -1e308}]}"#
        #expect((try? read(odd, as: "a.json"))?.turns.first?.start == nil)
    }
}
