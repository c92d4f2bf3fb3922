import CorpusModel

/// Finds the parts of compounds: *frivillighedsarbejde* is frivillighed and arbejde, *magtforhold* magt and forhold.
///
/// A compound is a noun or an adjective of two or three elements: first elements are nouns, adjectives, a few plurals and infinitives, and the words of the
/// list `compound-words`; between them stands nothing, *s* or *e*; the last is a noun or adjective. Derivations are no compounds: *faglighed* and *ejerskab*
/// stay whole. Of several splits the one with the fewest parts is taken, then the one whose parts all have four letters, the heaviest, and the one with the
/// longest first part. With a dictionary it is right for most words and wrong for some: *køleskab* stays whole, because *-skab* is mostly a derivation.
public struct CompoundSplitter: Sendable {
    private let lexicon: CompoundLexicon

    /// - Parameters:
    ///   - sources: dictionaries, the best first; none is needed.
    ///   - words: further words in match form, such as those of lexicons.
    ///   - lemma: the lemma of a form in a class, for the inflected forms of listed words; the shipped model's unless something better is known.
    public init(
        sources: [any CompoundSource] = [], words: [CompoundWord] = [], data: DanishData,
        lemma: @escaping @Sendable (_ form: String, _ wordClass: WordClass) -> String = CompoundSplitter.modelLemma
    ) {
        lexicon = CompoundLexicon(sources: sources, words: words, data: data, lemma: lemma)
    }

    /// The lemma that the shipped model gives a form.
    public static let modelLemma: @Sendable (_ form: String, _ wordClass: WordClass) -> String = {
        let lemmatizer = Lemmatizer(rules: DanishModel.embedded.lemmas, knowledge: nil)
        return { lemmatizer.lemma(of: $0, as: $1) }
    }()

    /// The lemmas of the parts from left to right; empty for what is no compound. Cost: a few lookups for each letter; ask once for each form.
    public func parts(of matchForm: String, wordClass: WordClass, lemma: String) -> [String] {
        guard wordClass == .noun || wordClass == .adj, !lexicon.isWhole(lemma), !lexicon.isWhole(matchForm) else { return [] }
        if matchForm.utf8.contains(0x2D) { return hyphenated(matchForm, wordClass) }
        let isKnown = lexicon.isKnown(lemma, wordClass)
        if let split = best(lemma, wordClass, isKnown: isKnown, mustBeLemma: true) { return split.parts }
        return isKnown ? [] : best(matchForm, wordClass, isKnown: false, mustBeLemma: false)?.parts ?? []
    }

    /// The lemma of a compound that no dictionary has: what stands before its last part, and that part's lemma. `nil` for what is no compound.
    public func lemma(ofUnknown matchForm: String, as wordClass: WordClass) -> String? {
        guard wordClass == .noun || wordClass == .adj else { return nil }
        if let hyphen = matchForm.utf8.lastIndex(of: 0x2D) {
            let last = String(matchForm[matchForm.utf8.index(after: hyphen)...])
            return lexicon.last(last, wordClass).map { matchForm[...hyphen] + $0.lemma }
        }
        guard let split = best(matchForm, wordClass, isKnown: false, mustBeLemma: false), let last = split.parts.last else { return nil }
        return String(decoding: matchForm.utf8.prefix(split.lastAt), as: UTF8.self) + last
    }

    /// The last part of a compound as the form has it: *området* of *ungeområdet*. `nil` for what is no compound.
    public func lastPart(of matchForm: String, wordClass: WordClass, lemma: String) -> String? {
        guard wordClass == .noun || wordClass == .adj, !lexicon.isWhole(lemma), !lexicon.isWhole(matchForm) else { return nil }
        if let hyphen = matchForm.utf8.lastIndex(of: 0x2D) { return String(matchForm[matchForm.utf8.index(after: hyphen)...]) }
        let isKnown = lexicon.isKnown(lemma, wordClass)
        guard
            let split = best(lemma, wordClass, isKnown: isKnown, mustBeLemma: true) ?? best(matchForm, wordClass, isKnown: false, mustBeLemma: false),
            matchForm.utf8.prefix(split.lastAt).elementsEqual(lemma.utf8.prefix(split.lastAt))
        else { return nil }
        return String(decoding: matchForm.utf8.dropFirst(split.lastAt), as: UTF8.self)
    }

