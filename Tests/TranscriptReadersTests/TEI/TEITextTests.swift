import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct TEITextTests {
    /// Words are found eight bytes at a time; white space of every kind and length, at every place, must part them as it does byte by byte.
    @Test func anyWhiteSpaceIsOneSpace() {
        var random = SplitMix64(seed: 20)
        let pieces = ["a", "ord", "æ", "!", " ", " ", "  ", "\n", "\t", "\r\n", "lange", "å😀"]
        for _ in 0..<2_000 {
            let calls = (0...random.next(4)).map { _ in
                (0..<random.next(25)).map { _ in pieces[random.next(pieces.count)] }.joined()
            }
            var text = TEIText()
            for call in calls { text.append(Array(call.utf8)) }
            let expected = calls.joined().utf8.split(whereSeparator: isSpace).map { String($0)! }.joined(separator: " ")
            #expect(String(decoding: text.bytes, as: UTF8.self) == expected, "from \(calls)")
        }
    }

    @Test func aClearedTextBeginsAnew() {
        var text = TEIText()
        text.append(Array("et ".utf8))
        text.event()
        text.clear()
        text.append(Array("to".utf8))
        #expect(text.bytes == Array("to".utf8))
    }
}
