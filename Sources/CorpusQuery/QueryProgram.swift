/// Compiled queries of either notation as one list of instructions; each query is an entry point. Thompson's construction, with a step for any-order sets.
///
/// Programs of the simple notation have no loops, and each instruction stands after those that it leads to: `QueryOutline` builds on that. Those of CQL have loops.
struct QueryProgram: Sendable {
    enum Instruction: Sendable {
        /// The next token is of an element: one of some words, or what a test in CQL says.
        case element(Int, next: Int)
        /// Between 0 and so many words are passed over.
        case gap(Int, next: Int)
        case split([Int])
        /// Sub-programs that each end with `accept`, in any order.
        case anyOrder([Int], window: Int, next: Int)
        /// What a label stands for begins, or ends.
        case labelStart(Int, next: Int)
        case labelEnd(Int, next: Int)
        /// A region begins here, whose first token is of an element where one is named. (This order of fields makes an instruction no larger than it is without.)
        case regionStart(test: Int?, CQLRegion, next: Int)
        /// A region ends here, that which was begun where there is one.
        case regionEnd(CQLRegion, next: Int)
        case accept
    }

    private(set) var instructions: [Instruction] = []

    /// Where a node begins, and the elements that every match of it has somewhere: where one of them is not in a sentence, the query need not be tried there.
    struct Added {
        let start: Int
        var required: [Int] = []
    }

    /// Adds a node that goes on at `next`.
    mutating func add(_ node: QueryNode, next: Int, _ elements: inout ElementTable) -> Added {
        switch node {
        case .word(let pattern): return add(element: elements.id(of: [pattern]), next)
        case .gap(let size): return Added(start: append(.gap(size, next: next)))
        case .sequence(let nodes):
            var added = Added(start: next)
            for node in nodes.reversed() {
                let part = add(node, next: added.start, &elements)
                added = Added(start: part.start, required: added.required + part.required)
            }
            return added
        case .alternatives(let nodes):
            let (words, others) = Self.divided(nodes)
            guard !others.isEmpty else { return add(element: elements.id(of: words), next) }
            let parts = others.map { add($0, next: next, &elements) }
            guard words.isEmpty else {
                let first = add(element: elements.id(of: words), next)
                return Added(start: append(.split([first.start] + parts.map(\.start))))
            }
            let common = parts.dropFirst().reduce(parts[0].required) { common, part in common.filter(part.required.contains) }
            return Added(start: parts.count == 1 ? parts[0].start : append(.split(parts.map(\.start))), required: common)
        case .anyOrder(let nodes, let window):
            let end = append(.accept)
            let members = nodes.map { add($0, next: end, &elements) }
            return Added(
                start: append(.anyOrder(members.map(\.start), window: window, next: next)), required: members.flatMap(\.required))
        }
    }

    private mutating func add(element: Int, _ next: Int) -> Added {
        Added(start: append(.element(element, next: next)), required: [element])
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

    /// Sets what an instruction leads to that was appended before it was known: the split of a loop.
    mutating func replace(_ at: Int, by instruction: Instruction) { instructions[at] = instruction }

    /// The elements of a query that is words right after one another; `nil` where it is something else.
    func chain(from start: Int) -> [Int]? {
        var elements: [Int] = []
        var at = start
        while case .element(let element, let next) = instructions[at] {
            elements.append(element)
            at = next
        }
        guard case .accept = instructions[at], !elements.isEmpty else { return nil }
        return elements
    }

    /// The elements that the first word of a query may be.
    func firstElements(from start: Int) -> Set<Int> { elements(from: start, goingOn: false) }

    /// All elements that a query asks for. Cost: its steps.
    func elements(from start: Int) -> Set<Int> { elements(from: start, goingOn: true) }

    /// - Parameter goingOn: whether what comes after the first element is wanted too.
    private func elements(from start: Int, goingOn: Bool) -> Set<Int> {
        var found: Set<Int> = []
        var seen: Set<Int> = []
        var waiting = [start]
        while let at = waiting.popLast() {
            guard seen.insert(at).inserted else { continue }
            switch instructions[at] {
            case .element(let element, let next):
                found.insert(element)
                if goingOn { waiting.append(next) }
            case .anyOrder(let members, _, let next):
                waiting += members
                if goingOn { waiting.append(next) }
            case .split(let starts): waiting += starts
            case .gap(_, let next), .labelStart(_, let next), .labelEnd(_, let next), .regionStart(_, _, let next), .regionEnd(_, let next):
                waiting.append(next)
            case .accept: continue
            }
        }
        return found
    }
}
