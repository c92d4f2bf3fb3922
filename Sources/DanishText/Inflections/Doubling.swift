/// The double consonant that Danish writes before an ending after a short vowel: *ven*, *venner*.
enum Doubling {
    /// The stem with its last consonant twice, where it ends in one consonant after one vowel.
    static func doubled(_ stem: String) -> String? {
        let scalars = stem.unicodeScalars
        guard let last = scalars.last, isConsonant(last) else { return nil }
        let before = scalars.dropLast()
        guard let vowel = before.last, isVowel(vowel) else { return nil }
        if let earlier = before.dropLast().last, isVowel(earlier) { return nil }
        return stem + String(last)
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a", "e", "i", "o", "u", "y", "æ", "ø", "å": true
        default: false
        }
    }

    private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t": true
        default: false
        }
    }
}
