import DanishText

/// Whether a word is a compound with a given first or last element, by its letters.
///
/// The rest must be able to be a word: three letters or more with a vowel among them, not an inflection of the element itself, not the
/// ending of a verb or of who does it (*magtede*, *lejeren*) and not a derivation (-hed, -skab, -lig, -else), which is no compound. Works without a table of compounds, and a little
/// too generously: *magt-* finds *magtforhold* and not *magten*.
struct CompoundTest: Sendable {
    private enum Place: Sendable {
        case first, last
    }

    private let place: Place
    /// The endings to look for: one for a first element, all inflections for a last.
    private let elements: [[UInt8]]
    private let inflected: Set<String>

    init(first element: String, _ inflections: Inflections) {
        place = .first
        elements = [Array(element.utf8)]
        inflected = inflections.forms(of: element)
    }

    init(last element: String, _ inflections: Inflections) {
        place = .last
        let forms = inflections.forms(of: element)
        // Longest first, so that the rest is the shortest that may be a word.
        elements = forms.map { Array($0.utf8) }.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
        inflected = forms
    }

    func matches(_ norm: String, _ bytes: [UInt8]) -> Bool {
        guard let element = elements.first(where: { isAtPlace($0, bytes) }), !inflected.contains(norm) else { return false }
        switch place {
        case .first:
            let rest = Array(bytes[element.count...])
            return isWord(rest) && !Self.endings.contains(rest) && !Self.derivations.contains { rest.starts(with: $0) }
        case .last: return isWord(Array(bytes[..<(bytes.count - element.count)]))
        }
    }

    private func isAtPlace(_ element: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard bytes.count > element.count else { return false }
        return switch place {
        case .first: bytes.starts(with: element)
        case .last: bytes[(bytes.count - element.count)...].elementsEqual(element)
        }
    }

    /// Endings that are three letters or more: a word that ends so is an inflection of a verb or a person beside the element.
    private static let endings: Set<[UInt8]> = Set(
        ["ede", "edes", "ende", "endes", "eren", "erens", "erne", "ernes", "ere", "eres", "este", "ens", "ene", "enes", "rne", "rnes", "ren", "rens"]
            .map { Array($0.utf8) })
    private static let derivations = ["hed", "skab", "lig", "else", "agtig", "ligt"].map { Array($0.utf8) }
    private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "y", "æ", "ø", "å", "é", "ö", "ä", "ü"]

    private func isWord(_ bytes: [UInt8]) -> Bool {
        let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.count >= 3 && letters.contains { Self.vowels.contains($0) }
    }
}
