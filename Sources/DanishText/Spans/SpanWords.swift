import CorpusModel

/// What the finders ask of each word of a vocabulary, found out once: its ordinary spelling, which cues may begin with it, and its number among their words.
///
/// One worker learns of a word once, of a segment's words or of those of a whole index, whose segments ask by the index's numbers. Cost: some 11 bytes a word.
public final class SpanWords {
    struct Beginnings: OptionSet, Sendable {
        let rawValue: UInt8
        static let negation = Beginnings(rawValue: 1)
        static let hedging = Beginnings(rawValue: 2)
        static let reporting = Beginnings(rawValue: 4)
        /// A negation that has words in its scope.
        static let denial = Beginnings(rawValue: 8)
    }

    /// What a pass over tokens asks of a word, as bits.
    struct Marks {
        fileprivate(set) var bits: UInt8
        fileprivate static let met: UInt8 = 0x80
        fileprivate static let comma: UInt8 = 0x40
        /// A word of which nothing has been asked.
        static let unmet = Marks(bits: 0)
        var isMet: Bool { bits != 0 }
        var beginnings: Beginnings { Beginnings(rawValue: bits & 15) }
        var isComma: Bool { bits & Self.comma != 0 }
    }

    /// What clauses and scopes ask of a word, of each again and again. Never empty: a word that is nothing of this has been asked about.
    struct Grammar: OptionSet, Sendable {
        let rawValue: UInt8
        static let conjunction = Grammar(rawValue: 1)
        static let raisingVerb = Grammar(rawValue: 4)
        /// A mark that parts nothing.
        static let transparent = Grammar(rawValue: 8)
        /// An exclamation mark.
        static let exclamation = Grammar(rawValue: 16)
        /// *at*
        static let that = Grammar(rawValue: 32)
        /// *hverken*
        static let neither = Grammar(rawValue: 64)
        fileprivate static let known = Grammar(rawValue: 0x80)
    }

    struct Word {
        /// The match form in ordinary spelling.
        let spelling: String
        /// Whether it is written as it is spoken.
        let isReduced: Bool
    }

    private let norms: Vocabulary
    let finder: SpanFinder
    @exclusivity(unchecked) private var marks: [Marks]
    @exclusivity(unchecked) private var cueWords: [UInt32]
    /// The place of a word among those that were looked up, and one; 0 before.
    @exclusivity(unchecked) private var places: [UInt32]
    @exclusivity(unchecked) private var words: [Word] = []
    @exclusivity(unchecked) private var grammars: [Grammar]
    /// 0 not asked yet, 1 no, 2 yes.
    @exclusivity(unchecked) private var finiteVerbs: [UInt8]

    /// Cost: in a sorted vocabulary a look-up for each word of a cue; else words are looked up when they are met.
    init(_ norms: Vocabulary, _ finder: SpanFinder) {
        self.norms = norms
        self.finder = finder
        places = Array(repeating: 0, count: norms.count)
        finiteVerbs = Array(repeating: 0, count: norms.count)
        grammars = Array(repeating: norms.sorted == nil ? [] : .known, count: norms.count)
        cueWords = Array(repeating: 0, count: norms.count)
        marks = Array(repeating: norms.sorted == nil ? .unmet : Marks(bits: Marks.met), count: norms.count)
        guard let sorted = norms.sorted else { return }
        for form in finder.words.forms { if let norm = sorted.id(of: form) { _ = met(UInt32(norm)) } }
        for form in finder.grammarForms { if let norm = sorted.id(of: form) { _ = learned(UInt32(norm)) } }
        for norm in sorted.range(beginningWith: [UInt8(ascii: "!")]) { _ = learned(UInt32(norm)) }
    }

    /// The spans of a segment of the index whose match forms these are, turn by turn on demand.
    ///
    /// - Parameters:
    ///   - numbers: of each match form of the segment its number here.
    ///   - tokensOf: where the index tells where they stand. Cost: a look at each token of the words that tell of cues, and a bit for each of the segment.
    public func spans(in segment: CorpusSegment, numbers: Column<UInt32>, tokensOf: SegmentSpans.WordTokens? = nil) -> SegmentSpans {
        SegmentSpans(segment, self, numbers: numbers, tokensOf: tokensOf)
    }

    /// Cost: a look at a byte.
    func marks(_ norm: UInt32) -> Marks {
        let known = marks[Int(norm)]
        return known.isMet ? known : met(norm)
    }

    private func met(_ norm: UInt32) -> Marks {
        let spelling = word(norm).spelling
        let number = finder.words.number(of: spelling)
        var beginnings: Beginnings = []
        if finder.negation.cues.begins(with: number) { beginnings.insert(.negation) }
        if finder.negation.cues.begins(with: number, \.hasScope) { beginnings.insert(.denial) }
        if finder.hedging.cues.begins(with: number) { beginnings.insert(.hedging) }
        if finder.reporting.cues.begins(with: number) { beginnings.insert(.reporting) }
        let found = Marks(bits: Marks.met | beginnings.rawValue | (spelling == "," ? Marks.comma : 0))
        marks[Int(norm)] = found
        cueWords[Int(norm)] = number
        return found
    }

    /// The number of a word that has been met among the words of cues.
    func cueWord(_ norm: UInt32) -> UInt32 { cueWords[Int(norm)] }

    func word(_ norm: UInt32) -> Word {
        let place = places[Int(norm)]
        if place > 0 { return words[Int(place) - 1] }
        let text = norms[norm]
        let spelling = finder.grammar.spelling(of: text)
        words.append(Word(spelling: spelling, isReduced: spelling != text))
        places[Int(norm)] = UInt32(words.count)
        return words[words.count - 1]
    }

    /// Cost: some look-ups when a word is first asked about, then a look at a byte.
    func grammar(_ norm: UInt32) -> Grammar {
        let known = grammars[Int(norm)]
        return known.contains(.known) ? known : learned(norm)
    }

    private func learned(_ norm: UInt32) -> Grammar {
        let spelling = word(norm).spelling
        var found = Grammar.known
        if finder.grammar.isConjunction(spelling) { found.insert(.conjunction) }
        if finder.grammar.isRaisingVerb(spelling) { found.insert(.raisingVerb) }
        if finder.grammar.isTransparentMark(spelling) { found.insert(.transparent) }
        if spelling.hasPrefix("!") { found.insert(.exclamation) }
        if spelling == "at" { found.insert(.that) }
        if spelling == "hverken" { found.insert(.neither) }
        grammars[Int(norm)] = found
        return found
    }

    /// Whether a word can be a verb in the present or past. Cost: some look-ups when it is first asked about.
    func isFiniteVerb(_ norm: UInt32) -> Bool {
        if finiteVerbs[Int(norm)] == 0 { finiteVerbs[Int(norm)] = finder.grammar.isFiniteVerb(word(norm).spelling) ? 2 : 1 }
        return finiteVerbs[Int(norm)] == 2
    }
}
