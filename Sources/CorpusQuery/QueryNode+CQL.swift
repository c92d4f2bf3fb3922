extension QueryNode {
    /// The corpus query language that says the same (CQP grammar), to teach it: `--verbose` prints it.
    ///
    /// Transparent tokens and free particles have no CQL of their own and are left unsaid.
    public var cql: String {
        switch self {
        case .word(let pattern): pattern.cql
        case .sequence(let nodes): nodes.map(\.cql).joined(separator: " ")
        case .alternatives(let nodes): "(" + nodes.map(\.cql).joined(separator: " | ") + ")"
        case .gap(let size): "[]{0,\(size)}"
        case .anyOrder(let nodes, let window): Self.meet(nodes, window)
        }
    }

    private static func meet(_ nodes: [QueryNode], _ window: Int) -> String {
        nodes.dropFirst().reduce(nodes[0].cql) { "MU(meet \($0) \($1.cql) -\(window) \(window))" }
    }
}

extension WordPattern {
    var cql: String {
        let test =
            switch kind {
            case .lemma: "lemma=\"\(escaped(text))\""
            case .form: "word=\"\(escaped(text))\" %c"
            case .wildcard: "word=\"\(glob)\" %c"
            case .firstElement: "part=\"\(escaped(text))\" & word=\"\(escaped(text)).+\" %c"
            case .lastElement: "part=\"\(escaped(text))\" & word=\".+\(escaped(text)).*\" %c"
            }
        return wordClass.map { "[\(test) & pos=\"\($0)\"]" } ?? "[\(test)]"
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
