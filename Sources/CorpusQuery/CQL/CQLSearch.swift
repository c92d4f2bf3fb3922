import CorpusModel

/// Runs a program from one position, all ways at once and position by position, so that nearer ends are found first.
struct CQLSearch {
    /// A region whose start is in the query and whose end is not yet.
    struct OpenRegion: Hashable {
        let region: CQLRegion
        let number: Int
    }

    private struct Thread: Hashable {
        var instruction: Int
        var bindings: [Range<Int>]
        var open: [OpenRegion]
    }

    let columns: CQLColumns
    let program: CQLProgram
    let checks: [CQLChecks.Check]
    let constraint: CQLChecks.Check?
    /// Threads at one position; what has more is a query that multiplies itself, and the search from there is given up and told.
    static let threadLimit = 20_000
    private(set) var isGivenUp = false

    init(columns: CQLColumns, program: CQLProgram, checks: [CQLChecks.Check], constraint: CQLChecks.Check?) {
        self.columns = columns
        self.program = program
        self.checks = checks
        self.constraint = constraint
    }

    /// The nearest end after `start` that the constraint allows, or the farthest, and the labels then; `nil` where there is none before `limit`.
    mutating func match(from start: Int, limit: Int, wantsFarthest: Bool) -> (end: Int, bindings: [Range<Int>])? {
        var best: (end: Int, bindings: [Range<Int>])?
        var threads = [Thread(instruction: 0, bindings: Array(repeating: 0..<0, count: program.labels.count), open: [])]
        var position = start
        while !threads.isEmpty {
            guard let (next, accepted) = step(threads, at: position, limit) else {
                isGivenUp = true
                return best
            }
            if position > start, let bindings = accepted.first(where: { constraint?(start, $0) ?? true }) {
                best = (position, bindings)
                if !wantsFarthest { return best }
            }
            threads = next
            position += 1
        }
        return best
    }

    /// Follows what needs no token, and takes the token at the position with what is left; `nil` where the ways are too many.
    private func step(_ threads: [Thread], at position: Int, _ limit: Int) -> (next: [Thread], accepted: [[Range<Int>]])? {
        var waiting = Array(threads.reversed())
        var seen: Set<Thread> = []
        var next: [Thread] = []
        var taken: Set<Thread> = []
        var accepted: [[Range<Int>]] = []
        while var thread = waiting.popLast() {
            guard seen.insert(thread).inserted else { continue }
            if seen.count > Self.threadLimit { return nil }
            switch program.instructions[thread.instruction] {
            case .accept: accepted.append(thread.bindings)
            case .jump(let target):
                thread.instruction = target
                waiting.append(thread)
            case .split(let one, let other):
                thread.instruction = other
                waiting.append(thread)
                thread.instruction = one
                waiting.append(thread)
            case .token(let test):
                guard position < limit, checks[test](position, thread.bindings) else { continue }
                thread.instruction += 1
                if taken.insert(thread).inserted { next.append(thread) }
            default:
                guard pass(&thread, at: position) else { continue }
                thread.instruction += 1
                waiting.append(thread)
            }
        }
        return (next, accepted)
    }

    /// Labels and regions: whether the thread goes on.
    private func pass(_ thread: inout Thread, at position: Int) -> Bool {
        switch program.instructions[thread.instruction] {
        case .labelStart(let label): thread.bindings[label] = position..<position
        case .labelEnd(let label): thread.bindings[label] = thread.bindings[label].lowerBound..<position
        case .regionStart(let region, let test):
            guard position < columns.count, columns.begins(region, at: position) else { return false }
            if let test, !checks[test](position, thread.bindings) { return false }
            // A start said twice at one place opens the region once: a repeated one would open it without end.
            let open = OpenRegion(region: region, number: columns.region(region, at: position))
            if !thread.open.contains(open) { thread.open.append(open) }
        case .regionEnd(let region):
            guard position > 0, columns.ends(region, before: position) else { return false }
            if let open = thread.open.lastIndex(where: { $0.region == region }) {
                guard thread.open[open].number == columns.region(region, at: position - 1) else { return false }
                thread.open.remove(at: open)
            }
        default: return false
        }
        return true
    }
}
