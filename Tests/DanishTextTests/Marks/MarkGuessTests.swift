import DanishText
import Testing

@Suite struct MarkGuessTests {
    private func guess(_ turns: [String]) -> MarkGuess { MarkGuess(Samples.transcript(turns), among: DanishData.embedded.markProfiles) }

    @Test func conversationAnalysisIsToldByItsSigns() {
        let guess = guess(["°ja° det var ↑godt", "ja:: og så"])
        #expect(guess.profile == "jefferson")
        #expect(guess.signs == "↑ 1, ° 2, :: 1")
    }

    @Test(arguments: [
        ["Der var 20° ude, og så 25° igen, og 30°.", "Se punkt 3: a = b"], ["°ja° °nej° °jo°"], ["ja:: og °så"], [""],
        ["std::vector og f::g, h::i og j::k"],
    ])
    func otherTranscriptsArePlain(_ turns: [String]) {
        #expect(guess(turns).profile == MarkProfile.plain)
        #expect(guess(turns).signs.isEmpty)
    }
}
