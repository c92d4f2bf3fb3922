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
    }

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
        let end = words.sentenceEnd(index)
        for cue in cues(beginningWith: words.cueWord(index)) where index + cue.length <= end && stands(cue.numbers, words, at: index) {
            guard body(cue) else { return }
        }
    }

    /// Whether the words after a first one are those of a cue.
    private func stands(_ cue: [UInt32], _ words: TurnWords, at index: Int) -> Bool {
        for place in cue.indices.dropFirst() where words.cueWord(index + place) != cue[place] { return false }
        return true
    }
}
