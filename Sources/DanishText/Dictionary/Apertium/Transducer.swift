/// A finite-state transducer whose paths are the entries of a dictionary.
public struct Transducer {
    struct Arc {
        let to: Int
        let input: Int
        let output: Int
    }

    private var arcs: [[Arc]] = []
    private var finals: Set<Int> = []
    private var symbols: [[UInt8]] = []

    var isEmpty: Bool { arcs.isEmpty }

    mutating func add(_ from: Int, _ to: Int, _ input: Int, _ output: Int) {
        while arcs.count <= max(from, to) { arcs.append([]) }
        arcs[from].append(Arc(to: to, input: input, output: output))
    }

    mutating func addFinal(_ state: Int) { finals.insert(state) }

    func with(symbols: [[UInt8]]) -> Transducer {
        var copy = self
        copy.symbols = symbols
        return copy
    }

    /// Calls `body` with both sides of every path from state 0 to a final state, in the order of the arcs.
    ///
    /// Arcs with one of the symbols in `leftOut` are not taken, and neither are arcs within a cycle: what repeats (numbers, addresses) is no list of words.
    /// The paths are counted first, so that a transducer with more than `limit` costs nothing.
    ///
    /// - Returns: false when there are more paths than `limit`, or longer ones than `deepest` arcs; then `body` has not been called.
    public func walk(leavingOut leftOut: Set<[UInt8]>, limit: Int, deepest: Int = 400, _ body: (_ input: [UInt8], _ output: [UInt8]) -> Void) -> Bool
    {
        let barred = symbols.map { leftOut.contains($0) }
        var graph = arcs.map { $0.filter { !barred[$0.input] && !barred[$0.output] } }
        let components = StrongComponents(of: graph.map { $0.map(\.to) })
        for state in graph.indices { graph[state].removeAll { components.component[$0.to] == components.component[state] } }
        guard isWithin(limit, deepest, graph, components.order) else { return false }
        var walk = TransducerWalk(arcs: graph, finals: finals, symbols: symbols)
        walk.visit(0, body)
        return true
    }

    /// Counts the paths from each state, those that are reached last first.
    private func isWithin(_ limit: Int, _ deepest: Int, _ graph: [[Arc]], _ order: [Int]) -> Bool {
        var counts = [Int](repeating: 0, count: graph.count)
        var depths = [Int](repeating: 0, count: graph.count)
        for state in order {
            counts[state] = finals.contains(state) ? 1 : 0
            for arc in graph[state] {
                counts[state] = min(limit + 1, counts[state] + counts[arc.to])
                depths[state] = max(depths[state], depths[arc.to] + 1)
            }
        }
        return counts[0] <= limit && depths[0] <= deepest
    }
}

/// Goes along all paths of a transducer without cycles.
private struct TransducerWalk {
    let arcs: [[Transducer.Arc]]
    let finals: Set<Int>
    let symbols: [[UInt8]]
    var input: [UInt8] = []
    var output: [UInt8] = []

    /// As deep as the longest path, which has been measured.
    mutating func visit(_ state: Int, _ body: ([UInt8], [UInt8]) -> Void) {
        if finals.contains(state) { body(input, output) }
        for arc in arcs[state] {
            let (inputs, outputs) = (input.count, output.count)
            input += symbols[arc.input]
            output += symbols[arc.output]
            visit(arc.to, body)
            input.removeSubrange(inputs...)
            output.removeSubrange(outputs...)
        }
    }
}
