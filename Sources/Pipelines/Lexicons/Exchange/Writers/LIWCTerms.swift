import CorpusModel
import CorpusQuery

/// The words of themes as LIWC has them: forms and phrases, `*` at a word's end, no gaps.
struct LIWCTerms {
    private(set) var collector = LossCollector()
    private static let gapLoss = "LIWC has no gaps: the words stand side by side"
    /// For each word or phrase, by theme, its weight.
    private(set) var terms: [String: [Int: Double]] = [:]

    init(_ lexicon: ExportedLexicon) {
        for (number, theme) in lexicon.themes.enumerated() {
            for pattern in theme.patterns {
                do throws(GlobTerm.Reason) {
                    let rows = try PatternExpansion.single(pattern.node)
                    for row in rows {
                        let text = try text(row, pattern, theme.id)
                        let known = terms[text, default: [:]][number]
                        terms[text, default: [:]][number] = max(known ?? pattern.weight, pattern.weight)
                    }
                    if pattern.gapped != pattern.node {
                        collector.add(.approximated, pattern, of: theme.id, Self.gapLoss)
                    }
                } catch {
                    collector.add(.leftOut, pattern, of: theme.id, error.text)
                }
            }
        }
    }

    mutating func add(_ kind: ExchangeLoss.Kind, _ pattern: ExportedLexicon.Pattern, of theme: String, _ why: String) {
        collector.add(kind, pattern, of: theme, why)
    }

    private mutating func text(_ row: [PatternExpansion.Slot], _ pattern: ExportedLexicon.Pattern, _ theme: String) throws(GlobTerm.Reason) -> String
    {
        var words: [String] = []
        for slot in row {
            guard let word = slot.words.first else {
                collector.add(.approximated, pattern, of: theme, Self.gapLoss)
                continue
            }
            let (text, why) = GlobWord.text(word)
            guard !text.dropLast(text.hasSuffix("*") ? 1 : 0).contains(where: { "*?".contains($0) }) else {
                throw .init("LIWC has wildcards at the end of a word only")
            }
            if let why { collector.add(.approximated, pattern, of: theme, why) }
            words.append(text)
        }
        return words.joined(separator: " ")
    }

    /// The words in the order of their letters, with the themes that they are in and all above these.
    func rows(_ themes: [ExportedLexicon.Theme]) -> [(term: String, themes: [Int: Double])] {
        let places = Dictionary(themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
        return terms.sorted { $0.key < $1.key }.map { term, own in
            var all = own
            for (theme, weight) in own.sorted(by: { $0.key < $1.key }) {
                var at = themes[theme].parent.flatMap { places[$0] }
                var steps = 0
                while let parent = at, steps < themes.count {
                    if all[parent] == nil { all[parent] = weight }
                    at = themes[parent].parent.flatMap { places[$0] }
                    steps += 1
                }
            }
            return (term, all)
        }
    }
}
