/// A deflate stream (RFC 1951) of a few bytes that inflates to very many.
public enum DeflateStream {
    /// A text, and behind it the letter a, to about `size` bytes in all: each 13 bits of the stream give 258 letters.
    public static func bytes(_ text: String, filledTo size: Int) -> [UInt8] {
        let opening = Array(text.utf8)
        let length = UInt16(opening.count)
        // A stored block, and then the last block in fixed codes: the letter once, and copies of what stands one byte before.
        var out = [0, UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)] + opening
        let beginning = [1, 1, 0] + code(0x30 + 0x61, 8)
        let copy = code(0xC0 + 5, 8) + code(0, 5)
        let bits = beginning + Array(repeating: copy, count: 8).flatMap { $0 }
        // Eight copies fill 13 bytes, so the pattern comes again at the same bit.
        let rest = Array(bits[8..<(8 + 104)])
        out += packed(Array(bits[0..<8]))
        let pattern = packed(rest)
        for _ in 0..<((size - opening.count) / (8 * 258)) { out += pattern }
        return out + packed(Array(bits[8..<11]) + code(0, 7))
    }

    /// Huffman codes stand with their highest bit first.
    private static func code(_ value: Int, _ length: Int) -> [Int] { (0..<length).reversed().map { value >> $0 & 1 } }

    /// Bits into bytes, from the lowest bit.
    private static func packed(_ bits: [Int]) -> [UInt8] {
        stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) { $0 | UInt8($1.element) << UInt8($1.offset) }
        }
    }
}
