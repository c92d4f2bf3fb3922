/// The scanner's walk over one line.
///
/// Pointers stay within the call that made it. Every read is below `end`, save the eight bytes at once, which are read only where the text has them.
struct LatinCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    let ascii: UnsafeBufferPointer<WordCharacterClass>
    let table: UnsafeBufferPointer<WordCharacterClass>
    var position: Int
    let end: Int
    var signs: TextSigns

    /// The class of the character at an offset before `end`, and its length.
    @inline(__always)
    private func character(at offset: Int) -> (found: WordCharacterClass, length: Int) {
        let first = bytes[offset]
        return first < 0x80 ? (ascii[Int(first)], 1) : wideCharacter(at: offset, first)
    }

    @inline(__always)
    private func wideCharacter(at offset: Int, _ first: UInt8) -> (found: WordCharacterClass, length: Int) {
        if first <= 0xC9, first >= 0xC2, offset + 1 < end {
            return (table[Int(first & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)], 2)
        }
        if first == 0xE2, offset + 2 < end, bytes[offset + 1] <= 0x82 {
            return (table[LatinWordTable.wideStart + Int(bytes[offset + 1] & 0x3F) << 6 + Int(bytes[offset + 2] & 0x3F)], 3)
        }
        return (.uncovered, 1)
    }

    mutating func scan(into segments: UnsafeMutableBufferPointer<WordSegment>, from first: Int) -> LatinWordScanner.Outcome {
        var count = first
        while position < end {
            let (found, length) = character(at: position)
            if found == .blank {
                position += length
                continue
            }
            guard count < segments.count else { return .full }
            let start = position
            position += length
            if found.isWord {
                guard let traits = finishWord(from: start, found) else { return .uncovered }
                segments[count] = WordSegment(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), traits: traits)
            } else {
                guard found != .uncovered else { return .uncovered }
                if length == 1 { note(bytes[start], at: start) }
                segments[count] = WordSegment(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), traits: .sign)
            }
            count += 1
        }
        return .scanned(count)
    }

    /// Moves to the end of a word whose first character is passed; `nil` at a character without a class.
    @inline(__always)
    private mutating func finishWord(from start: Int, _ first: WordCharacterClass) -> WordSegment.Traits? {
        var before = first
        var traits: WordSegment.Traits = first == .extender ? [] : .word
        if first == .letter { noteLetter(bytes[start]) }
        while true {
            if before == .letter { skipLetters() }
            guard position < end else { break }
            let (found, length) = character(at: position)
            if found.isWord {
                if found != .extender { traits.formUnion(.word) }
                if found == .letter { noteLetter(bytes[position]) }
                before = found
                position += length
                continue
            }
            guard found != .uncovered else { return nil }
            guard found.isMiddle, position + length < end else { break }
            let (after, _) = character(at: position + length)
            guard found.joins(before, after) else {
                guard after != .uncovered else { return nil }
                break
            }
            if length == 1 { note(bytes[position], at: position) }
            if bytes[position] == 0x2E { traits.formUnion(.innerDot) }
            position += length
        }
        return traits
    }

    @inline(__always)
    private mutating func note(_ byte: UInt8, at offset: Int) {
        signs.insert(byte)
        if byte == 0x2E, offset + 1 < end, bytes[offset + 1] > 0x20 { signs.hasTightDot = true }
    }

    /// `@` counts as a letter in some releases of ICU.
    @inline(__always)
    private mutating func noteLetter(_ byte: UInt8) {
        if byte < 0x80, byte | 0x20 &- 0x61 >= 26 { signs.insert(byte) }
    }

    /// Moves over letters of ASCII, eight at once.
    @inline(__always)
    private mutating func skipLetters() {
        while position + 8 <= bytes.count {
            let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + position).loadUnaligned(as: UInt64.self).littleEndian
            let low = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
            // The top bit of each byte: it is at least `a`; it is above `z`; it is no ASCII.
            let isLetter = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~word
            let others = ~isLetter & 0x8080_8080_8080_8080
            if others != 0 {
                position += others.trailingZeroBitCount >> 3
                return
            }
            position += 8
        }
        while position < end, bytes[position] | 0x20 &- 0x61 < 26 { position += 1 }
    }
}
