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

    @Test("Cues without empty lines between them are cues all the same")
    func crowded() throws {
        let transcript = try transcript(
            "1\n00:01.000 --> 00:02.000\nIda: Hej\n2\n00:02.000 --> 00:03.000\nOle: Hej\n00:03.000 --> 00:04.000\nIda: Nå\nja\n3\n00:04.000 --> 00:05.000\nOle: 7\n"
        )
        #expect(transcript.shown == ["Ida: Hej", "Ole: Hej", "Ida: Nå ja", "Ole: 7"])
    }

    @Test("A cue whose times cannot be read is left out and told")
    func malformedTimes() throws {
        let transcript = try transcript("00:01.000 --> 00:02.000\nhej\n\n00:02.000 --> 00:1d.000\nvæk\n")
        #expect(transcript.shown == ["hej"])
        let warning = try #require(transcript.diagnostics(.subtitlesMalformed).first)
        #expect(warning.severity == .warning)
        #expect(warning.location?.description == "a.vtt:6")
    }

    @Test func withoutCues() throws {
        let error = try #require(refusal("WEBVTT\n\nNOTE tom\n", as: "a.vtt"))
        #expect(error.code == .subtitlesMalformed)
        #expect(error.message.contains("-->"))
    }
}
