import CorpusModel

/// What the finders ask of each word of a vocabulary, looked up once, when it is first met: its ordinary spelling, and which cues may begin with it.
final class SpanVocabulary {
    struct Beginnings: OptionSet, Sendable {
        let rawValue: UInt8
        static let negation = Beginnings(rawValue: 1)
        static let hedging = Beginnings(rawValue: 2)
        static let reporting = Beginnings(rawValue: 4)
    }

    struct Word {
        /// The match form in ordinary spelling.
        let spelling: String
        /// Whether it is written as it is spoken.
        let isReduced: Bool
        let beginnings: Beginnings
    }

    private let norms: Vocabulary
    private let forms: Vocabulary
    private let finder: SpanFinder
    @exclusivity(unchecked) private var words: [Word?]
    /// By form: 0 not asked yet, 1 no, 2 yes.
    @exclusivity(unchecked) private var capitalised: [UInt8]

    init(_ segment: CorpusSegment, _ finder: SpanFinder) {
        norms = segment.normVocabulary
        forms = segment.formVocabulary
        self.finder = finder
        words = Array(repeating: nil, count: norms.count)
        capitalised = Array(repeating: 0, count: forms.count)
    }

    func word(_ norm: UInt32) -> Word {
        if let known = words[Int(norm)] { return known }
        let text = norms[norm]
        let spelling = finder.grammar.spelling(of: text)
        var beginnings: Beginnings = []
        if finder.negation.cues.begins(with: spelling) { beginnings.insert(.negation) }
        if finder.hedging.cues.begins(with: spelling) { beginnings.insert(.hedging) }
        if finder.reporting.cues.begins(with: spelling) { beginnings.insert(.reporting) }
        let word = Word(spelling: spelling, isReduced: spelling != text, beginnings: beginnings)
        words[Int(norm)] = word
        return word
    }

    /// Whether the first letter of a form is not that of its match form.
    func isCapitalised(form: UInt32, norm: UInt32) -> Bool {
        if capitalised[Int(form)] == 0 {
            let (text, match) = (forms[form], norms[norm])
            let isCapitalised = !text.utf8.prefix(2).elementsEqual(match.utf8.prefix(2)) && text.utf8.first != 0x5B
            capitalised[Int(form)] = isCapitalised ? 2 : 1
        }
        return capitalised[Int(form)] == 2
    }
}
