/// A sentence of a CoNLL-U file.
public struct ConlluSentence: Sendable {
    /// The first line of the sentence, counted from 1.
    public let line: Int
    /// `# key = value` and `# key` lines before the words, in their order; a value is empty where there is none.
    public let comments: [(key: String, value: String)]
    public let words: [ConlluWord]

    /// The value of the first comment with a key.
    public func comment(_ key: String) -> String? { comments.first { $0.key == key }?.value }
}

/// One token as it stands in the text: a word, or a range of words that are written as one (`1-2`).
public struct ConlluWord: Sendable {
    public let line: Int
    public let form: String
    /// One for each word of a range; empty where the column has `_` and the form is another.
    public let lemmas: [String]
    /// The column UPOS of the word, or of the first of a range; empty for `_`.
    public let wordClass: String
    /// `SpaceAfter=No` in MISC.
    public let isGlued: Bool
}

/// Why a line cannot be read.
public struct ConlluFault: Error, Sendable, Hashable {
    public let line: Int
    public let found: String
    public let expected: String
}
