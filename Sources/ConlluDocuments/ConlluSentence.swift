/// A sentence of a CoNLL-U file.
public struct ConlluSentence: Sendable {
    /// The first line of the sentence, counted from 1.
    public let line: Int
    /// `# key = value` and `# key` lines before the words, in their order; a value is empty where there is none.
    public let comments: [(key: String, value: String)]
    public let tokens: [ConlluToken]

    /// The value of the first comment with a key.
    public func comment(_ key: String) -> String? { comments.first { $0.key == key }?.value }
}

/// A token as it stands in the text: a word, or several that are written as one (`1-2`).
public struct ConlluToken: Sendable {
    public let line: Int
    public let form: String
    /// `SpaceAfter=No` in MISC.
    public let isGlued: Bool
    public internal(set) var words: [ConlluWord] = []
}

/// A word with what is said of it.
public struct ConlluWord: Sendable {
    public let line: Int
    public let form: String
    /// Empty where the column has `_` and the form is another.
    public let lemma: String
    /// The column UPOS as it stands; empty for `_`.
    public let wordClass: String
}

/// Why a line cannot be read.
public struct ConlluFault: Error, Sendable, Hashable {
    public let line: Int
    public let found: String
    public let expected: String

    public init(line: Int, found: String, expected: String) {
        self.line = line
        self.found = found
        self.expected = expected
    }
}
