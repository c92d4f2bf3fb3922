extension QueryNode {
    /// The corpus query language that says the same (CQP grammar), to teach it: `--verbose` prints it.
    ///
    /// Transparent tokens and free particles have no CQL of their own and are left unsaid.
    public var cql: String {
        switch self {
        case .word(let pattern): "[\(pattern.cql)]"
        case .sequence(let nodes): nodes.map(\.cql).joined(separator: " ")
        case .alternatives(let nodes): tokenTest.map { "[\($0)]" } ?? "(" + nodes.map(\.cql).joined(separator: " | ") + ")"
        case .gap(let size): "[]{0,\(size)}"
        case .anyOrder(let nodes, let window): Self.anyOrder(nodes, window)
        }
    }

    /// What one token must be, where the node is about one token.
    private var tokenTest: String? {
        switch self {
        case .word(let pattern): return pattern.cql
        case .alternatives(let nodes):
            let tests = nodes.compactMap { node in node.tokenTest.map { node.isCompoundTest ? "(\($0))" : $0 } }
            return tests.count == nodes.count ? tests.joined(separator: " | ") : nil
        default: return nil
        }
    }

    private var isCompoundTest: Bool { tokenTest?.contains(" & ") ?? false }

    /// CQP has no any order. Few members are written out in each order; more are the one query that CQP has for it, MU, which stands alone
    /// and knows single tokens only.
    private static func anyOrder(_ nodes: [QueryNode], _ window: Int) -> String {
        let parts = nodes.map { node in if case .sequence = node { "(\(node.cql))" } else { node.cql } }
        if nodes.count > 3 {
            return "MU" + parts.dropFirst().reduce(parts[0]) { "(meet \($0) \($1) -\(window) \(window))" }
        }
        let orders = permutations(parts).map { $0.joined(separator: " []{0,\(max(0, window - 1))} ") }
        return "(" + orders.joined(separator: " | ") + ")"
    }

    private static func permutations(_ parts: [String]) -> [[String]] {
        guard parts.count > 1 else { return [parts] }
        return parts.indices.flatMap { first in
            var rest = parts
            rest.remove(at: first)
            return permutations(rest).map { [parts[first]] + $0 }
        }
    }
}

extension WordPattern {
    /// The test inside the brackets.
    fileprivate var cql: String {
        let (lemma, word) = (folding.isEmpty ? "" : " \(folding.notation)", " %c\(folding.notation.dropFirst())")
        let test =
            switch kind {
            case .lemma: "lemma=\"\(escaped(text))\"\(lemma)"
            case .form: "word=\"\(escaped(text))\"\(word)"
            case .wildcard: "word=\"\(glob)\"\(word)"
            case .firstElement: "part=\"\(escaped(text))\"\(lemma) & word=\"\(escaped(text)).+\"\(word)"
            case .lastElement: "part=\"\(escaped(text))\"\(lemma) & word=\".+\(escaped(text)).*\"\(word)"
            }
        return wordClass.map { "\(test) & pos=\"\($0.name)\"" } ?? test
    }

    private var glob: String {
        var out = ""
        for character in text {
            switch character {
            case "*": out += ".*"
            case "?": out += "."
            default: out += escaped(String(character))
            }
        }
        return out
    }

    private func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            if ".*+?()[]{}|\\^$\"".contains(character) { out += "\\" }
            out.append(character)
        }
        return out
    }
}
