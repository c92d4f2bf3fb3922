/// Runs a program from one position of a text: the one search of both notations.
///
/// Each instruction is visited at each position once for all that a way may know beside (`SearchContexts`), so that the cost is bounded by instructions × tokens whatever a query
/// says (times the subsets of its members for a set in any order). In the simple notation nothing is known beside; in CQL labels and regions are, and `SearchWays.limit` bounds them.
struct QuerySearch<Text: SearchText> {
    let program: QueryProgram
    var text: Text
    /// Ways taken up since the search was made: what the bound is on.
    var steps = 0
    /// Some start had so many ways to go on that they were given up there.
    var isGivenUp = false
    var contexts: SearchContexts
    /// Where the members of sets in any order have been tried from this start: sets within sets would multiply their windows.
    var tried: [Int: [Way]] = [:]
    /// Those of the start before, for their room.
    private var spare = SearchWays(isStepwise: Text.isStepwise)

    init(_ program: QueryProgram, labels: Int, on text: Text) {
        self.program = program
        self.text = text
        contexts = SearchContexts(labels: labels)
    }

    /// A way that has been gone to the end of its program: the tokens that elements matched, and the position after.
    struct Way {
        var position: Int
        var matched: [Int]
    }

    /// Every way after which the program accepts: depth first, shortest gaps first. The first element must match at `start` itself.
    mutating func ends(from instruction: Int, at start: Int) -> [Way] {
        precondition(!Text.isStepwise, "a text in which each way is gone to its end")
        var ways = begun(from: instruction, at: start)
        defer { swap(&ways, &spare) }
        // Without steps and contexts there are never too many.
        _ = follow(&ways)
        return ways.ended.map { Way(position: $0.position, matched: ways.matched(upTo: $0.last)) }
    }

    /// The nearest end after `start` at which what labels stand for is allowed, or the farthest, and what they stand for there.
    mutating func end(
        from instruction: Int, at start: Int, wantsFarthest: Bool, where isAllowed: (_ labels: [Range<Int>]) -> Bool
    ) -> (position: Int, labels: [Range<Int>])? {
        var best: (position: Int, labels: [Range<Int>])?
        contexts.removeAll()
        var ways = begun(from: instruction, at: start)
        defer { swap(&ways, &spare) }
        repeat {
            guard follow(&ways) else { break }
            if let end = ways.ended.first(where: { $0.position > start && isAllowed(contexts.labels(of: $0.context)) }) {
                best = (end.position, contexts.labels(of: end.context))
                if !wantsFarthest { break }
            }
            if contexts.count > 2 * SearchWays.limit { contexts.keep(thoseOf: &ways.later) }
        } while ways.step()
        return best
    }

    private mutating func begun(from instruction: Int, at start: Int) -> SearchWays {
        var ways = SearchWays(isStepwise: Text.isStepwise)
        swap(&ways, &spare)
        ways.begin(from: instruction, at: start)
        return ways
    }

    /// Takes up the ways that wait and all that they lead to, but for what waits for the next step; `false` where they are too many.
    private mutating func follow(_ ways: inout SearchWays) -> Bool {
        while let state = ways.next() {
            guard !ways.areTooMany else {
                isGivenUp = true
                return false
            }
            steps += 1
            let first = ways.waiting.count
            switch program.instructions[state.instruction] {
            case .accept: ways.ended.append(state)
            case .split(let starts):
                for start in starts {
                    ways.waiting.append(SearchState(instruction: start, position: state.position, last: state.last, context: state.context))
                }
            case .element(let element, let next):
                forEachToken(of: element, from: state) { token in ways.append(state, to: next, matching: token) }
            case .gap(let size, let next):
                forEachPosition(in: size, from: state.position) { position in
                    ways.waiting.append(SearchState(instruction: next, position: position, last: state.last, context: state.context))
                }
            case .anyOrder(let members, let window, let next):
                for way in anyOrder(members, window, at: state.position, isFirst: state.last < 0) {
                    let last = way.matched.reduce(state.last) { ways.chained($1, after: $0) }
                    ways.waiting.append(SearchState(instruction: next, position: way.position, last: last, context: state.context))
                }
            case .labelStart(_, let next), .labelEnd(_, let next), .regionStart(_, _, let next), .regionEnd(_, let next):
                guard let context = context(after: state) else { continue }
                ways.waiting.append(SearchState(instruction: next, position: state.position, last: state.last, context: context))
            }
            // The last is taken up first: what is nearest comes last.
            if ways.waiting.count - first > 1 { ways.waiting[first...].reverse() }
        }
        return true
    }

    /// The tokens at or after a position that an element matches: what is transparent may stand between, but not before the first. There are
    /// several only where the element matches something transparent itself (*øh* in a concordance), which may also be passed over.
    private func forEachToken(of element: Int, from state: SearchState, _ body: (Int) -> Void) {
        let isFirst = state.last < 0
        let labels = Text.isStepwise ? contexts.labels(of: state.context) : []
        var at = state.position
        while at < text.end {
            if text.isOf(at, element, labels) { body(at) }
            guard !isFirst, text.kind(at) == .transparent else { break }
            at += 1
        }
    }

    /// Positions that a gap of up to `size` words reaches, nearest first; particles do not count.
    private func forEachPosition(in size: Int, from position: Int, _ body: (Int) -> Void) {
        body(position)
        var left = size
        for at in position..<max(position, text.end) {
            switch text.kind(at) {
            case .transparent: continue
            case .wall: return
            case .word where left == 0: return
            case .word: left -= 1
            case .particle: break
            }
            body(at + 1)
        }
    }

    /// What a way knows after the mark of a label or region that it stands at; `nil` where it does not pass.
    private mutating func context(after state: SearchState) -> Int32? {
        let position = state.position
        var context = contexts[state.context]
        switch program.instructions[state.instruction] {
        case .labelStart(let label, _): context.labels[label] = position..<position
        case .labelEnd(let label, _): context.labels[label] = context.labels[label].lowerBound..<position
        case .regionStart(let test, let region, _):
            guard let number = text.region(region, beginningAt: position) else { return nil }
            if let test, !text.isOf(position, test, context.labels) { return nil }
            // A start said twice at one place opens the region once: a repeated one would open it without end.
            let open = SearchContexts.OpenRegion(region: region, number: number)
            if !context.open.contains(open) { context.open.append(open) }
        case .regionEnd(let region, _):
            guard let number = text.region(region, endingBefore: position) else { return nil }
            if let open = context.open.lastIndex(where: { $0.region == region }) {
                guard context.open[open].number == number else { return nil }
                context.open.remove(at: open)
            }
        case .element, .gap, .split, .anyOrder, .accept: break
        }
        return contexts.number(of: context)
    }
}
