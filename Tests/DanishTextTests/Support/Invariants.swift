import CorpusModel
import Testing

/// What holds of every token layer, whatever the text: the tests of readers and tokenizers share it.
enum Invariants {
    static func check(_ layer: TokenLayer, of transcript: Transcript, _ what: String) {
        let bytes = Array(transcript.text.bytes)
        let count = layer.count
        let counts = [layer.ends.count, layer.classes.count, layer.forms.count, layer.norms.count, layer.sentences.count]
        #expect(counts.allSatisfy { $0 == count }, "columns of one length: \(what)")
        #expect(layer.turns.count == transcript.turns.count, "a range for every turn: \(what)")
        #expect(
            layer.sentences.first ?? 0 == 0 && zip(layer.sentences, layer.sentences.dropFirst()).allSatisfy { $1 == $0 || $1 == $0 + 1 },
            "sentences ascend: \(what)")
        var token = 0
        for (turn, range) in zip(transcript.turns, layer.turns) {
            #expect(range.lowerBound == token, "turns follow each other: \(what)")
            for part in turn.ranges { token = checkRange(part, from: token, to: range.upperBound, layer, bytes, what) }
            #expect(token == range.upperBound, "a turn's tokens are inside its ranges: \(what)")
            if range.lowerBound > 0, !range.isEmpty {
                #expect(layer.sentences[range.lowerBound] == layer.sentences[range.lowerBound - 1] + 1, "a turn begins a sentence: \(what)")
            }
        }
        #expect(token == count, "every token belongs to a turn: \(what)")
    }

    /// Walks the tokens of one range; what stands between them is white space. Gives the first token after the range.
    private static func checkRange(_ range: TextRange, from first: Int, to limit: Int, _ layer: TokenLayer, _ bytes: [UInt8], _ what: String) -> Int {
        var token = first
        var at = range.start
        while token < limit, Int(layer.starts[token]) < range.end {
            let start = Int(layer.starts[token])
            let end = Int(layer.ends[token])
            // Byte by byte: an index knows where a token ends by its form alone.
            // One plain condition: tens of thousands of expectations would take most of the tests' time.
            guard start >= at, end > start, end <= range.end, isBoundary(start, bytes), isBoundary(end, bytes), isSpace(bytes[at..<start]),
                layer.formVocabulary[layer.forms[token]].utf8.elementsEqual(bytes[start..<end])
            else {
                Issue.record("token \(token) at \(start)..<\(end), after \(at): out of order, outside, inside a character, or not its form: \(what)")
                return limit
            }
            at = end
            token += 1
        }
        #expect(isSpace(bytes[at..<range.end]), "only white space after the last token: \(what)")
        return token
    }

    private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }

    private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0x200B || $0.value == 0xFEFF }
    }
}
