/// Tells from its bytes that a word before a full stop is no abbreviation, so that its match form need not be made.
struct AbbreviationFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)
    /// No word of the list with its dots is longer.
    private static let longest = 48

    /// The listed forms, in match form, with their dots.
    init(_ forms: some Sequence<String>) {
        for form in forms {
            let stem = Array(form.utf8.last == 0x2E ? form.utf8.dropLast() : form.utf8[...])
            let hash = stem.withUnsafeBufferPointer { Self.hash($0) }
            if let hash { bits[Int(hash >> 6 & 1023)] |= 1 << UInt64(hash & 63) }
        }
    }

    /// Whether the word may be one: it is listed (or shares a bit with one that is), or has a sign or a letter that folding must look at.
    func mayHold(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count <= Self.longest else { return false }
        guard let hash = Self.hash(word) else { return true }
        return bits[Int(hash >> 6 & 1023)] & 1 << UInt64(hash & 63) != 0
    }

    /// FNV-1a of the letters and digits of ASCII and Latin-1, small letters for capitals; `nil` where another character is among them.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32? {
        var hash: UInt32 = 0x811c_9dc5
        var isAfterLead = false
        for byte in word {
            var folded = byte
            if isAfterLead {
                // À–Þ and à–þ; ß and the signs of multiplication and division are left to the match form.
                guard byte & 0x1F != 0x1F, byte & 0x1F != 0x17 else { return nil }
                folded |= 0x20
                isAfterLead = false
            } else if byte == 0xC3 {
                isAfterLead = true
            } else if byte | 0x20 &- 0x61 < 26 {
                folded |= 0x20
            } else if !(0x30...0x39 ~= byte) {
                return nil
            }
            hash = (hash ^ UInt32(folded)) &* 0x0100_0193
        }
        return hash ^ hash >> 16
    }
}
