/// Finds the cues among the words of a turn: the longest expression wins, look-alikes and tag questions cancel.
struct CueFinder {
    struct Cue {
        /// Indices of words of the turn.
        let range: Range<Int>
        let kind: NegationCue.Kind
    }

    let words: TurnWords
    let lexicon: NegationLexicon

    func cues() -> [Cue] {
        var found: [Cue] = []
        var index = 0
        while index < words.count {
            guard let cue = cue(at: index) else {
                index += 1
                continue
            }
            if cue.kind != .not, cue.kind != .tag, !Exclamation(words: words).holds(index) { found.append(cue) }
            index = cue.range.upperBound
        }
        return found
    }

    /// The longest expression that begins here and is in its place; of one length, a tag question before a negation.
    private func cue(at index: Int) -> Cue? {
        let matching = lexicon.cues(beginningWith: words[index].norm).filter { matches($0, at: index) }
        var best: NegationCue?
        for cue in matching {
            if let best, best.words.count > cue.words.count { break }
            if cue.kind == .tag {
                if TagQuestion(words: words, lexicon: lexicon, start: index, length: cue.words.count).isAsked { best = cue }
            } else if best == nil || cue.kind == .not && best?.kind != .tag {
                best = cue
            }
        }
        return best.map { Cue(range: index..<(index + $0.words.count), kind: $0.kind) }
    }

    private func matches(_ cue: NegationCue, at index: Int) -> Bool {
        guard index + cue.words.count <= words.count else { return false }
        return cue.words.indices.allSatisfy { words[index + $0].norm == cue.words[$0] }
    }
}
