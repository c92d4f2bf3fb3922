import CorpusIndex
import CorpusModel

/// Whether a word is a compound with a given first or last element.
///
/// Where the splitter found the parts of a word, they decide. Where it did not, because it knows too few words or nothing was analysed, the
/// letters do: the rest must be able to be a word (three letters or more, a vowel among them), and the word no inflection of the element, no
/// verb or doer of its stem (*magtede*, *lejeren*) and no derivation (-hed, -skab, -lig, -else), which is no compound.
struct CompoundTest: Sendable {
    private enum Place: Sendable {
        case first, last
    }

    private let place: Place
    private let element: String

    /// `element` is in match form.
    init(first element: String) { (place, self.element) = (.first, element) }
    init(last element: String) { (place, self.element) = (.last, element) }

    func matches(_ matchForm: String, _ reading: Reading?) -> Bool {
        if let parts = reading?.parts, !parts.isEmpty { return (place == .first ? parts.first : parts.last) == element }
        if let reading, reading.lemma == element || reading.furtherLemmas.contains(element) { return false }
        return switch place {
        case .first: hasFirst(matchForm)
        // The lemma has shed the word's endings, unless the tagger took the word for something else.
        case .last: hasLast(matchForm) || (reading.map { hasLast($0.lemma) } ?? false)
        }
    }

    /// All words of a segment on disk that can match, and others: by parts, and by the letters of the match form or the lemma.
    func candidates(in words: WordTable) -> Set<Int> {
        var found: Set<Int> = []
        let letters = Array(element.utf8)
        switch place {
        case .first:
            for norm in words.norms.range(beginningWith: letters) { found.formUnion(words.words(ofNorm: norm)) }
        case .last:
            for norm in Self.ids(endingWith: letters, in: words.norms) { found.formUnion(words.words(ofNorm: norm)) }
            if let readings = words.readings {
                for lemma in Self.ids(endingWith: letters, in: readings.words) { found.formUnion(readings.withLemma(id: lemma).map { Int($0) }) }
            }
        }
        if let readings = words.readings { found.formUnion(readings.withPart(element).map { Int($0) }) }
        return found
    }

    private static func ids(endingWith letters: [UInt8], in strings: SortedStrings) -> [Int] {
        strings.ids(containing: letters).filter { strings.withBytes(of: $0) { $0.suffix(letters.count).elementsEqual(letters) } }
    }

    private func hasFirst(_ word: String) -> Bool {
        guard word.utf8.starts(with: element.utf8) else { return false }
        let rest = word.utf8.dropFirst(element.utf8.count)
        return Self.isWord(rest) && !Self.endings.contains { rest.elementsEqual($0.utf8) }
            && !Self.derivations.contains { rest.starts(with: $0.utf8) }
    }

    private func hasLast(_ word: String) -> Bool {
        let count = word.utf8.count - element.utf8.count
        return count > 0 && word.utf8.dropFirst(count).elementsEqual(element.utf8) && Self.isWord(word.utf8.prefix(count))
    }

    /// Endings that are three letters or more: a word that ends so is an inflection of a verb or a person beside the element.
    private static let endings = [
        "ede", "edes", "ende", "endes", "eren", "erens", "erne", "ernes", "ere", "eres", "este", "ens", "ene", "enes", "rne", "rnes", "ren", "rens",
    ]
    private static let derivations = ["hed", "skab", "lig", "else", "agtig"]
    private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "y", "æ", "ø", "å", "é", "ö", "ä", "ü"]

    private static func isWord(_ bytes: Substring.UTF8View) -> Bool {
        let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.count >= 3 && letters.contains { vowels.contains($0) }
    }
}
