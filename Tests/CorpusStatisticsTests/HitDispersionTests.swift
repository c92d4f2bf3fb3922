import CorpusModel
import CorpusStatistics
import Testing

@Suite struct HitDispersionTests {
    private func line(_ transcript: String, _ speaker: String, at words: Int) -> ConcordanceLine {
        var line = ConcordanceLine(
            transcript: transcript, turn: 1, speaker: speaker, informant: speaker, role: "", time: nil, left: "", node: "x", right: "", counted: true,
            tokens: 0..<1, characters: 0..<1, location: "", metadata: [])
        line.wordsBefore = words
        return line
    }

    private func outline(_ id: String, _ turns: [(speaker: Int, words: Int)]) -> TranscriptOutline {
        let roles = [Role.interviewer, .unknown, .unknown]
        let speakers = zip(["I", "A", "B"], roles).map { Speaker(label: $0, role: $1, informant: "\(id)/\($0)") }
        return TranscriptOutline(id: id, metadata: [], speakers: speakers, turns: turns.map { TurnFacts(speaker: $0.speaker, words: $0.words) })
    }

    @Test func stripsAreSplitBySpeaker() {
        let outlines = [outline("a", [(0, 10), (1, 30), (2, 20), (1, 40)]), outline("b", [(0, 5), (1, 90)]), outline("c", [(0, 50)])]
        let lines = [line("a", "A", at: 12), line("a", "A", at: 99), line("a", "B", at: 45)]
        let dispersion = HitDispersion(lines, in: outlines) { $1?.role != .interviewer }
        #expect(dispersion.strips.map { [$0.transcript, $0.speaker ?? "*"] } == [["a", "*"], ["a", "A"], ["a", "B"], ["b", "*"]])
        #expect(dispersion.strips.map(\.hits) == [[12, 45, 99], [12, 99], [45], []])
        #expect(dispersion.strips.map(\.words) == [90, 70, 20, 90])
        #expect(dispersion.strips[1].speaking == [10..<40, 60..<100] && dispersion.strips[0].speaking == [10..<100])
        #expect(dispersion.range == 1 && dispersion.transcripts == 2)
        // Gries 2008: all hits in one of two equal parts.
        #expect(dispersion.dp == 0.5 && dispersion.dpNormalized == 1)
    }

    @Test(arguments: [1, 3, 7, 10, 64, 200]) func partsAddUp(count: Int) {
        let strip = HitStrip(transcript: "a", speaker: nil, length: 97, speaking: [0..<13, 20..<97], hits: [0, 12, 50, 96], words: 90, dp: nil)
        let parts = strip.parts(count)
        #expect(parts.hits.reduce(0, +) == 4 && parts.words.reduce(0, +) == 90)
        #expect(zip(parts.hits, parts.words).allSatisfy { $0 == 0 || $1 > 0 })
    }
}
