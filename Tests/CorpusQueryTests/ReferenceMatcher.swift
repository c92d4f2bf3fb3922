import CorpusModel
import CorpusQuery

/// Queries matched by plain recursion over the tree, from the words of DESIGN §5 and not from the engine: slow, and easy to believe.
struct ReferenceMatcher {
    let segment: CorpusSegment
    let purpose: QueryRun.Purpose
    /// The forms of the few words that the random queries know.
    let forms: [WordPattern: Set<String>]
    let particles: Set<String>

    /// Start and end of every match.
    func matches(_ node: QueryNode) -> Set<Range<Int>> {
        var found: Set<Range<Int>> = []
        for start in 0..<segment.tokenCount {
            for end in ends(node, start, isFirst: true) { found.insert(start..<end) }
        }
        return found
    }

    /// Positions after a node that goes on at a position, or begins there.
    private func ends(_ node: QueryNode, _ at: Int, isFirst: Bool) -> Set<Int> {
        switch node {
        case .word(let pattern):
            return Set(tokens(at, isFirst).filter { isOf($0, pattern) }.map { $0 + 1 })
        case .gap(let size): return gap(at, size)
        case .alternatives(let nodes): return nodes.reduce(into: []) { $0.formUnion(ends($1, at, isFirst: isFirst)) }
        case .sequence(let nodes):
            var positions: Set<Int> = [at]
            for (place, node) in nodes.enumerated() {
                positions = positions.reduce(into: []) { $0.formUnion(ends(node, $1, isFirst: isFirst && place == 0)) }
            }
            return positions
        case .anyOrder(let nodes, let window):
            let orders = orders(nodes)
            return tokens(at, isFirst).reduce(into: []) { found, first in
                for order in orders { found.formUnion(inOrder(order, first, window)) }
            }
        }
    }

    /// Members in one order from a token, any words between them.
    private func inOrder(_ nodes: [QueryNode], _ first: Int, _ window: Int) -> Set<Int> {
        var positions = ends(nodes[0], first, isFirst: true)
        for node in nodes.dropFirst() where !positions.isEmpty {
            var next: Set<Int> = []
            for position in positions {
                var token = position
                while isSpeech(token, from: first) {
                    next.formUnion(ends(node, token, isFirst: true))
                    token += 1
                }
            }
            positions = next
        }
        return positions.filter { end in ((first + 1)..<max(end, first + 1)).count(where: isCounted) <= window }
    }

    /// Where a node may begin: at the token itself at the beginning, later also after what is transparent.
    private func tokens(_ at: Int, _ isFirst: Bool) -> [Int] {
        if isFirst { return [at] }
        var found: [Int] = []
        var token = at
        while isSpeech(token, from: at - 1) {
            found.append(token)
            if !isTransparent(token) { break }
            token += 1
        }
        return found
    }

    private func gap(_ at: Int, _ size: Int) -> Set<Int> {
        var found: Set<Int> = [at]
        guard isSpeech(at, from: at - 1) else { return found }
        if isTransparent(at) || !isCounted(at) {
            found.formUnion(gap(at + 1, size))
        } else if size > 0 {
            found.formUnion(gap(at + 1, size - 1))
        }
        return found
    }

    private func orders(_ nodes: [QueryNode]) -> [[QueryNode]] {
        guard nodes.count > 1 else { return [nodes] }
        return nodes.indices.flatMap { first in
            var rest = nodes
            rest.remove(at: first)
            return orders(rest).map { [nodes[first]] + $0 }
        }
    }

    // MARK: Tokens

    private func norm(_ token: Int) -> String { segment.normVocabulary[segment.norms[token]] }

    /// In the same turn and sentence as another token, and no wall.
    private func isSpeech(_ token: Int, from other: Int) -> Bool {
        guard token < segment.tokenCount, segment.turn(ofToken: token) == segment.turn(ofToken: other),
            segment.sentences.number(ofToken: token) == segment.sentences.number(ofToken: other)
        else { return false }
        return segment.tokenClass(token) != .punctuation || isTransparent(token)
    }

    private func isTransparent(_ token: Int) -> Bool {
        switch segment.tokenClass(token) {
        case .filler, .event: true
        case .punctuation: [",", "\"", "–", "…"].contains(norm(token))
        default: false
        }
    }

    private func isCounted(_ token: Int) -> Bool {
        switch segment.tokenClass(token) {
        case .filler, .event, .punctuation: false
        case .word: !particles.contains(norm(token))
        default: true
        }
    }

    /// Lemmas are the analyser's, which has tests of its own; what is compared here is the search.
    private func hasLemma(_ token: Int, _ pattern: WordPattern) -> Bool {
        func isSame(_ lemma: String) -> Bool { plain(lemma, pattern) == plain(pattern.text, pattern) }
        return segment.reading(ofToken: token).map { isSame($0.lemma) || $0.furtherLemmas.contains(where: isSame) } ?? false
    }

    /// Without the accents that the few words have, where the pattern passes over them.
    private func plain(_ word: String, _ pattern: WordPattern) -> String {
        pattern.folding.contains(.accents) ? word.replacing("é", with: "e").replacing("á", with: "a") : word
    }

    private func isOf(_ token: Int, _ pattern: WordPattern) -> Bool {
        let isForm = pattern.kind == .lemma ? hasLemma(token, pattern) : forms[pattern]!.contains(norm(token))
        return switch segment.tokenClass(token) {
        case .word, .number: isForm
        case .filler: isForm && purpose == .concordance
        case .truncated, .pseudonym: isForm && purpose == .concordance && pattern.kind == .form
        case .punctuation, .event: false
        }
    }
}
