import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct SubRipReaderTests {
    private static func cues(_ texts: [String]) -> String {
        texts.enumerated().map { "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0),900\n\($1)\n" }.joined(separator: "\n")
    }

    private func transcript(_ text: String) throws -> Transcript {
        let transcript = try read(text, as: "a.srt")
        expectInvariants(transcript, text)
        return transcript
    }

    @Test("Names that recur are speakers; cues of one speaker join, with the times kept")
    func names() throws {
        let transcript = try transcript(Self.cues(["Ida: Hej", "<i>med</i> {\\an8}jer", "Ole: Hej\nIda: Nå", "Ole: Ja, det &amp; det"]))
        #expect(transcript.shown == ["Ida: Hej med jer", "Ole: Hej", "Ida: Nå", "Ole: Ja, det & det"])
        #expect(transcript.turns[0].start?.milliseconds == 0)
        #expect(transcript.turns[0].end?.milliseconds == 1_900)
        #expect(transcript.source.format == "srt")
        #expect(transcript.paragraphs.map(\.location.description) == ["a.srt:2", "a.srt:6", "a.srt:10", "a.srt:10", "a.srt:15"])
    }

    @Test("A name that stands once among many is a speaker too; whisperX writes names in brackets")
    func onceOnly() throws {
        #expect(try transcript(Self.cues(["Ida: Hej", "Ole: Hej", "Ida: Nå", "Ole: Ja", "Åse: Og jeg?"])).turns.count == 5)
        #expect(try transcript(Self.cues(["[SPEAKER_00]: Hej", "[SPEAKER_01]: Hej", "[SPEAKER_00]: Nå"])).speakers.count == 2)
        let prose = try transcript(Self.cues(["Han sagde", "Pointen: gå hjem", "og så gik vi", "hjem igen"]))
        #expect(prose.speakers.isEmpty)
    }

    @Test("Dashes tell of another speaker and are no words")
    func dashes() throws {
        let transcript = try transcript(Self.cues(["- Hej.\n- Hej, du.", "-Nå.\n-Åh.", "og -agtig\nfortsat"]))
        #expect(transcript.shown == ["Hej.", "Hej, du.", "Nå.", "Åh.", "og -agtig fortsat"])
        #expect(transcript.turns.allSatisfy { $0.speaker == nil })
        #expect(try self.transcript(Self.cues([">> Ida: Hej", ">> Ole: Hej", ">> Ida: Nå"])).shown == ["Ida: Hej", "Ole: Hej", "Ida: Nå"])
    }

    @Test("Marks, line ends and code pages of other programs")
    func encodings() throws {
        let text = Self.cues(["Åse: Hej på øen", "Ole: Hej", "Åse: Nå", "Ole: Ja"]).replacing("\n", with: "\r\n")
        let expected = ["Åse: Hej på øen", "Ole: Hej", "Åse: Nå", "Ole: Ja"]
        #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8), as: "a.srt").shown == expected)
        let latin = try read(text.unicodeScalars.map { UInt8($0.value) }, as: "a.srt")
        #expect(latin.shown == expected)
        #expect(latin.diagnostics(.encodingGuessed).count == 1)
        #expect(try read(text, as: "a.txt").source.format == "srt")
    }

    @Test("Cues that lost their times keep their words, and are told")
    func faults() throws {
        let transcript = try transcript("1\n00:00:01,000-->00:00:02,000\nHej\n\n2\nuden tid\n\n3\n00:00:05,000 --> 00:00:06,000\nNå\n\nmed luft\n")
        #expect(transcript.shown == ["Hej", "uden tid", "Nå med luft"])
        #expect(transcript.turns[1].start == nil)
        let warning = try #require(transcript.diagnostics(.subtitlesMalformed).first)
        #expect(warning.location?.description == "a.srt:5")
        for text in ["1\n", "1\nnoget tekst\n", "Kun prosa."] { #expect(refusal(text, as: "a.srt")?.code == .subtitlesMalformed, "\(text)") }
        #expect(refusal([0x50, 0x4B, 3, 4, 20, 0, 0, 0], as: "a.srt")?.code == .formatUnknown)
        #expect(refusal("1\n00:00:01,000 --> 00:00:02,000\n\n", as: "a.srt")?.code == .transcriptEmpty)
    }
}
