import DanishText

/// What a lexicon, or one of its themes, says of the words that deny: more of them, and some of the language's that deny nothing here.
public struct NegatorRules: Sendable, Hashable {
    /// They take the place of the language's of the same words.
    public let added: [SpanCue<NegationKind>]
    /// In match form.
    public let removed: Set<String>

    public static let none = NegatorRules(added: [], removed: [])

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty }

    /// The rules of a theme over those of its lexicon: where both speak of an expression the theme's word counts.
    func over(_ lexicon: NegatorRules) -> NegatorRules {
        let own = removed.union(added.map(\.expression))
        return NegatorRules(
            added: added + lexicon.added.filter { !own.contains($0.expression) },
            removed: removed.union(lexicon.removed.filter { !own.contains($0) }))
    }
}
