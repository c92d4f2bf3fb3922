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
        func places(_ rival: Rival) -> [Int] { order.themes(of: aliases.successor(of: rival.theme) ?? rival.theme) }
        // A theme is no rival of itself where its parent is named.
        let next = themes.enumerated().map { place, theme in
            Set(
                theme.allRivals.flatMap { rival in
                    themes[place].theme.id == rival.theme ? [place] : places(rival).filter { $0 != place }
                }
            ).sorted()
        }
        rounds = ThemeRounds.rounds(next).map { round in
            let theme = themes[round[0]]
            let ids = round.map { themes[$0].theme.id }.joined(separator: " → ")
            return Round(
                theme: theme, mark: theme.allRivals.first { places($0).contains(round[1]) }?.mark ?? theme.mark,
                message: "themes that give way to each other go round: \(ids); where all have hits, none would be found")
        }
    }
}
