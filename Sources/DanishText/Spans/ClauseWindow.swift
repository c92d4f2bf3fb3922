/// The words around a place up to the borders of the clause: marks, conjunctions, the sentence's ends.
struct ClauseWindow {
    let words: TurnWords
    let grammar: SpanGrammar

    /// The words from here to the clause's border, at most `reach`.
    func right(from start: Int, sentenceOf home: Int, reach: Int) -> [Int] {
        var found: [Int] = []
        found.reserveCapacity(reach)
        var index = start
        let sentence = words.sentence(home)
        while index < words.count, found.count < reach, !isBorder(index, in: sentence) {
            if !words.isMark(index) { found.append(index) }
            index += 1
        }
        return found
    }

    /// The words before `end` back to the clause's border, at most `reach`, in text order.
    func left(before end: Int, sentenceOf home: Int, reach: Int) -> [Int] {
        var found: [Int] = []
        found.reserveCapacity(reach)
        var index = end - 1
        let sentence = words.sentence(home)
        while index >= 0, found.count < reach, !isBorder(index, in: sentence) {
            if !words.isMark(index) { found.append(index) }
            index -= 1
        }
        found.reverse()
        return found
    }

    /// A mark that parts clauses, a conjunction, or another sentence. *at* before an infinitive is no conjunction: *prøver ikke at styre*.
    func isBorder(_ index: Int, sentenceOf home: Int) -> Bool { isBorder(index, in: words.sentence(home)) }

    private func isBorder(_ index: Int, in sentence: UInt32) -> Bool {
        if words.sentence(index) != sentence { return true }
        let grammar = words.grammar(index)
        if words.isMark(index) { return !grammar.contains(.transparent) }
        guard grammar.contains(.conjunction) else { return false }
        return !(grammar.contains(.that) && isInfinitiveAhead(index + 1))
    }

    /// A mark that parts nothing.
    func isTransparent(_ index: Int) -> Bool { words.grammar(index).contains(.transparent) }

    /// An infinitive follows, an adverb at most before it: *at bestemme*, *at selv bestemme*.
    func isInfinitiveAhead(_ index: Int) -> Bool {
        guard let next = words.norm(index) else { return false }
        if grammar.isInfinitive(next) { return true }
        return Self.innerAdverbs.contains(next) && words.norm(index + 1).map(grammar.isInfinitive) == true
    }

    private static let innerAdverbs: Set<String> = [
        "ikke", "selv", "bare", "også", "altid", "aldrig", "kun", "lige", "virkelig", "rigtigt", "faktisk",
    ]

    /// Where the clause begins that a verb before `after` governs: behind *at* within three words, or behind a comma that follows, small adverbs
    /// passed over.
    /// `bareComma` allows the comma without *at*: *jeg synes ikke, man skal …*
    func complement(after: Int, bareComma: Bool = true) -> Int? {
        guard after > 0, after < words.count else { return nil }
        let home = after - 1
        var index = after
        while index < words.count, index - after < 3, !isBorder(index, sentenceOf: home) { index += 1 }
        guard index < words.count, words.sentence(index) == words.sentence(home) else { return nil }
        if words.grammar(index).contains(.that) { return index + 1 }
        guard words[index].norm == "," else { return nil }
        if words.norm(index + 1) == "at" { return index + 2 }
        guard bareComma, (after..<index).allSatisfy({ Self.innerAdverbs.contains(words[$0].norm) || grammar.isParticle(words[$0].norm) }) else {
            return nil
        }
        return index + 1
    }
}
