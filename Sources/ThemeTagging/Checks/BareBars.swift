import CorpusModel
import CorpusQuery
import DanishText
import UnicodeText

/// Finds bars that probably join more than their author means: a bare bar joins single words, so `tage ansvar|have ansvar` is
/// tage (ansvar or have) ansvar.
///
/// A bar is told of where one of its words stands once more beside it, and where two words right between two others are a verb and none, or a function word and a
/// word of content, as in `gå i gang|begynde at`. Long lists of words mix classes on purpose, and a word that can be both is no sign.
struct BareBars {
    let language: DanishLanguage

    /// A bar that is told of.
    struct Finding: Hashable {
        /// Place of the bar in the query, from 0.
        let offset: Int
        let reason: String
    }

    /// Items of one level of a query: words joined by bare bars, a group, or a gap.
    private struct Item {
        var words: [NotationToken] = []
        var bars: [NotationToken] = []
        var isGap = false

        var isWord: Bool { !words.isEmpty }
        var onlyWord: String? { words.count == 1 ? words[0].text : nil }
    }

    func findings(_ query: String) -> [Finding] {
        var levels: [(items: [Item], barsPart: Bool)] = [([], false)]
        var found: [Finding] = []
        var joins = false
        for token in NotationToken.tokens(of: query) {
            switch token.kind {
            case .opening:
                levels.append(([], token.text == "("))
                joins = false
            case .closing:
                if levels.count > 1 {
                    found += findings(levels.removeLast().items)
                    levels[levels.count - 1].items.append(Item())
                }
                joins = false
            case .bar where levels[levels.count - 1].barsPart:
                found += findings(levels[levels.count - 1].items)
                levels[levels.count - 1].items = []
            case .bar:
                guard !levels[levels.count - 1].items.isEmpty else { continue }
                let last = levels[levels.count - 1].items.count - 1
                levels[levels.count - 1].items[last].bars.append(token)
                joins = true
            case .gap:
                levels[levels.count - 1].items.append(Item(isGap: true))
                joins = false
            case .word, .exact, .set:
                let last = levels[levels.count - 1].items.count - 1
                if joins, last >= 0 {
                    levels[levels.count - 1].items[last].words.append(token)
                } else {
                    levels[levels.count - 1].items.append(Item(words: [token]))
                }
                joins = false
            }
        }
        while let level = levels.popLast() { found += findings(level.items) }
        return found.sorted { $0.offset < $1.offset }
    }

    private func findings(_ items: [Item]) -> [Finding] {
        items.indices.compactMap { place in
            let item = items[place]
            guard item.words.count > 1, let bar = item.bars.first else { return nil }
            let before = place > 0 ? items[place - 1] : nil
            let after = place + 1 < items.count ? items[place + 1] : nil
            if let repeated = Self.repeated(item.words, before, after) {
                return Finding(offset: bar.offset, reason: "\"\(repeated)\" stands beside it once more")
            }
            guard item.words.count == 2, before?.isWord ?? false, after?.isWord ?? false else { return nil }
            return mixed(item.words).map { Finding(offset: bar.offset, reason: $0) }
        }
    }

    /// `i værk|i praksis`; but in `alle alle|hinanden` and `ansvar|magt magt` nobody can mean two phrases.
    private static func repeated(_ words: [NotationToken], _ before: Item?, _ after: Item?) -> String? {
        if let one = before?.onlyWord, words[1...].contains(where: { $0.text == one }) { return one }
        if let one = after?.onlyWord, words.dropLast().contains(where: { $0.text == one }) { return one }
        return nil
    }

    /// Words that are hardly alternatives of each other.
    private func mixed(_ words: [NotationToken]) -> String? {
        let known = words.filter { $0.kind != .set }.map { (text: $0.text, classes: classes(of: $0)) }.filter { !$0.classes.isEmpty }
        func only(_ classes: WordClassSet) -> String? { known.first { $0.classes.isSubset(of: classes) }?.text }
        let verbs: WordClassSet = [WordClassSet(.verb), WordClassSet(.aux)]
        if let verb = only(verbs), let other = known.first(where: { $0.classes.isDisjoint(with: verbs) }) {
            return "\"\(verb)\" is a verb and \"\(other.text)\" is none"
        }
        let small: WordClassSet = [WordClassSet(.adp), WordClassSet(.sconj), WordClassSet(.cconj), WordClassSet(.part)]
        let content: WordClassSet = [WordClassSet(.noun), WordClassSet(.verb)]
        guard let little = only(small), let heavy = only(content) else { return nil }
        return "\"\(little)\" is a function word and \"\(heavy)\" is none"
    }

    private func classes(of token: NotationToken) -> WordClassSet {
        let word = token.word.drop { $0 == "=" || $0 == "\"" }.prefix { $0 != "\"" }
        return language.readings(of: MatchForm.of(String(word))).reduce(into: []) { $0.insert(WordClassSet($1.wordClass)) }
    }
}
