/// Compiled queries as one list of instructions; each query is an entry point. Thompson's construction, with a step for any-order sets.
struct QueryProgram: Sendable {
    enum Instruction: Sendable {
        /// The next word is of an element.
        case element(Int, next: Int)
        /// Between 0 and so many words are passed over.
        case gap(Int, next: Int)
        case split([Int])
        /// Sub-programs that each end with `accept`, in any order.
        case anyOrder([Int], window: Int, next: Int)
        case accept
    }

    private(set) var instructions: [Instruction] = []

    /// Adds a node that goes on at `next`, and returns where it begins.
    mutating func add(_ node: QueryNode, next: Int, _ elements: inout ElementTable) -> Int {
        switch node {
        case .word(let pattern): return append(.element(elements.id(of: [pattern]), next: next))
        case .gap(let size): return append(.gap(size, next: next))
        case .sequence(let nodes):
            return nodes.reversed().reduce(next) { add($1, next: $0, &elements) }
        case .alternatives(let nodes):
            let (words, others) = Self.divided(nodes)
            var starts = others.map { add($0, next: next, &elements) }
            if !words.isEmpty { starts.insert(append(.element(elements.id(of: words), next: next)), at: 0) }
            return starts.count == 1 ? starts[0] : append(.split(starts))
        case .anyOrder(let nodes, let window):
            let end = append(.accept)
            return append(.anyOrder(nodes.map { add($0, next: end, &elements) }, window: window, next: next))
        }
    }

    mutating func append(_ instruction: Instruction) -> Int {
        instructions.append(instruction)
        return instructions.count - 1
    }

    /// Single words among alternatives become one element, which costs one look-up.
    private static func divided(_ nodes: [QueryNode]) -> (words: [WordPattern], others: [QueryNode]) {
        var words: [WordPattern] = []
        var others: [QueryNode] = []
        for node in nodes {
            switch node {
            case .word(let pattern): words.append(pattern)
            case .alternatives(let inner):
                let (more, rest) = divided(inner)
                words += more
                others += rest
            default: others.append(node)
            }
        }
        return (words, others)
    }

    /// Elements that every match of a node has somewhere: where one of them is not in a sentence, the query need not be tried there.
    static func required(_ node: QueryNode, _ elements: inout ElementTable) -> Set<Int> {
        switch node {
        case .word(let pattern): return [elements.id(of: [pattern])]
        case .gap: return []
        case .sequence(let nodes), .anyOrder(let nodes, _):
            var all: Set<Int> = []
            for node in nodes { all.formUnion(required(node, &elements)) }
            return all
        case .alternatives(let nodes):
            let (words, others) = divided(nodes)
            if others.isEmpty { return [elements.id(of: words)] }
            guard words.isEmpty else { return [] }
            var common = required(others[0], &elements)
            for node in others.dropFirst() { common.formIntersection(required(node, &elements)) }
            return common
        }
    }

    /// The most words that a match of a node may have, those of its gaps counted.
    static func longest(_ node: QueryNode) -> Int {
        switch node {
        case .word: 1
        case .gap(let size): size
        case .sequence(let nodes): nodes.reduce(0) { $0 + longest($1) }
        case .alternatives(let nodes): nodes.map(longest).max() ?? 0
        case .anyOrder(_, let window): window + 1
        }
    }

    /// The elements that the first word of a query may be.
    func firstElements(from start: Int) -> Set<Int> {
        var found: Set<Int> = []
        var waiting = [start]
        while let at = waiting.popLast() {
            switch instructions[at] {
            case .element(let element, _): found.insert(element)
            case .split(let starts): waiting += starts
            case .anyOrder(let members, _, _): waiting += members
            case .gap(_, let next): waiting.append(next)
            case .accept: continue
            }
        }
        return found
    }
}
