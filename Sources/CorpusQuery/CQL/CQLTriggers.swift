import UnicodeText

extension CQLQuery {
    /// Words one of which stands in every match; `nil` where no such words are known and each turn must be looked at.
    ///
    /// They may stand where the query does not match (cases differ, say), never the other way round. Thousands of patterns then cost what these words
    /// cost: a look-up. `lists` are those that the query may name.
    func triggers(lists: [String: [String]]) -> [WordPattern]? { CQLNeed(self).flatMap { Self.triggers(of: $0, lists) } }

    private static func triggers(of need: CQLNeed, _ lists: [String: [String]]) -> [WordPattern]? {
        switch need {
        case .value(let attribute, let text): return words(attribute, text, lists)
        case .anyOf(let needs):
            let all = needs.map { triggers(of: $0, lists) }
            return all.contains { $0 == nil } ? nil : all.flatMap { $0 ?? [] }
        case .allOf(let needs):
            // Long words are rare ones, as a rule.
            return needs.compactMap { triggers(of: $0, lists) }.max { shortest($0) < shortest($1) }
        }
    }

    private static func shortest(_ words: [WordPattern]) -> Int { words.map(\.text.utf8.count).min() ?? 0 }

    /// Forms and lemmas are looked up in match form. A lemma that is written otherwise than its match form is nobody's, and needs no look-up.
    private static func words(_ attribute: CQLAttribute, _ pattern: CQLPatternText, _ lists: [String: [String]]) -> [WordPattern]? {
        guard attribute == .word || attribute == .lemma else { return nil }
        let texts: [String]
        switch pattern {
        case .list(let name): texts = lists[name] ?? []
        case .expression(let text, let flags):
            guard flags.isEmpty || flags == .ignoresCase else { return nil }
            texts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
        var words: [WordPattern] = []
        for text in texts {
            let stem = attribute == .word && text.hasSuffix(".*") ? String(text.dropLast(2)) : text
            guard !stem.isEmpty, !stem.utf8.contains(where: { #".*+?()[]{}|\^$"#.utf8.contains($0) }) else { return nil }
            // Marks wake nothing: they are no words of any query.
            guard stem.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else { return nil }
            let form = MatchForm.of(stem)
            words.append(
                stem.utf8.count < text.utf8.count ? WordPattern(.wildcard, form + "*") : WordPattern(attribute == .word ? .form : .lemma, form))
        }
        return words.isEmpty ? nil : words
    }
}
