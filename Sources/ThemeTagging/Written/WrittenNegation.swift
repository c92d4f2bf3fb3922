import YAMLDocuments

/// Which words deny, as the author of a lexicon or a theme wrote it.
public struct WrittenNegation: Sendable {
    /// An expression that denies, and how far.
    public struct Negator: Sendable, Hashable {
        public let words: [String]
        /// `clause`, `right` or `noun`.
        public let scope: String
    }

    public let added: [Negator]
    public let removed: [String]
    /// Expressions whose negator denies nothing.
    public let notNegating: [WrittenPattern]

    init(_ value: YAMLValue?) {
        let add = value?["negators"]?["add"]
        added = (add?.list ?? [add].compactMap { $0 }).map { item in
            if let text = item.scalar { return Negator(words: [text], scope: "clause") }
            return Negator(words: item.texts("words"), scope: item["scope"]?.scalar ?? "clause")
        }
        removed = value?["negators"]?.texts("remove") ?? []
        notNegating = WrittenPattern.all(value?["not-negating"])
    }

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && notNegating.isEmpty }
}
