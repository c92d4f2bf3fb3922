/// Words that must stand together in a unit of text, and words that must not: a coding rule is some of these, of which one must hold.
struct CodingConjunction {
    /// Of each list one must stand there.
    var required: [[CodingAtom]] = []
    var forbidden: [CodingAtom] = []

    /// More would be a rule that nobody reads; the words of alternatives do not count.
    static let limit = 200

    static func all(of rule: CodingRule, isDenied: Bool = false) throws(GlobTerm.Reason) -> [CodingConjunction] {
        switch (rule, isDenied) {
        case (.atom(let atom), false): return [CodingConjunction(required: [[atom]])]
        case (.atom(let atom), true): return [CodingConjunction(forbidden: [atom])]
        case (.not(let rule), _): return try all(of: rule, isDenied: !isDenied)
        case (.or(let rules), false), (.and(let rules), true):
            var found: [CodingConjunction] = []
            for rule in rules { found += try all(of: rule, isDenied: isDenied) }
            return merged(found)
        case (.and(let rules), false), (.or(let rules), true):
            var found = [CodingConjunction()]
            for rule in rules {
                let more = try all(of: rule, isDenied: isDenied)
                guard found.count * more.count <= limit else { throw .init("more than \(limit) combinations") }
                found = found.flatMap { one in
                    more.map { CodingConjunction(required: one.required + $0.required, forbidden: one.forbidden + $0.forbidden) }
                }
            }
            return found
        }
    }

    /// Words that stand alone, as one list.
    private static func merged(_ conjunctions: [CodingConjunction]) -> [CodingConjunction] {
        var found: [CodingConjunction] = []
        var words: Int?
        for conjunction in conjunctions {
            guard conjunction.required.count == 1, conjunction.forbidden.isEmpty else {
                found.append(conjunction)
                continue
            }
            if let words {
                found[words].required[0] += conjunction.required[0]
            } else {
                words = found.count
                found.append(conjunction)
            }
        }
        return found
    }
}
