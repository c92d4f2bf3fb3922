import CorpusModel
import DanishText
import UnicodeText
import YAMLDocuments

/// Reads `negators` of a lexicon or a theme: `add` and `remove`.
struct NegatorReader {
    let data: DanishData
    /// Those that a theme's lexicon adds: the theme may take them out again.
    let ofLexicon: Set<String>
    let problems: YAMLProblems

    /// By the names that the file has for them, how far an expression denies.
    private static let scopes: [(name: String, kind: NegationKind)] = [("clause", .both), ("right", .right), ("noun", .noun)]

    func negators(_ fields: YAMLFields) -> NegatorRules {
        guard let value = fields.value("negators"), let fields = YAMLFields(value, "\"negators\"", keys: ["add", "remove"], problems) else {
            return .none
        }
        let added = fields.values("add").flatMap(cues)
        var removed: Set<String> = []
        for value in fields.values("remove") {
            guard let expression = expression(value) else { continue }
            if added.contains(where: { $0.expression == expression }) {
                problems.add(.duplicate, at: value.mark, "\"\(expression)\" stands under add and under remove", advice: "Take it out of one of them.")
            }
            let known = data.negators.union(ofLexicon)
            if !known.contains(expression) {
                let hint = nearest(to: expression, among: known.sorted()).map { "did you mean \"\($0)\"?" }
                problems.add(
                    .reference, at: value.mark, "\"\(expression)\" is no negator, so it cannot be taken out",
                    advice: hint ?? "Negators are taken out form by form; expressions that hold one belong to not-negating.")
            }
            removed.insert(expression)
        }
        return NegatorRules(added: added, removed: removed)
    }

    /// An expression, or several with how far they deny: `{words: [savne, savner], scope: right}`.
    private func cues(_ value: YAMLValue) -> [SpanCue<NegationKind>] {
        guard value.map != nil else { return expression(value).map { [SpanCue($0, .both)] } ?? [] }
        guard let fields = YAMLFields(value, "a negator", keys: ["words", "scope"], problems), fields.required("words") != nil else { return [] }
        let scope = fields.choice("scope", of: Self.scopes.map(\.name)) ?? "clause"
        let kind = Self.scopes.first { $0.name == scope }?.kind ?? .both
        return fields.values("words").compactMap(expression).map { SpanCue($0, kind) }
    }

    /// The plain words of an expression in match form.
    private func expression(_ value: YAMLValue) -> String? {
        guard let text = value.scalar, !value.isNull else {
            problems.add(.malformed, at: value.mark, "a word or expression was expected; found \(value.isNull ? "nothing" : value.kind)")
            return nil
        }
        let words = MatchForm.of(text).split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty, words.allSatisfy(Self.isPlain) else {
            problems.add(
                .malformed, at: value.textMark, "\"\(text)\" is no plain expression; negators are words as they are said, without signs",
                advice: "Write each form by itself, such as [savne, savner, savnede].")
            return nil
        }
        return words.joined(separator: " ")
    }

    private static func isPlain(_ word: Substring) -> Bool {
        word.unicodeScalars.contains { $0.properties.isAlphabetic }
            && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "'" }
    }
}
