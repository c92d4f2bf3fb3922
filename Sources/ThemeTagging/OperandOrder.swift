/// Which themes must be decided before others: those whose hits a condition or a support of theirs asks for.
struct OperandOrder: Sendable {
    private let themes: [ThemeRules]
    /// By id, past or present, the theme and those below it.
    private var members: [String: [Int]] = [:]
    /// By theme, those whose denied hits are its own.
    private var flipping: [Int: [Int]] = [:]

    init(_ themes: [ThemeRules]) {
        self.themes = themes
        let places = Dictionary(themes.enumerated().map { ($1.theme.id, $0) }, uniquingKeysWith: { one, _ in one })
        for (place, theme) in themes.enumerated() {
            var at: String? = theme.theme.id
            var steps = 0
            // A loop of parents has been told where the file was read.
            while let id = at, steps <= themes.count {
                members[id, default: []].append(place)
                at = places[id].flatMap { themes[$0].theme.parent }
                steps += 1
            }
            if case .flips(let target) = theme.negation, let target = places[target] { flipping[target, default: []].append(place) }
        }
        for theme in themes { for alias in theme.aliases { members[alias.id] = members[alias.id] ?? members[theme.theme.id] } }
    }

    /// The themes whose hits are meant where one is asked for: itself and those below it.
    func themes(of id: String) -> [Int] { members[id] ?? [] }

    /// The themes whose entries find hits of a theme: its own, and those whose denials flip to it.
    func sources(of theme: Int) -> [Int] { [theme] + (flipping[theme] ?? []) }

    /// Themes that wait for themselves, each round once, with the ids from one of them back to it.
    var rounds: [(theme: ThemeRules, ids: [String])] {
        let waits = themes.map { theme in Set(theme.operands.flatMap { themes(of: $0.theme) }.flatMap(sources)).sorted() }
        return ThemeRounds.rounds(waits).map { round in (themes[round[0]], round.map { themes[$0].theme.id }) }
    }
}
