/// Two coders that are set against each other, or all persons together. The three kinds of DESIGN §5 are never mixed.
public enum AgreementComparison: Hashable, Sendable {
    /// A person (or the adjudicated codes) is the first, whose codes are to be found; the tool the second.
    case toolCoder(coder: Int, tool: Int)
    case toolAdjudicated(adjudicated: Int, tool: Int)
    case coders(Int, Int)
    /// All persons: three or more.
    case allCoders([Int])

    /// As outputs name it.
    public var name: String {
        switch self {
        case .toolCoder: "tool-coder"
        case .toolAdjudicated: "tool-adjudicated"
        case .coders: "coder-coder"
        case .allCoders: "coders"
        }
    }

    /// Places of the coders; the first one's codes are those to be found.
    var coders: [Int] {
        switch self {
        case .toolCoder(let one, let other), .toolAdjudicated(let one, let other), .coders(let one, let other): [one, other]
        case .allCoders(let all): all
        }
    }

    /// Whether bars are for it where there is a tool.
    public var isOfTool: Bool {
        switch self {
        case .toolCoder, .toolAdjudicated: true
        case .coders, .allCoders: false
        }
    }

    /// The comparisons among coders: the tool with each person, with the adjudicated codes, persons two by two, all persons.
    public static func all(among coders: [Coder]) -> [AgreementComparison] {
        func places(_ kind: Coder.Kind) -> [Int] { coders.indices.filter { coders[$0].kind == kind } }
        let persons = places(.person)
        var found: [AgreementComparison] = []
        for tool in places(.tool) {
            found += persons.map { .toolCoder(coder: $0, tool: tool) }
            found += places(.adjudicated).map { .toolAdjudicated(adjudicated: $0, tool: tool) }
        }
        for (place, one) in persons.enumerated() { found += persons[(place + 1)...].map { .coders(one, $0) } }
        return persons.count > 2 ? found + [.allCoders(persons)] : found
    }
}
