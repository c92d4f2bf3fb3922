import CorpusModel

/// A query that is words right after one another, as *i det hele*: whether it can match around one of its words is told by the words beside that one.
///
/// This only saves sentences from being searched: it may say yes where the search says no, never the other way.
struct PhraseChain {
    /// In their order.
    let elements: [Int]

    /// `nil` where the one query of `queries` is something else.
    init?(_ queries: CompiledQueries) {
        var found: [Int] = []
        var at = queries.starts[0]
        while case .element(let element, let next) = queries.program.instructions[at] {
            found.append(element)
            at = next
        }
        guard case .accept = queries.program.instructions[at], found.count > 1 else { return nil }
        elements = found
    }

    /// Whether the word may be a part of a match, as each element that it is of.
    func mayMatch(at token: Int, in segment: CorpusSegment, _ index: ElementIndex) -> Bool {
        let words = segment.readings ?? segment.norms
        func isOf(_ token: Int, _ place: Int) -> Bool { index.contains(elements[place], word: words[token]) }
        return elements.indices.contains { place in
            isOf(token, place)
                && (place == 0 || beside(token, -1, segment) { isOf($0, place - 1) })
                && (place == elements.count - 1 || beside(token, 1, segment) { isOf($0, place + 1) })
        }
    }

    /// Whether the next word in a direction is wanted. What may stand between the words of a match is passed over, and other marks too; any of these may itself be wanted.
    /// Turns are not looked up: what reaches over the end of one is searched in vain.
    private func beside(_ token: Int, _ step: Int, _ segment: CorpusSegment, _ isWanted: (Int) -> Bool) -> Bool {
        var at = token + step
        while at >= 0, at < segment.tokenCount {
            if isWanted(at) { return true }
            switch segment.tokenClass(at) {
            case .punctuation, .event, .filler: break
            case .word, .number, .truncated, .pseudonym: return false
            }
            at += step
        }
        return false
    }
}
