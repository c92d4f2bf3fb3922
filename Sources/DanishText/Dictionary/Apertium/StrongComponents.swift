/// The strongly connected components of a graph (Tarjan 1972), without recursion: which states lie on a cycle together.
struct StrongComponents {
    /// The component of each state, named after one of its states.
    private(set) var component: [Int]
    /// The states so that each comes after all it leads to outside its component.
    private(set) var order: [Int] = []

    private var index: [Int]
    private var low: [Int]
    private var stack: [Int] = []
    private var next = 0

    init(of graph: [[Int]]) {
        component = [Int](repeating: -1, count: graph.count)
        index = component
        low = component
        for root in graph.indices where index[root] < 0 { search(from: root, graph) }
    }

    private mutating func search(from root: Int, _ graph: [[Int]]) {
        var path: [(state: Int, arc: Int)] = []
        enter(root, &path)
        while let (state, arc) = path.last {
            if arc < graph[state].count {
                path[path.count - 1].arc += 1
                let target = graph[state][arc]
                if index[target] < 0 {
                    enter(target, &path)
                } else if component[target] < 0 {
                    low[state] = min(low[state], index[target])
                }
            } else {
                path.removeLast()
                if let before = path.last?.state { low[before] = min(low[before], low[state]) }
                if low[state] == index[state] { close(state) }
            }
        }
    }

    private mutating func enter(_ state: Int, _ path: inout [(state: Int, arc: Int)]) {
        index[state] = next
        low[state] = next
        next += 1
        stack.append(state)
        path.append((state, 0))
    }

    private mutating func close(_ state: Int) {
        while let member = stack.popLast() {
            component[member] = state
            order.append(member)
            if member == state { return }
        }
    }
}
