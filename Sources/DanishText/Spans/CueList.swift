/// The cues of a list by their first word.
struct CueList<Kind: CueKind>: Sendable {
    private struct Numbered: Sendable {
        let words: [UInt32]
        let cue: SpanCue<Kind>
    }

    /// By the number of the first word: longest expression first; of one length, in the list's order.
    private let cues: [UInt32: [Numbered]]

    /// - Parameter list: in ordinary spelling (`spelled`).
    init(_ list: [SpanCue<Kind>], _ words: CueWords) {
        var cues: [UInt32: [Numbered]] = [:]
        for cue in list {
            let numbers = cue.words.map(words.number)
            if let first = numbers.first, !(cues[first] ?? []).contains(where: { $0.cue == cue }) {
                cues[first, default: []].append(Numbered(words: numbers, cue: cue))
            }
        }
        self.cues = cues.mapValues { list in
            list.enumerated().sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }.map(\.element)
        }
    }

    /// A list whose words are brought into ordinary spelling, as those of the turns are.
    static func spelled(_ list: [SpanCue<Kind>], _ grammar: SpanGrammar) -> [SpanCue<Kind>] {
        list.map { cue in
            SpanCue(cue.words.map(grammar.spelling).joined(separator: " "), cue.kind, exception: cue.exception, isWeak: cue.isWeak)
        }
    }

    /// Whether a cue begins with a word, of some kinds.
    func begins(with word: UInt32, _ isAsked: (Kind) -> Bool = { _ in true }) -> Bool { cues[word]?.contains { isAsked($0.cue.kind) } ?? false }

    /// The cues that stand here, all their words in one sentence; longest first.
    func matches(_ words: TurnWords, at index: Int) -> [SpanCue<Kind>] {
        guard let cues = cues[words.cueWord(index)] else { return [] }
        let end = words.sentenceEnd(index)
        var found: [SpanCue<Kind>] = []
        for cue in cues where index + cue.words.count <= end && stands(cue.words, words, at: index) { found.append(cue.cue) }
        return found
    }

    /// Whether the words after a first one are those of a cue.
    private func stands(_ cue: [UInt32], _ words: TurnWords, at index: Int) -> Bool {
        for place in cue.indices.dropFirst() where words.cueWord(index + place) != cue[place] { return false }
        return true
    }
}
