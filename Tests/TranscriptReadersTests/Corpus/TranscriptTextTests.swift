import CorpusModel
import Testing

@Suite struct TranscriptTextTests {
    /// Code points are counted eight bytes at a time up to checkpoints; characters of one to four bytes lie across both.
    @Test(arguments: ["a", "æ", "–", "😀", "aæ–😀", "ordene står på række, også på 😀 "])
    func everyBoundaryHasItsCodePoints(_ unit: String) {
        let string = String(repeating: unit, count: 700)
        let text = TranscriptText(Array(string.utf8))
        var codePoints = 0
        var offset = 0
        for scalar in string.unicodeScalars {
            #expect(text.codePointOffset(of: offset) == codePoints)
            offset += UTF8.width(scalar)
            codePoints += 1
        }
        #expect(text.codePointOffset(of: offset) == codePoints)
        let kept = TranscriptText(text.bytes, checkpoints: text.checkpoints)
        #expect(kept.codePointOffset(of: offset) == codePoints)
    }
}
