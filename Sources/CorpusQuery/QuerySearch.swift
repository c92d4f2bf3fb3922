import CorpusModel

/// Runs the program from one token: depth first, shortest gaps first, each instruction at each token once, so that the cost is bounded
/// by instructions × tokens of the sentence whatever the query says.
struct QuerySearch {
    let run: QueryRun
    /// The end of the turn.
    let end: Int

    /// A way that has been gone so far.
    private struct State {
        var instruction: Int
        var position: Int
        var matched: [Int]
    }

    /// The matches that begin at `start`: one for each end, in ascending order of ends.
    func matches(from instruction: Int, at start: Int) -> [QueryMatch] {
        let sentence = run.columns.sentences[start]
        var found: [QueryMatch] = []
        for state in ends(from: instruction, at: start, sentence) {
            guard let last = state.matched.max() else { continue }
            let tokens = start..<(last + 1)
            if !found.contains(where: { $0.tokens == tokens }) { found.append(QueryMatch(tokens: tokens, matched: state.matched)) }
        }
        return found.count < 2 ? found : found.sorted { $0.tokens.upperBound < $1.tokens.upperBound }
    }

    /// Every position after which the program accepts. The first element must match at `start` itself.
    private func ends(from instruction: Int, at start: Int, _ sentence: UInt32) -> [State] {
        var accepted: [State] = []
        var seen: Set<Int> = []
        let instructions = run.queries.program.instructions
        var waiting = [State(instruction: instruction, position: start, matched: [])]
        while let state = waiting.popLast() {
            guard seen.insert(state.instruction << 32 | state.position).inserted else { continue }
            switch instructions[state.instruction] {
            case .accept: accepted.append(state)
            case .split(let starts): waiting += starts.reversed().map { State(instruction: $0, position: state.position, matched: state.matched) }
            case .element(let element, let next):
                if let token = token(of: element, at: state.position, sentence, isFirst: state.matched.isEmpty) {
                    waiting.append(State(instruction: next, position: token + 1, matched: state.matched + [token]))
                }
            case .gap(let size, let next):
                waiting += positions(in: size, from: state.position, sentence).reversed().map {
                    State(instruction: next, position: $0, matched: state.matched)
                }
            case .anyOrder(let members, let window, let next):
                waiting += anyOrder(members, window, at: state.position, sentence, isFirst: state.matched.isEmpty).reversed().map {
                    State(instruction: next, position: $0.position, matched: state.matched + $0.matched)
                }
            }
        }
        return accepted
    }

    /// The token at or after a position that an element matches: what is transparent may stand between, but not before the first.
    private func token(of element: Int, at position: Int, _ sentence: UInt32, isFirst: Bool) -> Int? {
        if isFirst { return run.isOf(position, element) ? position : nil }
        var at = position
        while at < end, run.columns.sentences[at] == sentence {
            if run.isOf(at, element) { return at }
            guard run.columns.kinds[at] == .transparent else { return nil }
            at += 1
        }
        return nil
    }

    /// Positions that a gap of up to `size` words reaches, nearest first; particles do not count.
    private func positions(in size: Int, from position: Int, _ sentence: UInt32) -> [Int] {
        var found = [position]
        var left = size
        var at = position
        while let word = run.columns.word(at: at, before: end, sentence: sentence) {
            if run.columns.kinds[word] == .word {
                guard left > 0 else { break }
                left -= 1
            }
            at = word + 1
            found.append(at)
        }
        return found
    }

    /// Ways to match all members in any order, the last word at most `window` words after the first.
    private func anyOrder(_ members: [Int], _ window: Int, at start: Int, _ sentence: UInt32, isFirst: Bool) -> [(position: Int, matched: [Int])] {
        let all = (1 << members.count) - 1
        var found: [(position: Int, matched: [Int])] = []
        guard let first = isFirst ? start : run.columns.word(at: start, before: end, sentence: sentence) else { return [] }
        var waiting: [(left: Int, state: State)] = []
        var seen: Set<Int> = []
        func place(_ left: Int, at position: Int, after matched: [Int]) {
            for (index, member) in members.enumerated() where left & 1 << index != 0 {
                for way in ends(from: member, at: position, sentence) {
                    let key = (left & ~(1 << index)) << 40 | way.position
                    guard isNear(first, way.position, window), seen.insert(key).inserted else { continue }
                    waiting.append((left & ~(1 << index), State(instruction: 0, position: way.position, matched: matched + way.matched)))
                }
            }
        }
        place(all, at: first, after: [])
        while let next = waiting.popLast() {
            guard next.left != 0 else {
                found.append((next.state.position, next.state.matched))
                continue
            }
            for position in positions(in: window, from: next.state.position, sentence) {
                if let word = run.columns.word(at: position, before: end, sentence: sentence) { place(next.left, at: word, after: next.state.matched) }
            }
        }
        return found.sorted { $0.position < $1.position }
    }

    /// Whether the word before `position` stands at most `window` words after `first`, particles not counted.
    private func isNear(_ first: Int, _ position: Int, _ window: Int) -> Bool {
        var words = 0
        for token in (first + 1)..<max(first + 1, position) where run.columns.kinds[token] == .word { words += 1 }
        return words <= window
    }
}
