import CorpusModel

/// Runs the program from one token: depth first, shortest gaps first, each instruction at each token once, so that the cost is bounded
/// by instructions × tokens of the sentence whatever the query says (times the subsets of its members for a set in any order).
struct QuerySearch {
    let run: QueryRun
    /// The end of the sentence at hand.
    private var end = 0
    /// States visited since the search was made: what the bound is on.
    private(set) var steps = 0
    /// Where the members of sets in any order have been tried from this start: sets within sets would multiply their windows.
    private var tried: [Int: [Way]] = [:]
    /// Whether the query at hand crosses punctuation.
    private var crossesMarks = false

    init(run: QueryRun) { self.run = run }

    /// A way that has been gone so far: the tokens that elements matched, and the position after.
    struct Way {
        var position: Int
        var matched: [Int]
    }

    /// Where a way stands. What it has matched is a chain in `Trail`, so that ways which part share their beginning and nothing is copied.
    private struct State {
        var instruction: Int
        var position: Int
        /// The token matched last in the trail; -1 where nothing is matched yet.
        var last: Int
    }

    private struct Trail {
        private var tokens: [(token: Int, before: Int)] = []

        mutating func append(_ token: Int, after before: Int) -> Int {
            tokens.append((token, before))
            return tokens.count - 1
        }

        /// The tokens up to one of the trail, in the order they were matched.
        func matched(upTo last: Int) -> [Int] {
            var found: [Int] = []
            var at = last
            while at >= 0 {
                found.append(tokens[at].token)
                at = tokens[at].before
            }
            return found.reversed()
        }
    }

    /// The matches that begin at `start` and end before `end`, which is that of the sentence: one for each end, in ascending order of ends.
    mutating func matches(from instruction: Int, at start: Int, before end: Int, crossingMarks: Bool = false) -> [QueryMatch] {
        self.end = end
        crossesMarks = crossingMarks
        tried.removeAll(keepingCapacity: true)
        var found: [QueryMatch] = []
        for way in ends(from: instruction, at: start) {
            guard let last = way.matched.max() else { continue }
            let tokens = start..<(last + 1)
            if !found.contains(where: { $0.tokens == tokens }) { found.append(QueryMatch(tokens: tokens, matched: way.matched)) }
        }
        return found.count < 2 ? found : found.sorted { $0.tokens.upperBound < $1.tokens.upperBound }
    }

    /// Every way after which the program accepts. The first element must match at `start` itself.
    private mutating func ends(from instruction: Int, at start: Int) -> [Way] {
        var accepted: [Way] = []
        var seen = VisitedStates()
        var trail = Trail()
        var waiting = [State(instruction: instruction, position: start, last: -1)]
        while let state = waiting.popLast() {
            guard seen.insert(state.instruction << 32 | state.position) else { continue }
            steps += 1
            let first = waiting.count
            switch run.queries.program.instructions[state.instruction] {
            case .accept: accepted.append(Way(position: state.position, matched: trail.matched(upTo: state.last)))
            case .split(let starts):
                for start in starts { waiting.append(State(instruction: start, position: state.position, last: state.last)) }
            case .element(let element, let next):
                forEachToken(of: element, at: state.position, isFirst: state.last < 0) { token in
                    waiting.append(State(instruction: next, position: token + 1, last: trail.append(token, after: state.last)))
                }
            case .gap(let size, let next):
                forEachPosition(in: size, from: state.position) { position in
                    waiting.append(State(instruction: next, position: position, last: state.last))
                }
            case .anyOrder(let members, let window, let next):
                for way in anyOrder(members, window, at: state.position, isFirst: state.last < 0) {
                    let last = way.matched.reduce(state.last) { trail.append($1, after: $0) }
                    waiting.append(State(instruction: next, position: way.position, last: last))
                }
            }
            // The last is taken up first: what is nearest comes last.
            if waiting.count - first > 1 { waiting[first...].reverse() }
        }
        return accepted
    }

    /// The tokens at or after a position that an element matches: what is transparent may stand between, but not before the first. There are
    /// several only where the element matches something transparent itself (*øh* in a concordance), which may also be passed over.
    private func forEachToken(of element: Int, at position: Int, isFirst: Bool, _ body: (Int) -> Void) {
        if isFirst {
            if run.isOf(position, element) { body(position) }
            return
        }
        var at = position
        while at < end {
            if run.isOf(at, element) { body(at) }
            guard kind(at) == .transparent else { break }
            at += 1
        }
    }

    /// Positions that a gap of up to `size` words reaches, nearest first; particles do not count.
    private func forEachPosition(in size: Int, from position: Int, _ body: (Int) -> Void) {
        body(position)
        var left = size
        var at = position
        while let word = run.columns.word(at: at, before: end, crossingMarks: crossesMarks) {
            if run.columns.kind(word) == .word {
                guard left > 0 else { break }
                left -= 1
            }
            at = word + 1
            body(at)
        }
    }

    private func kind(_ token: Int) -> SearchColumns.Kind { run.columns.kind(token, crossingMarks: crossesMarks) }

    // MARK: Any order

    /// Ways to match all members in any order: from each token where one of them may begin, what is transparent passed over.
    private mutating func anyOrder(_ members: [Int], _ window: Int, at start: Int, isFirst: Bool) -> [Way] {
        var found: [Way] = []
        var first = start
        while first < end {
            found += anyOrder(members, window, from: first)
            guard !isFirst, kind(first) == .transparent else { break }
            first += 1
        }
        return found
    }

    /// Token by token: at each, a member that is left may begin, or the token is passed over. The last word stands at most `window` words
    /// after the first, particles not counted.
    private mutating func anyOrder(_ members: [Int], _ window: Int, from first: Int) -> [Way] {
        var found: [Way] = []
        // By the position after, the members that are left (a bit each) and the tokens matched so far.
        var open: [Int: [Int: [Int]]] = [first: [(1 << members.count) - 1: []]]
        var at = first
        while let states = open.removeValue(forKey: at) {
            if let matched = states[0] { found.append(Way(position: at, matched: matched)) }
            guard at < end, run.columns.words(after: first, before: at + 1) <= window else { break }
            for (left, matched) in states.sorted(by: { $0.key < $1.key }) where left != 0 {
                steps += 1
                for (index, member) in members.enumerated() where left & 1 << index != 0 {
                    for way in ways(from: member, at: at) where run.columns.words(after: first, before: way.position) <= window {
                        let rest = left & ~(1 << index)
                        if open[way.position]?[rest] == nil { open[way.position, default: [:]][rest] = matched + way.matched }
                    }
                }
                // The first token is always a member's.
                guard at > first, kind(at) != .wall else { continue }
                if open[at + 1]?[left] == nil { open[at + 1, default: [:]][left] = matched }
            }
            at = open.keys.min() ?? end
        }
        return found
    }

    /// The ways of a member from a token, found once for each start.
    private mutating func ways(from member: Int, at token: Int) -> [Way] {
        let key = member << 32 | token
        if let known = tried[key] { return known }
        let found = ends(from: member, at: token)
        tried[key] = found
        return found
    }
}

/// States that a search has been in: a short list, and a set once there are many.
private struct VisitedStates {
    private var few: [Int] = []
    private var many: Set<Int> = []
    private static let fewest = 16

    /// Whether the state is new.
    mutating func insert(_ state: Int) -> Bool {
        if !many.isEmpty { return many.insert(state).inserted }
        if few.contains(state) { return false }
        few.append(state)
        if few.count > Self.fewest { many = Set(few) }
        return true
    }
}
