import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct WebVTTReaderTests {
    private func transcript(_ cues: String) throws -> Transcript {
        let transcript = try read("WEBVTT\n\n" + cues, as: "a.vtt")
        expectInvariants(transcript, cues)
        return transcript
    }

    @Test("Adjacent cues of one speaker join; voices and tags are no words")
    func voices() throws {
        let transcript = try transcript(
            """
            NOTE
            00 er ikke tale

            STYLE
            ::cue { color: red }

            1
            00:00:01.000 --> 00:00:02.000 align:left
            <v Ida>Hej <b>med</b> jer</v>

            00:02.000 --> 00:03.500
            <v.hoej Ida>og velkommen &amp; tak
            til alle

            00:00:04.000 --> 00:00:05.000
            <v Ole>Ja
            <v Ida>Nå
            """)
        #expect(transcript.shown == ["Ida: Hej med jer og velkommen & tak til alle", "Ole: Ja", "Ida: Nå"])
        #expect(transcript.turns[0].start?.milliseconds == 1_000)
        #expect(transcript.turns[0].end?.milliseconds == 3_500)
        #expect(transcript.paragraphs.map(\.location.description) == ["a.vtt:10", "a.vtt:13", "a.vtt:17", "a.vtt:17"])
    }

    @Test("A name in the cue is a speaker when it recurs; cues without one go on")
    func names() throws {
        let cues = ["Ida: Hej", "med jer", "Ole: Hej", "Ida: Nå", "Ole: Ja, altså: det"].enumerated().map { index, text in
            "00:0\(index).000 --> 00:0\(index).900\n\(text)"
        }
        #expect(try transcript(cues.joined(separator: "\n\n")).shown == ["Ida: Hej med jer", "Ole: Hej", "Ida: Nå", "Ole: Ja, altså: det"])
    }

    @Test("Without speakers every cue is a turn")
    func speechless() throws {
        let transcript = try transcript("00:01.000 --> 00:02.000\nhej\n\n00:02.000 --> 00:03.000\nigen\n")
        #expect(transcript.turns.map(\.speaker) == [nil, nil])
    }

    @Test func withoutCues() throws {
        let error = try #require(refusal("WEBVTT\n\nNOTE tom\n", as: "a.vtt"))
        #expect(error.code == .subtitlesMalformed)
        #expect(error.message.contains("-->"))
    }
}
