import CorpusModel
import CorpusQuery
import ResultWriters

/// Writes JSON Lines of spaCy's EntityRuler: a line a pattern, the theme as its label and the entry as its id; plain words by their lemma, gaps as empty tokens
/// that may be missing.
struct SpacyWriter {
    private var collector = LossCollector()

    mutating func text(_ lexicon: ExportedLexicon) -> (text: String, losses: [ExchangeLoss]) {
        var out = ""
        for theme in lexicon.themes {
            if let weighted = theme.patterns.first(where: { $0.weight != 1 }) {
                collector.add(.leftOut, weighted, of: theme.id, "there are no weights: every match counts as one")
            }
            for pattern in theme.patterns {
                do throws(GlobTerm.Reason) {
                    for row in try PatternExpansion.rows(pattern.gapped) {
                        for tokens in try tokens(row, pattern, theme.id) {
                            let line: JSONValue = ["label": .string(theme.id), "pattern": .array(tokens), "id": .string(pattern.entry)]
                            out += line.compact + "\n"
                        }
                    }
                } catch {
                    collector.add(.leftOut, pattern, of: theme.id, error.text)
                }
            }
        }
        return (out, collector.losses)
    }

    /// The token lists of a row: words of one kind stand in one token, others in lists of their own.
    private mutating func tokens(_ row: [PatternExpansion.Slot], _ pattern: ExportedLexicon.Pattern, _ theme: String) throws(GlobTerm.Reason)
        -> [[JSONValue]]
    {
        var lists: [[JSONValue]] = [[]]
        for slot in row {
            switch slot {
            case .gap(let size): lists = lists.map { $0 + Array(repeating: ["OP": "?"], count: size) }
            case .words(let words):
                let choices = choices(words, pattern, theme)
                guard lists.count * choices.count <= PatternExpansion.limit else { throw .init("more than \(PatternExpansion.limit) combinations") }
                lists = lists.flatMap { list in choices.map { list + [$0] } }
            }
        }
        return lists
    }

    private mutating func choices(_ words: [WordPattern], _ pattern: ExportedLexicon.Pattern, _ theme: String) -> [JSONValue] {
        struct Group: Hashable {
            let attribute: String
            let wordClass: WordClass?
        }
        var groups: [(group: Group, texts: [String])] = []
        var tokens: [JSONValue] = []
        for word in words {
            if !word.folding.isEmpty { collector.add(.approximated, pattern, of: theme, "accents and old spellings make another word there") }
            switch word.kind {
            case .lemma, .form:
                let group = Group(attribute: word.kind == .lemma ? "LEMMA" : "LOWER", wordClass: word.wordClass)
                if let place = groups.firstIndex(where: { $0.group == group }) {
                    groups[place].texts.append(word.text)
                } else {
                    groups.append((group, [word.text]))
                }
            case .wildcard, .firstElement, .lastElement:
                let (glob, why) = GlobWord.text(WordPattern(word.kind, word.text))
                if let why { collector.add(.approximated, pattern, of: theme, why) }
                tokens.append(Self.token("LOWER", ["REGEX": .string(Self.expression(glob))], word.wordClass))
            }
        }
        return groups.map { group, texts in
            Self.token(group.attribute, texts.count == 1 ? .string(texts[0]) : ["IN": .array(texts.map { .string($0) })], group.wordClass)
        } + tokens
    }

    private static func token(_ attribute: String, _ value: JSONValue, _ wordClass: WordClass?) -> JSONValue {
        guard let wordClass else { return .object([JSONMember(attribute, value)]) }
        return .object([JSONMember(attribute, value), JSONMember("POS", .string(wordClass.name))])
    }

    /// `bolig*` as `^bolig.*$`.
    private static func expression(_ glob: String) -> String {
        let signs = glob.map { character -> String in
            switch character {
            case "*": ".*"
            case "?": "."
            case _ where character.isLetter || character.isNumber || "-' ".contains(character): String(character)
            default: "\\\(character)"
            }
        }
        return "^\(signs.joined())$"
    }
}
