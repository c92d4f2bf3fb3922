import DanishText

/// Compiles any number of queries into one form that is run together: a concordance has one, a set of lexicons has thousands.
public struct QueryCompiler {
    /// What a query that names a word class means where the corpus has none.
    public enum WithoutWordClass: Sendable {
        case refuse, match
    }

    private var program = QueryProgram()
    private var elements = ElementTable()
    private var starts: [Int] = []
    private let inflections: Inflections
    private let particles: Set<String>

    public init(data: DanishData) {
        inflections = Inflections(data: data)
        particles = data.particles
    }

    /// Adds a query and returns its number, counted from 0.
    public mutating func add(_ node: QueryNode) -> Int {
        let accept = program.append(.accept)
        starts.append(program.add(node, next: accept, &elements))
        return starts.count - 1
    }

    /// A lexicon phrase: a verb that begins it has an implied gap of up to three words after it, because Danish inverts
    /// (*tager vi så ejerskab*), unless it is literal or its author wrote a gap there.
    public func withImpliedGap(_ query: ParsedQuery) -> QueryNode {
        guard !query.isLiteral, case .sequence(let nodes) = query.node, nodes.count >= 2 else { return query.node }
        if case .gap = nodes[1] { return query.node }
        return .sequence([gapped(nodes[0])] + nodes.dropFirst())
    }

    private static let impliedGap = 3

    private func gapped(_ node: QueryNode) -> QueryNode {
        switch node {
        case .word(let pattern) where pattern.kind == .lemma && inflections.isVerb(pattern.text):
            .sequence([node, .gap(Self.impliedGap)])
        case .alternatives(let nodes): .alternatives(nodes.map(gapped))
        default: node
        }
    }

    public func finish() -> CompiledQueries { CompiledQueries(program, starts, elements, inflections, particles: particles) }
}
