import CorpusModel
import CorpusQuery
import ResultWriters

/// Writes WordStat's `.cat`: an indented tree, words and phrases with their weights, two words with a gap between them as a rule with BEFORE, two in any order as one
/// with NEAR.
struct WordStatWriter {
    private var collector = LossCollector()

    mutating func text(_ lexicon: ExportedLexicon) -> (text: String, losses: [ExchangeLoss]) {
        let ids = Set(lexicon.themes.map(\.id))
        var out = ""
        for theme in lexicon.themes where theme.parent.map({ !ids.contains($0) }) ?? true { out += text(theme, lexicon, depth: 0) }
        return (out, collector.losses)
    }

    private mutating func text(_ theme: ExportedLexicon.Theme, _ lexicon: ExportedLexicon, depth: Int) -> String {
        let indent = String(repeating: "\t", count: depth)
        var out = "\(indent)\((depth == 0 ? theme.id : theme.leaf).uppercased())\n"
        var seen: Set<String> = []
        var rules: [String: Int] = [:]
        for pattern in theme.patterns {
            do throws(GlobTerm.Reason) {
                for text in try terms(pattern, theme.id) where seen.insert(text).inserted {
                    guard text.hasPrefix("[") else {
                        out += "\(indent)\t\(text) (\(Self.weight(pattern.weight)))\n"
                        continue
                    }
                    let number = rules[pattern.entry, default: 0] + 1
                    rules[pattern.entry] = number
                    let name = LexiconDraft.setName(pattern.entry) + (number == 1 ? "" : "-\(number)")
                    out += "\(indent)\t@\(name) \(text) (\(Self.weight(pattern.weight)))\n"
                }
            } catch {
                collector.add(.leftOut, pattern, of: theme.id, error.text)
            }
        }
        for child in lexicon.themes where child.parent == theme.id && child.id != theme.id { out += text(child, lexicon, depth: depth + 1) }
        return out
    }

    private mutating func terms(_ pattern: ExportedLexicon.Pattern, _ theme: String) throws(GlobTerm.Reason) -> [String] {
        if case .anyOrder(let members, let window) = pattern.node, members.count == 2, let one = try plain(members[0]),
            let other = try plain(members[1])
        {
            return one.flatMap { a in other.map { b in "[\(operand([a], pattern, theme)) NEAR \(operand([b], pattern, theme)) /S \(window)]" } }
        }
        var texts: [String] = []
        for row in try PatternExpansion.single(pattern.gapped) {
            let gaps = row.indices.filter { row[$0].words.isEmpty }
            switch gaps.count {
            case 0: texts.append(phrase(row.flatMap(\.words), pattern, theme, joined: " "))
            case 1:
                guard case .gap(let size) = row[gaps[0]] else { continue }
                let (left, right) = (row[..<gaps[0]].flatMap(\.words), row[(gaps[0] + 1)...].flatMap(\.words))
                texts.append("[\(operand(left, pattern, theme)) BEFORE \(operand(right, pattern, theme)) /S \(size + 1)]")
            default: throw .init("more than one gap")
            }
        }
        return texts
    }

    /// The words of an operand that is one word or alternatives of words.
    private func plain(_ node: QueryNode) throws(GlobTerm.Reason) -> [WordPattern]? {
        let rows = try PatternExpansion.single(node)
        return rows.allSatisfy { $0.count == 1 } ? rows.flatMap { $0.flatMap(\.words) } : nil
    }

    private mutating func operand(_ words: [WordPattern], _ pattern: ExportedLexicon.Pattern, _ theme: String) -> String {
        phrase(words, pattern, theme, joined: "_")
    }

    private mutating func phrase(_ words: [WordPattern], _ pattern: ExportedLexicon.Pattern, _ theme: String, joined: String) -> String {
        words.map { word in
            let (text, why) = GlobWord.text(word)
            if let why { collector.add(.approximated, pattern, of: theme, why) }
            return text
        }.joined(separator: joined)
    }

    private static func weight(_ weight: Double) -> String { weight == weight.rounded() ? fixed(weight, 0) : "\(weight)" }
}
