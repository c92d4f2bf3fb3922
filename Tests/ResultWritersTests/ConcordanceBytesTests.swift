import CorpusModel
import ResultWriters
import Testing
import UnicodeText

/// Lines made of bytes are those of `ConcordanceText`.
@Suite struct ConcordanceBytesTests {
    /// Plain characters first, then such as take no column or two, join with others or must be escaped.
    private static let plain = ["a", "b", "å", "é", "×", " ", " ", "  ", "–", "’", "“", "…", "«", "\u{A0}", "~"]
    private static let odd = [
        "\u{AD}", "e\u{301}", "\u{301}", "漢", "\u{200B}", "\u{200D}", "👩‍👧", "🇩🇰", "\u{202E}", "\u{7F}", "\u{85}", "\u{1B}", "\t", "ﬁ", "ẞ",
        "\u{2010}\u{FE0F}", "\u{2028}",
    ]

    @Test(arguments: [10, 40, 41, 57, 80, 160], [false, true]) func theyAreTheLinesOfTheText(width: Int, usesColour: Bool) throws {
        var random = SplitMix64(seed: UInt64(width))
        let text = ConcordanceText(width: width, usesColour: usesColour) { CharacterClass.columns(of: $0) }
        let bytes = try #require(ConcordanceBytes(text))
        var plainLines = 0
        for _ in 0..<2_000 {
            let alphabet = random.next() % 3 == 0 ? Self.plain + Self.odd : Self.plain
            func words() -> String { (0..<Int(random.next() % 70)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }.joined() }
            let line = Samples.line(left: words(), node: words(), right: words(), speaker: random.next() % 4 == 0 ? "" : words())
            let expected = text.line(line) + "\n"
            let source = bytes.source(transcript: line.transcript, speaker: line.speaker)
            let (left, node, right) = (Array(line.left.utf8), Array(line.node.utf8), Array(line.right.utf8))
            #expect(String(decoding: source + bytes.bytes(left: left, node: node, right: right), as: UTF8.self) == expected)
            guard let written = Self.written(bytes, left, node, right) else { continue }
            plainLines += 1
            #expect(written.count <= bytes.greatest)
            #expect(String(decoding: source + written, as: UTF8.self) == expected)
        }
        #expect((1_000...1_500).contains(plainLines))
    }

    @Test func coloursOfKeysNeedLines() {
        #expect(ConcordanceBytes(ConcordanceText(width: 80, usesColour: true, keys: ["right": 0])) == nil)
        #expect(ConcordanceBytes(ConcordanceText(width: 80, usesColour: false, keys: ["right": 0])) != nil)
    }

    private static func written(_ bytes: ConcordanceBytes, _ left: [UInt8], _ node: [UInt8], _ right: [UInt8]) -> [UInt8]? {
        var isWritten = false
        let line = [UInt8](unsafeUninitializedCapacity: bytes.greatest) { room, count in
            let written = left.withUnsafeBufferPointer { left in
                node.withUnsafeBufferPointer { node in
                    right.withUnsafeBufferPointer { bytes.write(left: left, node: node, right: $0, to: room.baseAddress!) }
                }
            }
            (count, isWritten) = (written ?? 0, written != nil)
        }
        return isWritten ? line : nil
    }
}
