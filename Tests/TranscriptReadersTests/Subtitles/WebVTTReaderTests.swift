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

    @Test("A cue whose times cannot be read keeps its words, and is told")
    func malformedTimes() throws {
        let transcript = try transcript("00:01.000 --> 00:02.000\nhej\n\n00:02.000 --> 00:1d.000\nvæk\n\n00:05.000 --> 00:04.000\nbagefter\n")
        #expect(transcript.shown == ["hej", "væk", "bagefter"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [1_000, nil, 5_000])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [2_000, nil, nil])
        let warnings = transcript.diagnostics(.subtitlesMalformed)
        #expect(warnings.map(\.severity) == [.warning, .warning])
        #expect(warnings.map { $0.location?.description } == ["a.vtt:6", "a.vtt:9"])
    }

    @Test("Teams: ids of its own, voices with their ends")
    func teams() throws {
        let cues = """
            0ec1dbd4-7e3c-4bbb-a5d8-0f1c2d3e4f5a/11-0
            00:00:03.100 --> 00:00:05.200
            <v Åse Østergård (Aarhus Kommune)>Hej med jer,
            skal vi starte?</v>
            0ec1dbd4-7e3c-4bbb-a5d8-0f1c2d3e4f5a/11-1
            00:00:05.200 --> 00:00:07.000
            <v Åse Østergård (Aarhus Kommune)>Godt.</v>

            0ec1dbd4-7e3c-4bbb-a5d8-0f1c2d3e4f5a/14-0
            00:00:08.000 --> 00:00:09.500
            <v Jens Bæk>Ja.</v>
            """
        let transcript = try transcript(cues)
        #expect(transcript.shown == ["Åse Østergård (Aarhus Kommune): Hej med jer, skal vi starte? Godt.", "Jens Bæk: Ja."])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [7_000, 9_500])
    }

    @Test("noScribe: speech into a turn is the other's; the turn goes on after it")
    func overlap() throws {
        let cues = """
            1
            00:00:00.000 --> 00:00:12.140
            (12 sekunders pause)

            2
            00:00:12.140 --> 00:00:15.000
            <v S01>Vi begynder nu (..) //S02: Det er fint. // og så går vi i gang.

            3
            00:00:15.000 --> 00:00:16.000
            <v //S02>Godt //S01: Ja.//

            4
            00:00:16.000 --> 00:00:17.000
            <v >(latter)
            """
        let transcript = try transcript(cues)
        #expect(
            transcript.shown == [
                "(12 sekunders pause)", "S01: Vi begynder nu (..) | og så går vi i gang.", "S02: Det er fint.", "Godt", "S01: Ja.", "(latter)",
            ])
        #expect(transcript.turns[1].end?.milliseconds == 15_000)
        #expect(transcript.turns[2].start == nil)
    }

    @Test("noScribe's editor: one talk over several cues of the same times, the first with the name that the user gave")
    func splitTalk() throws {
        let cues = ["Maria: ", "[00:01:16]", "Jeg bor i nummer 4.", "Det har jeg altid gjort."].map { "00:01:16.400 --> 00:01:28.180\n<v S04>\($0)" }
        let transcript = try transcript((cues + ["00:01:29.000 --> 00:01:30.000\n<v S01>Nå."]).joined(separator: "\n\n"))
        #expect(transcript.shown == ["Maria: Jeg bor i nummer 4. Det har jeg altid gjort.", "S01: Nå."])
    }

    @Test("Rolling captions are read once; without a header cues are read and the lack is told")
    func rolling() throws {
        let rolling = "WEBVTT\n\n00:01.000 --> 00:02.000\nja<00:01.500><c> det</c>\n\n00:02.000 --> 00:03.000\nja det\ner<00:02.500><c> det</c>\n"
        let transcript = try read(rolling, as: "a.vtt")
        #expect(transcript.shown == ["ja det", "er det"])
        let bare = try read("00:01.000 --> 00:02.000\nhej\n", as: "a.vtt")
        #expect(bare.shown == ["hej"])
        #expect(bare.diagnostics(.subtitlesMalformed).count == 1)
    }

    @Test("A blank line inside a cue, a smaller-than and an arrow in the words lose nothing")
    func oddText() throws {
        let transcript = try transcript("00:01.000 --> 00:02.000\nhan gik --> hjem <3 og 3 < 4\n\ntil os\n\n00:02.000 --> 00:03.000\nnå\n")
        #expect(transcript.shown == ["han gik --> hjem <3 og 3 < 4 til os", "nå"])
    }

    @Test func withoutCues() throws {
        let error = try #require(refusal("WEBVTT\n\nNOTE tom\n", as: "a.vtt"))
        #expect(error.code == .subtitlesMalformed)
        #expect(error.message.contains("-->"))
    }
}
