import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct SBVReaderTests {
    @Test("Cues, their lines and their times")
    func cues() throws {
        let transcript = try read("0:00:00.378,0:00:11.378\nHej\n\n0:00:11.378,0:00:12.305\nén, to[br]tre\nfire\n", as: "a.sbv")
        expectInvariants(transcript, "sbv")
        #expect(transcript.shown == ["Hej", "én, to tre fire"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [378, 11_378])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [11_378, 12_305])
    }

    @Test("Broken times and ends before beginnings are told; words with commas are no times")
    func faults() throws {
        let transcript = try read("0:00:13.f89,0:00:15.489\nHej\n\n0:00:17.484,0:00:16.543\n3,5 til 4,5\n", as: "a.sbv")
        #expect(transcript.shown == ["Hej", "3,5 til 4,5"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [nil, 17_484])
        #expect(transcript.turns[1].end == nil)
        #expect(transcript.diagnostics(.subtitlesMalformed).count == 2)
        #expect(refusal("Kun prosa.", as: "a.sbv")?.code == .subtitlesMalformed)
    }
}
