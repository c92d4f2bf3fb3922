import CorpusModel

extension WordClass {
    /// The class of a token without letters: NUM for a number, ADJ for an ordinal (*3.*), SYM or PUNCT for signs; `nil` for what has a letter.
    static func withoutLetters(_ norm: String, _ shape: WordShape) -> WordClass? {
        guard shape.contains(.noLetter) else { return nil }
        if shape.contains(.digit) { return ofNumber(norm) }
        return ofSign(norm)
    }

    static func ofNumber(_ norm: String) -> WordClass {
        norm.utf8.last == 0x2E && norm.utf8.dropLast().allSatisfy { 0x30...0x39 ~= $0 } ? .adj : .num
    }

    /// SYM for a sign that is read as a word, such as % and §, PUNCT for the rest.
    static func ofSign(_ norm: String) -> WordClass {
        norm.unicodeScalars.allSatisfy { symbols.contains($0) } ? .sym : .punct
    }

    private static let symbols = Set("§%‰°+*=$€£¥&@#<>|~^×÷±©®™→".unicodeScalars)
}
