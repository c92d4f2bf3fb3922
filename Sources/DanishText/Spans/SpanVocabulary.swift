import CorpusModel

/// The words of a segment as the finders ask for them.
final class SpanVocabulary {
    private let words: SpanWords
    /// By match form its number among the words; `nil` where these are the segment's own.
    private let numbers: Column<UInt32>?
    private let norms: Vocabulary
    private let forms: Vocabulary
    /// By match form, so that a pass over tokens looks nowhere else.
    @exclusivity(unchecked) private var marks: [SpanWords.Marks]
    /// By match form; empty where it was not asked for.
    @exclusivity(unchecked) private var grammars: [SpanWords.Grammar]
    /// By form: 0 not asked yet, 1 no, 2 yes.
    @exclusivity(unchecked) private var capitalised: [UInt8]

    /// Numbers beyond the words come from a damaged index, and stop the program. Cost: a look at each match form.
    init(_ segment: CorpusSegment, _ words: SpanWords, numbers: Column<UInt32>? = nil) {
        self.words = words
        self.numbers = numbers
        norms = segment.normVocabulary
        forms = segment.formVocabulary
        capitalised = []
        grammars = Array(repeating: [], count: norms.count)
        if let numbers {
            precondition(numbers.count == norms.count, "a number for each match form; the index may be damaged")
            marks = numbers.withUnsafeBuffer { $0.map { words.marks($0) } }
        } else {
            marks = Array(repeating: .unmet, count: norms.count)
        }
    }

    private func number(_ norm: UInt32) -> UInt32 { numbers.map { $0[Int(norm)] } ?? norm }

    /// Cost: a look at a byte.
    @inline(__always)
    func marks(_ norm: UInt32) -> SpanWords.Marks {
        let known = marks[Int(norm)]
        return known.isMet ? known : met(norm)
    }

    private func met(_ norm: UInt32) -> SpanWords.Marks {
        let found = words.marks(number(norm))
        marks[Int(norm)] = found
        return found
    }

    /// The match forms that a cue that has a scope begins with, of those that have been met.
    var denialWords: [Int] { marks.indices.filter { marks[$0].beginnings.contains(.denial) } }

    /// The number of a word that has been met among the words of cues.
    func cueWord(_ norm: UInt32) -> UInt32 { words.cueWord(number(norm)) }

    func word(_ norm: UInt32) -> SpanWords.Word { words.word(number(norm)) }

    /// Cost: some look-ups when a word is first asked about, then a look at a byte.
    @inline(__always)
    func grammar(_ norm: UInt32) -> SpanWords.Grammar {
        let known = grammars[Int(norm)]
        return known.isEmpty ? learned(norm) : known
    }

    func isFiniteVerb(_ norm: UInt32) -> Bool { words.isFiniteVerb(number(norm)) }

    private func learned(_ norm: UInt32) -> SpanWords.Grammar {
        let found = words.grammar(number(norm))
        grammars[Int(norm)] = found
        return found
    }

    /// Whether the first letter of a form is not that of its match form.
    func isCapitalised(form: UInt32, norm: UInt32) -> Bool {
        if capitalised.isEmpty { capitalised = Array(repeating: 0, count: forms.count) }
        if capitalised[Int(form)] == 0 {
            let (text, match) = (forms[form], norms[norm])
            let isCapitalised = !text.utf8.prefix(2).elementsEqual(match.utf8.prefix(2)) && text.utf8.first != 0x5B
            capitalised[Int(form)] = isCapitalised ? 2 : 1
        }
        return capitalised[Int(form)] == 2
    }
}