    /// *ung-til-ung*, *LO-fagforening*: a part between hyphens is an element if it has two letters; the last is a known word.
    private func hyphenated(_ form: String, _ wordClass: WordClass) -> [String] {
        let pieces = form.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count > 1, pieces.allSatisfy({ $0.utf8.count >= 2 }), let last = lexicon.last(pieces[pieces.count - 1], wordClass) else {
            return []
        }
        return pieces.dropLast().map { lexicon.first($0)?.lemma ?? $0 } + [last.lemma]
    }

    // MARK: Splits

    private struct Split {
        let parts: [String]
        /// The shortest part's letters.
        let shortest: Int
        let weight: Double
        /// The letters of the first part, a link counted half.
        let first: Double
        /// Where the last part begins, in bytes.
        let lastAt: Int

        func isBetter(than other: Split?) -> Bool {
            guard let other else { return true }
            if parts.count != other.parts.count { return parts.count < other.parts.count }
            if (shortest >= 4) != (other.shortest >= 4) { return shortest >= 4 }
            if weight != other.weight { return weight > other.weight }
            return first > other.first
        }
    }

    private static let mostParts = 3
    private static let longest = 60

    private func best(_ word: String, _ wordClass: WordClass, isKnown: Bool, mustBeLemma: Bool) -> Split? {
        let bytes = Array(word.utf8)
        guard 6...Self.longest ~= bytes.count else { return nil }
        // A word of the dictionary with three short parts is more likely no compound: for-and-ring.
        return best(bytes, 0, Self.mostParts, wordClass) { part, split in
            (!mustBeLemma || part.lemma == part.text) && (!isKnown || split == 2 || part.isLong)
        }
    }

    /// A last part that is tried.
    private struct Last {
        let text: String
        let lemma: String
        let isLong: Bool
    }

    private func best(_ bytes: [UInt8], _ start: Int, _ parts: Int, _ wordClass: WordClass, _ isAllowed: (Last, Int) -> Bool) -> Split? {
        var best: Split?
        for end in stride(from: start + 3, through: bytes.count - 3, by: 1) where bytes[end] & 0xC0 != 0x80 {
            let letters = Self.letters(bytes[start..<end])
            guard letters >= 3, let (first, length) = first(bytes[start..<end]) else { continue }
            let rest = bytes[end...]
            if Self.letters(rest) >= 3, let last = last(rest, wordClass, isAllowed, parts) {
                let split = Split(
                    parts: [first.lemma, last.lemma], shortest: min(letters, Self.letters(rest)), weight: first.weight + last.weight, first: length,
                    lastAt: end)
                if split.isBetter(than: best) { best = split }
            }
            guard parts > 2, let tail = self.best(bytes, end, parts - 1, wordClass, isAllowed) else { continue }
            let split = Split(
                parts: [first.lemma] + tail.parts, shortest: min(letters, tail.shortest), weight: first.weight + tail.weight / 2, first: length,
                lastAt: tail.lastAt)
            if split.isBetter(than: best) { best = split }
        }
        return best
    }

    private func last(_ bytes: ArraySlice<UInt8>, _ wordClass: WordClass, _ isAllowed: (Last, Int) -> Bool, _ parts: Int) -> (
        weight: Double, lemma: String
    )? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let last = lexicon.last(text, wordClass) else { return nil }
        let isLong = Self.letters(bytes) >= 4
        return isAllowed(Last(text: text, lemma: last.lemma, isLong: isLong), Self.mostParts - parts + 2) ? last : nil
    }

    /// A first part with its link: nothing, *s* after a noun (*samarbejds-* for *samarbejde*), *e* after a noun (*folke-*).
    private func first(_ bytes: ArraySlice<UInt8>) -> (CompoundLexicon.First, length: Double)? {
        let letters = Double(Self.letters(bytes))
        if let plain = lexicon.first(String(decoding: bytes, as: UTF8.self)), plain.weight >= 1.5 { return (plain, letters) }
        if bytes.last == 0x73, Self.letters(bytes) > 3 {
            let stem = String(decoding: bytes.dropLast(), as: UTF8.self)
            if let noun = lexicon.first(stem), noun.isNoun { return (noun, letters - 0.5) }
            if stem.hasSuffix("d"), stem.utf8.count > 4, let noun = lexicon.first(stem + "e"), noun.isNoun { return (noun, letters - 0.5) }
        }
        if let plain = lexicon.first(String(decoding: bytes, as: UTF8.self)) { return (plain, letters) }
        if bytes.last == 0x65, Self.letters(bytes) > 4, let noun = lexicon.first(String(decoding: bytes.dropLast(), as: UTF8.self)), noun.isNoun {
            return (CompoundLexicon.First(weight: 0.5, lemma: noun.lemma, isNoun: true), letters - 0.5)
        }
        return nil
    }

    private static func letters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
