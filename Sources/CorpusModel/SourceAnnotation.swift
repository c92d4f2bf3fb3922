/// Tokens, lemmas and word classes that a file brings (TEI `w`, CoNLL-U). They are taken as given where a user asks for them (`--annotation source`).
public struct SourceAnnotation: Sendable {
    public struct Word: Sendable, Hashable {
        /// In the transcript's text.
        public let range: TextRange
        /// As the file writes it; several where one token stands for several words; empty where the file says nothing.
        public let lemmas: [String]
        /// `nil` where the file says nothing.
        public let wordClass: WordClass?
        public let beginsSentence: Bool

        public init(range: TextRange, lemmas: [String], wordClass: WordClass?, beginsSentence: Bool) {
            self.range = range
            self.lemmas = lemmas
            self.wordClass = wordClass
            self.beginsSentence = beginsSentence
        }
    }

    /// In text order, without overlap.
    public var words: [Word] = []

    public init() {}
}
