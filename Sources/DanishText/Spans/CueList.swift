/// The cues of a list by their first word.
struct CueList<Kind: CueKind>: Sendable {
    /// Longest expression first; of one length, in the list's order.
    private let cues: [String: [SpanCue<Kind>]]

    /// The words of the cues are brought into ordinary spelling, as those of the turns are.
    init(_ list: [SpanCue<Kind>], _ grammar: SpanGrammar) {
        var cues: [String: [SpanCue<Kind>]] = [:]
        for cue in list {
            let words = cue.words.map(grammar.spelling).joined(separator: " ")
            let cue = SpanCue(words, cue.kind, exception: cue.exception, isWeak: cue.isWeak)
            if let first = cue.words.first, !(cues[first] ?? []).contains(cue) { cues[first, default: []].append(cue) }
        }
        self.cues = cues.mapValues { list in
            list.enumerated().sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }.map(\.element)
        }
    }

    func begins(with word: String) -> Bool { cues[word] != nil }

    /// The cues that stand here, all their words in one sentence; longest first.
    func matches(_ words: TurnWords, at index: Int) -> [SpanCue<Kind>] {
        (cues[words[index].norm] ?? []).filter { cue in
            guard index + cue.words.count <= words.sentenceEnd(index) else { return false }
            return cue.words.indices.allSatisfy { words[index + $0].norm == cue.words[$0] }
        }
    }
}
