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
        let places = Dictionary(themes.enumerated().map { ($1.theme.id, $0) }, uniquingKeysWith: { one, _ in one })
        func place(_ rival: Rival) -> Int? { places[aliases.successor(of: rival.theme) ?? rival.theme] }
        rounds = ThemeRounds.rounds(themes.map { $0.rivals.compactMap(place) }).map { round in
            let theme = themes[round[0]]
            let ids = round.map { themes[$0].theme.id }.joined(separator: " → ")
            return Round(
                theme: theme, mark: theme.rivals.first { place($0) == round[1] }?.mark ?? theme.mark,
                message: "themes that give way to each other go round: \(ids); where all have hits, none would be found")
        }
    }
}
