import CorpusModel
import LocalFiles
import Testing
import UnicodeText

/// The table for Latin text cuts as ICU does, whatever the text.
@Suite struct WordTableTests {
    static func ranges(_ breaker: WordBreaker, _ text: [UInt8]) -> [Range<UInt32>] {
        text.withUnsafeBufferPointer { breaker.withSegments(of: $0) { segments, _ in segments.map { $0.start..<$0.end } } }
    }

    @Test func icuGivesATableForDanish() throws { #expect(try WordBreaker().hasTable) }

    @Test(arguments: 0..<20) func seededText(_ seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let table = try WordBreaker()
        let rules = try WordBreaker(usesTable: false)
        for _ in 0..<100 {
            let parts = seed % 2 == 0 ? Self.latin : Self.latin + Self.others
            let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in parts.randomElement(using: &generator)! }.joined()
            let bytes = Array(text.utf8)
            #expect(Self.ranges(table, bytes) == Self.ranges(rules, bytes), "seed \(seed): \(text.unicodeScalars.map { $0.escaped(asASCII: true) })")
        }
    }

    /// Every character of the table between every two of its classes.
    @Test func pairsOfCharacters() throws {
        let table = try WordBreaker()
        let rules = try WordBreaker(usesTable: false)
        let scalars = (Array(0..<0x280) + Array(0x2000..<0x20C0)).compactMap { Unicode.Scalar(UInt32($0)) }
        for scalar in scalars {
            let text = ["a", "1", "_", ".", ",", "'", ":", " ", "(", "å", "\u{2019}"].map {
                "\($0)\(scalar)\($0)\(scalar)a\(scalar)1 \($0)a\(scalar)"
            }
            let bytes = Array(text.joined(separator: "\n").utf8)
            #expect(Self.ranges(table, bytes) == Self.ranges(rules, bytes), "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test(.enabled(if: LocalFiles.kind(of: Samples.sharedData) != nil, "the shared data is not beside the package (set ORDRET_DATA)"))
    func sharedData() throws {
        let table = try WordBreaker()
        let rules = try WordBreaker(usesTable: false)
        var compared = 0
        for path in Samples.textFiles(in: Samples.sharedData) {
            let bytes = Array(String(decoding: try LocalFiles.beginning(of: path, count: 200_000), as: UTF8.self).utf8)
            #expect(Self.ranges(table, bytes) == Self.ranges(rules, bytes), "\(path)")
            compared += 1
        }
        #expect(compared > 50)
    }

    private static let latin = [
        " ", " ", "  ", "\n", "\t", "\r\n", "\r", "\u{A0}", "\u{85}", "a", "Ø", "å", "ord", "Samskabelse", "é", "ß", "ŋ", "ƀ", ".", ",", ":", ";",
        "!", "?",
        "…", "-", "–", "\u{2011}", "'", "’", "‘", "\"", "»", "«", "(", ")", "[", "#", "@", "/", "&", "=", "_", "\u{B7}", "1", "23", "½", "²", "€",
        "§", "°",
        "bl.a", "f.eks.", "3,5", "EU's", "post@kbh.dk", "10:30", "\u{2028}", "\u{200B}", "\u{2003}", "ª", "µ", "\u{2024}", "\u{2027}", "\u{203F}",
        "©", "‼", "™",
    ]
    private static let others = [
        "\u{301}", "\u{30A}", "\u{AD}", "\u{200D}", "\u{200C}", "\u{FEFF}", "\u{2060}", "\u{202F}", "😂", "👩‍👩‍👧", "🇩🇰", "🇩", "\u{1F3FD}", "\u{FE0F}", "☺",
        "سلام",
        "שלום", "ש\"ל", "你好", "한국", "Жук", "ไทย", "カタ", "ひら", "α", "Ⅷ", "ﬁ", "İ", "ǅ", "ʼ", "٣", "١،٢", "\u{300}a",
    ]
}
