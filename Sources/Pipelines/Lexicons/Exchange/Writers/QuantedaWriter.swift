import CorpusModel
import CorpusQuery
import ResultWriters

/// Writes quanteda's YAML: a key a theme below its parent's, glob patterns, a gap as none to so many words of any form (`*`).
struct QuantedaWriter {
    private var collector = LossCollector()
    mutating func text(_ lexicon: ExportedLexicon) -> (text: String, losses: [ExchangeLoss]) {
        var out = ""
        let ids = Set(lexicon.themes.map(\.id))
        for theme in lexicon.themes where theme.parent.map({ !ids.contains($0) }) ?? true { out += text(theme, lexicon, indent: "") }
        return (out, collector.losses)
    }

    private mutating func text(_ theme: ExportedLexicon.Theme, _ lexicon: ExportedLexicon, indent: String) -> String {
        let children = lexicon.themes.filter { $0.parent == theme.id && $0.id != theme.id }
        let values = values(theme).map { "\(indent)  - \(JSONText.quoted($0))\n" }.joined()
        let name = indent.isEmpty ? theme.id : theme.leaf
        var out = "\(indent)\(Self.key(name)):"
        if children.isEmpty { return out + (values.isEmpty ? " []\n" : "\n" + values) }
        out += "\n"
        if !values.isEmpty {
            out += "\(indent)  __:\n" + values.split(separator: "\n").map { "  \($0)\n" }.joined()
        }
        for child in children { out += text(child, lexicon, indent: indent + "  ") }
        return out
    }

    private mutating func values(_ theme: ExportedLexicon.Theme) -> [String] {
        if let weighted = theme.patterns.first(where: { $0.weight != 1 }) {
            collector.add(.leftOut, weighted, of: theme.id, "there are no weights: every match counts as one")
        }
        var seen: Set<String> = []
        var values: [String] = []
        for pattern in theme.patterns {
            do throws(GlobTerm.Reason) {
                var texts: [String] = []
                for row in try PatternExpansion.single(pattern.gapped) {
                    texts += try written(row, pattern, theme.id)
                    guard texts.count <= PatternExpansion.limit else { throw .init("more than \(PatternExpansion.limit) combinations") }
                }
                values += texts.filter { seen.insert($0).inserted }
            } catch {
                collector.add(.leftOut, pattern, of: theme.id, error.text)
            }
        }
        return values
    }

    private mutating func written(_ row: [PatternExpansion.Slot], _ pattern: ExportedLexicon.Pattern, _ theme: String) throws(GlobTerm.Reason)
        -> [String]
    {
        var texts = [""]
        for slot in row {
            switch slot {
            case .gap(let size):
                guard texts.count * (size + 1) <= PatternExpansion.limit else { throw .init("more than \(PatternExpansion.limit) combinations") }
                texts = texts.flatMap { text in (0...size).map { text + String(repeating: " *", count: $0) } }
            case .words(let words):
                guard let word = words.first else { continue }
                let (text, why) = GlobWord.text(word)
                if let why { collector.add(.approximated, pattern, of: theme, why) }
                texts = texts.map { $0.isEmpty ? text : $0 + " " + text }
            }
        }
        return texts
    }

    /// Plain where YAML reads it as the same text.
    private static func key(_ name: String) -> String {
        let isPlain = name.first?.isLetter ?? false && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_/".contains($0)) }
        let words: Set = ["y", "n", "yes", "no", "true", "false", "on", "off", "null"]
        return isPlain && !words.contains(name.lowercased()) ? name : JSONText.quoted(name)
    }
}
