/// Letters that Praat writes as a backslash and two signs (Praat manual, "Special symbols"): `\ae` is æ, `\o/` is ø.
enum PraatCharacters {
    static func resolve(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "\\")) else { return text }
        var out: [UInt8] = []
        var at = 0
        while at < text.count {
            if text[at] == UInt8(ascii: "\\"), at + 2 < text.count,
                let letter = letters[String(decoding: text[(at + 1)...(at + 2)], as: UTF8.self)]
            {
                out += Array(letter.utf8)
                at += 3
            } else {
                out.append(text[at])
                at += 1
            }
        }
        return out
    }

    private static let letters: [String: String] = [
        "ae": "æ", "Ae": "Æ", "o/": "ø", "O/": "Ø", "ao": "å", "Ao": "Å", "e'": "é", "E'": "É", "e`": "è", "a'": "á", "a`": "à", "o'": "ó", "u'": "ú",
        "i'": "í", "a\"": "ä", "A\"": "Ä", "o\"": "ö", "O\"": "Ö", "u\"": "ü", "U\"": "Ü", "e\"": "ë", "e^": "ê", "ss": "ß", "bs": "\\", "''": "”",
    ]
}
