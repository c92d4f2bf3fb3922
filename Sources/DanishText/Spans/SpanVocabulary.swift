import CorpusModel

/// What the finders ask of each word of a vocabulary, looked up once, when it is first met: its ordinary spelling, and which cues may begin with it.
final class SpanVocabulary {
    struct Beginnings: OptionSet, Sendable {
        let rawValue: UInt8
        static let negation = Beginnings(rawValue: 1)
        static let hedging = Beginnings(rawValue: 2)
        static let reporting = Beginnings(rawValue: 4)
    }

    /// What a pass over tokens asks of a word.
    struct Marks {
        fileprivate let bits: UInt8
        fileprivate static let met: UInt8 = 0x80
        fileprivate static let comma: UInt8 = 0x40
        var beginnings: Beginnings { Beginnings(rawValue: bits & 7) }
        var isComma: Bool { bits & Self.comma != 0 }
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
    /// By norm, what a pass over tokens asks of it, as bits; 0 where it has not been met.
    @exclusivity(unchecked) private var marks: [UInt8]
    /// By form: 0 not asked yet, 1 no, 2 yes.
    @exclusivity(unchecked) private var capitalised: [UInt8]

    init(_ segment: CorpusSegment, _ finder: SpanFinder) {
        norms = segment.normVocabulary
        forms = segment.formVocabulary
        self.finder = finder
        words = Array(repeating: nil, count: norms.count)
        marks = Array(repeating: 0, count: norms.count)
        capitalised = Array(repeating: 0, count: forms.count)
    }

    /// Cost: a look at a byte, from the second time on.
    @inline(__always)
    func marks(_ norm: UInt32) -> Marks {
        let bits = marks[Int(norm)]
        return bits == 0 ? met(norm) : Marks(bits: bits)
    }

    private func met(_ norm: UInt32) -> Marks {
        let word = word(norm)
        let found = Marks(bits: Marks.met | word.beginnings.rawValue | (word.spelling == "," ? Marks.comma : 0))
        marks[Int(norm)] = found.bits
        return found
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
