/// What of a word's spelling is passed over: `%d` and `%a` of both notations.
public struct WordFolding: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `%d`: accents go, but å, ø and æ are letters of their own: *får* is not *far* (the corpus workbench and its kin make them one).
    public static let accents = WordFolding(rawValue: 1)
    /// `%a`: the old spellings aa, ae and oe are å, æ and ø.
    public static let spellings = WordFolding(rawValue: 2)

    /// As a query writes it; empty for nothing.
    var notation: String {
        let letters = (contains(.accents) ? "d" : "") + (contains(.spellings) ? "a" : "")
        return letters.isEmpty ? "" : "%" + letters
    }

    /// The text without what is passed over. Two words are the same where this is. Cost: a look at each byte of a text that has nothing to fold.
    func folded(_ text: String) -> String {
        guard needsFolding(text) else { return text }
        let plain = contains(.accents) ? Self.withoutAccents(text) : text
        return contains(.spellings) ? Self.respelled(plain) : plain
    }

    /// Most words are plain ASCII without a pair of vowels that is an old spelling.
    private func needsFolding(_ text: String) -> Bool {
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte >= 0x80 { return true }
            let letter = byte | 0x20
            if contains(.spellings), letter == UInt8(ascii: "a") && last == letter || letter == UInt8(ascii: "e") && Self.beginsPair(last) {
                return true
            }
            last = letter
        }
        return false
    }

    private static func beginsPair(_ letter: UInt8) -> Bool { letter == UInt8(ascii: "a") || letter == UInt8(ascii: "o") }

    private static func withoutAccents(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let letters = accented[scalar] { out.append(contentsOf: letters.unicodeScalars) } else { out.append(scalar) }
        }
        return String(out)
    }

    private static func respelled(_ text: String) -> String {
        var spelled = text
        for (pair, letter) in [("aa", "å"), ("Aa", "Å"), ("AA", "Å"), ("ae", "æ"), ("Ae", "Æ"), ("AE", "Æ"), ("oe", "ø"), ("Oe", "Ø"), ("OE", "Ø")] {
            spelled = spelled.split(separator: pair, omittingEmptySubsequences: false).joined(separator: letter)
        }
        return spelled
    }

    /// Latin letters with an accent and what they are without it (Unicode's canonical decompositions in Latin-1 and Latin Extended-A), å left out.
    private static let accented: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        let letters = [
            "a": "àáâãäāăą", "c": "çćĉċč", "d": "ď", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥ", "i": "ìíîïĩīĭį", "j": "ĵ", "k": "ķ", "l": "ĺļľ",
            "n": "ñńņň", "o": "òóôõöōŏő", "r": "ŕŗř", "s": "śŝşš", "t": "ţť", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "æ": "ǽ", "ø": "ǿ",
            "A": "ÀÁÂÃÄĀĂĄ", "C": "ÇĆĈĊČ", "D": "Ď", "E": "ÈÉÊËĒĔĖĘĚ", "G": "ĜĞĠĢ", "H": "Ĥ", "I": "ÌÍÎÏĨĪĬĮİ", "J": "Ĵ", "K": "Ķ", "L": "ĹĻĽ",
            "N": "ÑŃŅŇ", "O": "ÒÓÔÕÖŌŎŐ", "R": "ŔŖŘ", "S": "ŚŜŞŠ", "T": "ŢŤ", "U": "ÙÚÛÜŨŪŬŮŰŲ", "W": "Ŵ", "Y": "ÝŸŶ", "Z": "ŹŻŽ", "Æ": "Ǽ", "Ø": "Ǿ",
        ]
        for (plain, forms) in letters { for scalar in forms.unicodeScalars { table[scalar] = plain } }
        // Accents that stand as characters of their own; the ring belongs to å and stays.
        for value in [0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30B, 0x30C, 0x327, 0x328] as [UInt32] {
            if let scalar = Unicode.Scalar(value) { table[scalar] = "" }
        }
        return table
    }()
}
