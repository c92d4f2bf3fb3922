/// A coding rule of KH Coder: what a unit of text must hold.
indirect enum CodingRule: Sendable {
    case atom(CodingAtom)
    case not(CodingRule)
    case and([CodingRule])
    case or([CodingRule])

    /// The atoms in it, as they stand.
    var atoms: [CodingAtom] {
        switch self {
        case .atom(let atom): [atom]
        case .not(let rule): rule.atoms
        case .and(let rules), .or(let rules): rules.flatMap(\.atoms)
        }
    }

    /// The same with the rules of the codes that it names (`<*code>`) in place of their names.
    func inlining(_ rules: [String: CodingRule]) -> CodingRule {
        switch self {
        case .atom(let atom):
            guard case .reference(let name) = atom.meaning else { return self }
            return rules[name] ?? .atom(CodingAtom(text: atom.text, line: atom.line, meaning: .unknown("no code above it has this name")))
        case .not(let rule): return .not(rule.inlining(rules))
        case .and(let all): return .and(all.map { $0.inlining(rules) })
        case .or(let all): return .or(all.map { $0.inlining(rules) })
        }
    }
}
