import CorpusModel
import DanishText
import LocalFiles
import Testing

@Suite struct TokenInvariantTests {
    @Test(arguments: Samples.sources)
    func holdOnTheSampleCorpus(_ path: String) throws {
        let text = String(decoding: try LocalFiles.read(path, limit: 10_000_000), as: UTF8.self)
        for rules in [TokenRules.all, []] {
            let whole = Samples.transcript([text])
            Invariants.check(try Tokenizer(data: .embedded, rules: rules).tokens(of: whole), of: whole, path)
        }
        let lines = Samples.transcript(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        Invariants.check(try Tokenizer(data: .embedded).tokens(of: lines), of: lines, path)
    }

    @Test(arguments: 0..<20)
    func holdOnRandomText(_ seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let tokenizer = try Tokenizer(data: .embedded)
        for round in 0..<20 {
            let turns = (0..<3).map { _ in
                (0..<Int.random(in: 0...40, using: &generator)).map { _ in Self.parts.randomElement(using: &generator)! }.joined()
            }
            let transcript = Samples.transcript(turns, hardWrapped: round % 2 == 1)
            Invariants.check(tokenizer.tokens(of: transcript), of: transcript, "seed \(seed), round \(round): \(turns)")
        }
    }

    /// Long runs of what begins a rule must not make the time grow with their square.
    @Test(arguments: ["(", "[", "<", "*", ".dk", "@", "a.", "'", "-", "a-", "12:", "(a", "[griner ", "\"", "øh, ", "www.", "e\u{301}", "!", " - "])
    func longRunsTakeLinearTime(_ unit: String) throws {
        let transcript = Samples.transcript([String(repeating: unit, count: 6_000)])
        let tokenizer = try Tokenizer(data: .embedded)
        var layer = TokenLayer()
        let time = ContinuousClock().measure { layer = tokenizer.tokens(of: transcript) }
        #expect(time < .seconds(10))
        Invariants.check(layer, of: transcript, unit)
    }

    private static let parts = [
        " ", " ", " ", "\n", "\t", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{AD}", "a", "Ø", "å", "a\u{30A}", "ord", "Ord", "samskabelse", ".", ",", ":",
        ";", "!", "?", "…",
        "-", "\u{2011}", "–", "'", "’", "\"", "»", "(", ")", "[", "]", "<", ">", "*", "#", "@", "/", "&", "=", "_", "12", "3", "00:12", "(griner)",
        "[Maria]", "bl.a", "kr",
        "www", "dk", "😂", "👩‍👩‍👧", "🇩🇰", "\u{301}", "\u{200D}", "سلام", "你好", "한국", "Жук", "ไทย", "\u{2028}", "\r", "½", "x", "øh", "sek.", "\u{1F3FD}",
        "ß", "İ", "ﬁ",
    ]
}
