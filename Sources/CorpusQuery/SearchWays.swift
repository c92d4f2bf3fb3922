/// Where a way stands. What it has matched is a chain in `SearchWays`, so that ways which part share their beginning and nothing is copied.
struct SearchState {
    var instruction: Int
    var position: Int
    /// The token matched last in the chain; -1 where nothing is matched yet.
    var last: Int32
    /// What it knows beside, in `SearchContexts`.
    var context: Int32
}

/// The ways that lead on from one place.
struct SearchWays {
    /// Taken up from the end.
    var waiting: [SearchState] = []
    /// In steps: the ways that go on at the next position, in the order in which they will be gone.
    var later: [SearchState] = []
    /// Those that have come to the end of the program since the last step, in the order in which they did.
    var ended: [SearchState] = []
    private var seen = VisitedStates()
    private var trail: [(token: Int, before: Int32)] = []
    private let isStepwise: Bool

    init(isStepwise: Bool) { self.isStepwise = isStepwise }

    /// Begins anew; room is kept, since a search begins at millions of places.
    mutating func begin(from instruction: Int, at position: Int) {
        waiting.removeAll(keepingCapacity: true)
        later.removeAll(keepingCapacity: true)
        ended.removeAll(keepingCapacity: true)
        trail.removeAll(keepingCapacity: true)
        seen.removeAll()
        waiting.append(SearchState(instruction: instruction, position: position, last: -1, context: 0))
    }

    /// Ways at one position; what has more is a query that multiplies itself. Ways without contexts are never so many: they are no more than the instructions of a pattern.
    static let limit = 20_000

    /// In steps: whether there are more ways at the position than are followed.
    var areTooMany: Bool { isStepwise && seen.count > Self.limit }

    /// The next way to take up, one that is new. A step has one position, and where there are no steps there are no contexts: two numbers tell ways apart.
    @inline(__always)
    mutating func next() -> SearchState? {
        while let state = waiting.popLast() {
            if seen.insert(state.instruction << 32 | (isStepwise ? Int(state.context) : state.position)) { return state }
        }
        return nil
    }

    /// A way that has matched a token goes on after it. In steps no chain is kept, which would grow with the text: tests in CQL tell themselves which tokens they name.
    @inline(__always)
    mutating func append(_ state: SearchState, to next: Int, matching token: Int) {
        if isStepwise {
            later.append(SearchState(instruction: next, position: token + 1, last: -1, context: state.context))
        } else {
            waiting.append(SearchState(instruction: next, position: token + 1, last: chained(token, after: state.last), context: state.context))
        }
    }

    /// A longer chain.
    mutating func chained(_ token: Int, after last: Int32) -> Int32 {
        trail.append((token, last))
        return Int32(trail.count - 1)
    }

    /// The tokens of a chain in the order they were matched.
    func matched(upTo last: Int32) -> [Int] {
        var found: [Int] = []
        var at = last
        while at >= 0 {
            found.append(trail[Int(at)].token)
            at = trail[Int(at)].before
        }
        return found.reversed()
    }

    /// Goes on to the next position; `false` where no way does.
    mutating func step() -> Bool {
        ended.removeAll(keepingCapacity: true)
        guard !later.isEmpty else { return false }
        swap(&waiting, &later)
        waiting.reverse()
        later.removeAll(keepingCapacity: true)
        seen.removeAll()
        return true
    }
}

/// States that a search has been in: a short list, and a set once there are many.
private struct VisitedStates {
    private var few: [Int] = []
    private var many: Set<Int> = []
    private static let fewest = 16

    var count: Int { many.isEmpty ? few.count : many.count }

    /// Whether the state is new.
    mutating func insert(_ state: Int) -> Bool {
        if !many.isEmpty { return many.insert(state).inserted }
        if few.contains(state) { return false }
        few.append(state)
        if few.count > Self.fewest { many = Set(few) }
        return true
    }

    mutating func removeAll() {
        few.removeAll(keepingCapacity: true)
        if !many.isEmpty { many = [] }
    }
}
