import CorpusModel

extension QueryNode {
    /// The query in the simple notation, one text for all ways of writing it: no needless parentheses, alternatives in their order once each.
    ///
    /// Sets stand written out, and so do implied gaps where they have been added. Cost: proportional to the query, alternatives sorted.
    public var notation: String { written(inside: .nothing) }

    /// The same query with its alternatives flattened, sorted and each once, and sequences flattened: equal for queries that ask for the same in other words.
    public var normalised: QueryNode {
        switch self {
        case .word, .gap: return self
        case .sequence(let nodes):
            let inner = nodes.map(\.normalised).flatMap { node -> [QueryNode] in if case .sequence(let nodes) = node { nodes } else { [node] } }
            return inner.count == 1 ? inner[0] : .sequence(inner)
        case .alternatives(let nodes):
            let inner = nodes.map(\.normalised).flatMap { node -> [QueryNode] in if case .alternatives(let nodes) = node { nodes } else { [node] } }
            let sorted = Dictionary(inner.map { ($0.notation, $0) }, uniquingKeysWith: { one, _ in one }).sorted { $0.key < $1.key }.map(\.value)
            return sorted.count == 1 ? sorted[0] : .alternatives(sorted)
        case .anyOrder(let nodes, let window):
            return .anyOrder(nodes.map { ($0.notation, $0.normalised) }.sorted { $0.0 < $1.0 }.map(\.1), window: window)
        }
    }

    /// What stands alone when alternatives at the top are taken apart: `magt|kontrol` is *magt* and *kontrol*.
    public var choices: [QueryNode] {
        if case .alternatives(let nodes) = self { return nodes.flatMap(\.choices) }
        return [self]
    }

    private enum Surrounding { case nothing, sequence, alternatives }

    private func written(inside: Surrounding) -> String {
        switch self {
        case .word(let pattern): return pattern.notation
        case .gap(let size): return size == SimpleNotation.defaultGap ? "[..]" : "[..\(size)]"
        case .sequence(let nodes):
            let text = nodes.map { $0.written(inside: .sequence) }.joined(separator: " ")
            return inside == .sequence ? "(\(text))" : text
        case .alternatives(let nodes):
            let areWords = nodes.allSatisfy { if case .word = $0 { true } else { false } }
            let text = nodes.map { $0.written(inside: .alternatives) }.joined(separator: "|")
            return areWords || nodes.count == 1 ? text : "(\(text))"
        case .anyOrder(let nodes, let window):
            let text = nodes.map { $0.written(inside: .sequence) }.joined(separator: " ")
            return "{\(text)}" + (window == SimpleNotation.defaultWindow ? "" : "[\(window)]")
        }
    }
}

extension WordPattern {
    /// As the simple notation writes it.
    public var notation: String {
        let name = (wordClass.map { "/\($0.name)" } ?? "") + folding.notation
        return switch kind {
        case .lemma, .wildcard: text + name
        case .form: "=" + text + name
        case .firstElement: text + "-" + name
        case .lastElement: "-" + text + name
        }
    }
}
