import CorpusModel

/// An expression of a list with its words as numbers; shared, as finders hold it for a while.
final class ListedCue<Kind: CueKind>: Sendable {
    /// Numbers of `CueWords`.
    let numbers: [UInt32]
    let cue: SpanCue<Kind>

    init(_ cue: SpanCue<Kind>, _ words: CueWords) {
        self.cue = cue
        numbers = cue.words.map(words.number)
    }

    /// How many words it has.
    var length: Int { numbers.count }
    var words: [String] { cue.words }
    var kind: Kind { cue.kind }
    var exception: SpanException { cue.exception }
    var isWeak: Bool { cue.isWeak }
}

/// The cues of a list by their first word.
struct CueList<Kind: CueKind>: Sendable {
    /// By the number of the first word, as far as some cue begins: longest expression first; of one length, in the list's order.
    private let cues: [[ListedCue<Kind>]]
    /// By the number of the first word, where its cues of one word begin.
    private let singles: [Int]
    private let seconds: CueSeconds

    /// - Parameter list: in ordinary spelling (`spelled`).
    init(_ list: [SpanCue<Kind>], _ words: CueWords) {
        var cues: [[ListedCue<Kind>]] = []
        for cue in list.map({ ListedCue($0, words) }) {
            guard let first = cue.numbers.first.map({ Int($0) }) else { continue }
            if first >= cues.count { cues += Array(repeating: [], count: first + 1 - cues.count) }
            if !cues[first].contains(where: { $0.cue == cue.cue }) { cues[first].append(cue) }
        }
        self.cues = cues.map { list in
            list.enumerated().sorted { ($1.element.length, $0.offset) < ($0.element.length, $1.offset) }.map(\.element)
        }
        singles = self.cues.map { list in list.firstIndex { $0.length == 1 } ?? list.count }
        seconds = CueSeconds(cues.joined().map(\.numbers))
    }

    /// What follows the first words of its cues of some kinds.
    func seconds(_ isAsked: (Kind) -> Bool) -> CueSeconds { CueSeconds(cues.joined().filter { isAsked($0.kind) }.map(\.numbers)) }

    /// The words of its longest cue of some kinds.
    func longestLength(_ isAsked: (Kind) -> Bool) -> Int { cues.joined().filter { isAsked($0.kind) }.map(\.length).max() ?? 0 }

    /// A list whose words are brought into ordinary spelling, as those of the turns are.
    static func spelled(_ list: [SpanCue<Kind>], _ grammar: SpanGrammar) -> [SpanCue<Kind>] {
        list.map { cue in
            SpanCue(cue.words.map(grammar.spelling).joined(separator: " "), cue.kind, exception: cue.exception, isWeak: cue.isWeak)
        }
    }

    /// Whether a cue begins with a word, of some kinds.
    func begins(with word: UInt32, _ isAsked: (Kind) -> Bool = { _ in true }) -> Bool { cues(beginningWith: word).contains { isAsked($0.kind) } }

    private func cues(beginningWith word: UInt32) -> [ListedCue<Kind>] { Int(word) < cues.count ? cues[Int(word)] : [] }

    /// The longest cue that stands here; of one length the first of the list.
    func longest(_ words: TurnWords, at index: Int) -> ListedCue<Kind>? {
        var found: ListedCue<Kind>?
        forEachMatch(words, at: index) { cue in
            found = cue
            return false
        }
        return found
    }

    /// Calls `body` with the cues that stand here, all their words in one sentence, longest first, until it gives `false`.
    func forEachMatch(_ words: TurnWords, at index: Int, _ body: (ListedCue<Kind>) -> Bool) {
        let (first, end) = (words.cueWord(index), words.sentenceEnd(index))
        let cues = cues(beginningWith: first)
        guard !cues.isEmpty else { return }
        // *ikke* begins some sixty expressions, and mostly none of them goes on with the next word.
        let goesOn = index + 1 < end && seconds.mayFollow(first, words.cueWord(index + 1))
        for place in (goesOn ? 0 : singles[Int(first)])..<cues.count {
            let cue = cues[place]
            guard index + cue.length <= end, stands(cue.numbers, words, at: index) else { continue }
            guard body(cue) else { return }
        }
    }

    /// Whether the words after a first one are those of a cue.
    private func stands(_ cue: [UInt32], _ words: TurnWords, at index: Int) -> Bool {
        for place in cue.indices.dropFirst() where words.cueWord(index + place) != cue[place] { return false }
        return true
    }
}
