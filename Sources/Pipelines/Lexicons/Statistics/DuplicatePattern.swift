import CorpusModel
import CorpusQuery
import ThemeTagging

/// A pattern that stands in a second place, with its first place.
struct DuplicatePattern: Sendable {
    struct Place: Sendable {
        let theme: String
        let entry: String
        let line: Int

        var key: String { "\(theme) \(entry)" }
    }

    let notation: String
    let one: Place
    let other: Place
    let sameConditions: Bool

    /// In the order of the second places. Each further place is told beside the first one, in the theme if it stands there, else in another theme.
    static func all(_ lexicons: [WrittenLexicon], _ compiler: QueryCompiler) -> [DuplicatePattern] {
        var first: [String: [(place: Place, conditions: String)]] = [:]
        var found: [DuplicatePattern] = []
        for lexicon in lexicons {
            for use in PatternUse.all(lexicon, compiler) {
                let theme = lexicon.themes[use.theme]
                let place = Place(theme: theme.id, entry: theme.entries[use.entry].id, line: use.pattern.mark.line)
                let known = first[use.notation, default: []]
                if let other = known.first(where: { $0.place.theme == place.theme }) ?? known.first {
                    let isSame = other.place.theme == place.theme && other.conditions == use.conditions
                    found.append(DuplicatePattern(notation: use.notation, one: place, other: other.place, sameConditions: isSame))
                }
                if !known.contains(where: { $0.place.theme == place.theme }) { first[use.notation, default: []].append((place, use.conditions)) }
            }
        }
        return found
    }

    var cells: [Cell] {
        let scope = one.theme != other.theme ? "themes" : one.entry != other.entry ? "theme" : "entry"
        return [
            .text(notation), .text(scope), .text(one.theme), .text(one.entry), .integer(one.line), .text(other.theme), .text(other.entry),
            .integer(other.line), .boolean(sameConditions),
        ]
    }
}
