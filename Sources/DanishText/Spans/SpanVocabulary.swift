import CorpusModel

/// What the finders ask of each word of a vocabulary, looked up once: its ordinary spelling, and which cues may begin with it.
struct SpanVocabulary: Sendable {
    struct Beginnings: OptionSet, Sendable {
        let rawValue: UInt8
        static let negation = Beginnings(rawValue: 1)
        static let hedging = Beginnings(rawValue: 2)
        static let reporting = Beginnings(rawValue: 4)
    }

    private let spellings: [String]
    private let beginnings: [Beginnings]

    init(_ vocabulary: Vocabulary, _ finder: SpanFinder) {
        let spellings = (0..<vocabulary.count).map { finder.grammar.spelling(of: vocabulary[UInt32($0)]) }
        self.spellings = spellings
        beginnings = spellings.map { word in
            var found: Beginnings = []
            if finder.negation.cues.begins(with: word) { found.insert(.negation) }
            if finder.hedging.cues.begins(with: word) { found.insert(.hedging) }
            if finder.reporting.cues.begins(with: word) { found.insert(.reporting) }
            return found
        }
    }

    /// Whether the first letter of a form is not that of its match form.
    func isCapitalised(_ form: String, _ norm: String) -> Bool { !form.utf8.prefix(2).elementsEqual(norm.utf8.prefix(2)) && form.utf8.first != 0x5B }

    func spelling(_ norm: UInt32) -> String { spellings[Int(norm)] }
    func beginnings(_ norm: UInt32) -> Beginnings { beginnings[Int(norm)] }
}
