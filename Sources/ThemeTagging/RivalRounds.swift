import CorpusModel
import YAMLDocuments

/// Themes that give way to each other (`unless`), in one lexicon or across those that are read together.
struct RivalRounds {
    struct Round {
        let theme: ThemeRules
        /// The rule that closes it.
        let mark: YAMLMark
        let message: String
    }

    let rounds: [Round]
    static let advice = "Take one of them out of unless."

    /// - Parameter aliases: former ids by which the rules of other lexicons may name a theme.
    init(_ themes: [ThemeRules], aliases: ThemeAliases = ThemeAliases()) {
        let order = OperandOrder(themes)
        // A theme is no rival of itself where its parent is named.
        func places(_ rival: Rival, of place: Int) -> [Int] {
            if themes[place].theme.id == rival.theme { return [place] }
            return order.themes(of: aliases.successor(of: rival.theme) ?? rival.theme).filter { $0 != place }
        }
        let rivals = themes.map(\.allRivals)
        // Who speaks has one role, so what holds in the mouths of different people goes no round.
        let roles = Set(rivals.joined().flatMap(\.roles)).sorted().map { Optional($0) } + [nil]
        var seen: Set<[Int]> = []
        rounds = roles.flatMap { role in
            let next = themes.indices.map { place in
                Set(rivals[place].filter { $0.roles.hold(for: role) }.flatMap { places($0, of: place) }).sorted()
            }
            return ThemeRounds.rounds(next).filter { seen.insert($0.dropLast().sorted()).inserted }.map { (role, $0) }
        }.sorted { $0.1[0] < $1.1[0] }.map { role, round in
            let theme = themes[round[0]]
            let ids = round.map { themes[$0].theme.id }.joined(separator: " → ")
            let rule = rivals[round[0]].first { $0.roles.hold(for: role) && places($0, of: round[0]).contains(round[1]) }
            return Round(
                theme: theme, mark: rule?.mark ?? theme.mark,
                message: "themes that give way to each other go round: \(ids); where all have hits, all of these could give way, and none be found")
        }
    }
}
