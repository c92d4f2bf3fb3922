import CorpusModel

/// Distinct stretches of bytes, numbered as they are met: a vocabulary that makes no strings.
struct ByteVocabulary: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// Open addressing: the upper half of a slot is half of the hash, the lower half the number and one; 0 is empty.
    private var slots = [UInt64](repeating: 0, count: 1 << 12)

    var count: Int { starts.count - 1 }

    subscript(number: Int) -> String { String(decoding: bytes[Int(starts[number])..<Int(starts[number + 1])], as: UTF8.self) }

    /// The number of some bytes, which are added where they are new.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = ByteHash.of(word)
        let half = hash >> 32
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = UInt32(truncatingIfNeeded: slots[slot]) - 1
            if slots[slot] >> 32 == half, isEqual(Int(number), word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = UInt32(count)
        bytes.append(contentsOf: word)
        starts.append(UInt32(bytes.count))
        slots[slot] = half << 32 | UInt64(number + 1)
        if count * 2 > slots.count { grow() }
        return number
    }

    private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = (Int(starts[number]), Int(starts[number + 1]))
        guard end - start == word.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            // Eight bytes at once; the last step may look at some of them again.
            var place = 0
            while place + 8 <= word.count {
                if Self.eight(bytes, start + place) != Self.eight(word, place) { return false }
                place += 8
            }
            if word.count >= 8 { return Self.eight(bytes, end - 8) == Self.eight(word, word.count - 8) }
            // At most eight bytes are one number.
            return ByteHash.short(UnsafeBufferPointer(rebasing: bytes[start..<end])) == ByteHash.short(word)
        }
    }

    private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset + 8 <= bytes.count, "eight bytes are there")
        return UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + offset).loadUnaligned(as: UInt64.self)
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for number in 0..<count {
            let hash = bytes.withUnsafeBufferPointer {
                ByteHash.of(UnsafeBufferPointer(rebasing: $0[Int(starts[number])..<Int(starts[number + 1])]))
            }
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
        }
    }
}
