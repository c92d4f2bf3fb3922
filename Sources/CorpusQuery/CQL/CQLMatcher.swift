import UnicodeText

/// A pattern text ready to be held against whole values. For one worker.
final class CQLMatcher {
    private enum Way {
        case text(String)
        case prefix(String)
        case texts(Set<String>)
        case expression(RegularExpression)
    }

    private let way: Way
    private let flags: CQLFlags

    /// An expression (ICU's, over the whole value), or a list of words whose case is passed over.
    init(_ pattern: CQLPatternText, lists: [String: [String]]) throws(UnicodeFault) {
        switch pattern {
        case .list(let name):
            flags = .ignoresCase
            way = .texts(Set((lists[name] ?? []).map { Self.folded($0, .ignoresCase) }))
        case .expression(let text, let written):
            var text = text
            var flags = written
            if text.hasPrefix("(?i)") {
                text.removeFirst(4)
                flags.insert(.ignoresCase)
            } else if text.hasPrefix("(?-i)") {
                text.removeFirst(5)
                flags.remove(.ignoresCase)
            }
            if flags.contains(.isLiteral) { flags = .isLiteral }
            self.flags = flags
            let folded = Self.folded(text, flags)
            if flags.contains(.isLiteral) || Self.isPlain(folded) {
                way = .text(folded)
            } else if folded.hasSuffix(".*"), Self.isPlain(String(folded.dropLast(2))), !folded.contains("\n") {
                way = .prefix(String(folded.dropLast(2)))
            } else {
                way = .expression(try RegularExpression("\\A(?:\(folded))\\z", ignoringCase: flags.contains(.ignoresCase)))
            }
        }
    }

    /// The one value that matches, where it is known.
    var text: String? {
        if case .text(let text) = way, flags.isEmpty || flags == .isLiteral { text } else { nil }
    }

    /// What every value that matches begins with, where something is known.
    var beginning: String? {
        if case .prefix(let prefix) = way, flags.isEmpty { prefix } else { nil }
    }

    func matches(_ value: String) -> Bool {
        let value = Self.folded(value, flags)
        switch way {
        case .text(let text): return value.utf8.elementsEqual(text.utf8)
        case .prefix(let prefix): return value.utf8.starts(with: prefix.utf8)
        case .texts(let texts): return texts.contains(value)
        case .expression(let expression):
            var value = value
            return value.withUTF8 { !expression.matches(in: $0).isEmpty }
        }
    }

    private static func isPlain(_ text: String) -> Bool { !text.utf8.contains { #".*+?()[]{}|\^$"#.utf8.contains($0) } }

    /// Case is folded in plain letters only where it is asked for; in expressions ICU does it, so that classes such as `\W` keep their meaning.
    private static func folded(_ text: String, _ flags: CQLFlags) -> String {
        var text = text
        if flags.contains(.ignoresAccents) || flags.contains(.equatesSpellings) { text = DanishFolding.folded(text, flags) }
        return flags.contains(.ignoresCase) && isPlain(text) ? MatchForm.of(text) : text
    }
}

/// What `%d` and `%a` pass over.
enum DanishFolding {
    /// Accents go, but å, ø and æ are letters of their own: *får* is not *far* (the corpus workbench and its kin make them one). With `%a` the old
    /// spellings aa, ae and oe are å, æ and ø.
    static func folded(_ text: String, _ flags: CQLFlags) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if flags.contains(.ignoresAccents), let letters = accented[scalar] {
                out.append(contentsOf: letters.unicodeScalars)
            } else {
                out.append(scalar)
            }
        }
        guard flags.contains(.equatesSpellings) else { return String(out) }
        var spelled = String(out)
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
