import CorpusModel
import CorpusQuery

/// Writes coding rules of KH Coder: a code a theme, its entries joined by `or`; words by their base form, phrases as `a+b`, gaps as `seq`, any order as `near`, and words that must
/// or must not stand by as `and` and `not`. A parent is the codes below it, which stand before it.
struct KHCoderWriter {
    private var collector = LossCollector()

    mutating func text(_ lexicon: ExportedLexicon) -> (text: String, losses: [ExchangeLoss]) {
        let ids = Set(lexicon.themes.map(\.id))
        var out: [String] = []
        for theme in lexicon.themes where theme.parent.map({ !ids.contains($0) }) ?? true { out += codes(theme, lexicon).texts }
        return (out.joined(separator: "\n"), collector.losses)
    }

    /// The codes below a theme and its own; whether it has one.
    private mutating func codes(_ theme: ExportedLexicon.Theme, _ lexicon: ExportedLexicon) -> (texts: [String], isThere: Bool) {
        var texts: [String] = []
        var below: [String] = []
        for child in lexicon.themes where child.parent == theme.id && child.id != theme.id {
            let (inner, isThere) = codes(child, lexicon)
            texts += inner
            if isThere { below.append("<*\(child.id)>") }
        }
        if let weighted = theme.patterns.first(where: { $0.weight != 1 }) {
            collector.add(.leftOut, weighted, of: theme.id, "there are no weights: every match counts as one")
        }
        let rules = entries(theme) + (below.isEmpty ? [] : [below.joined(separator: " or ")])
        guard !rules.isEmpty else { return (texts, false) }
        return (texts + ["*\(theme.id)\n" + rules.joined(separator: "\nor ") + "\n"], true)
    }

    /// A rule an entry.
    private mutating func entries(_ theme: ExportedLexicon.Theme) -> [String] {
        var order: [String] = []
        var patterns: [String: [ExportedLexicon.Pattern]] = [:]
        for pattern in theme.patterns {
            if patterns[pattern.entry] == nil { order.append(pattern.entry) }
            patterns[pattern.entry, default: []].append(pattern)
        }
        return order.compactMap { rule(patterns[$0] ?? [], theme.id) }
    }

    private mutating func rule(_ patterns: [ExportedLexicon.Pattern], _ theme: String) -> String? {
        var words: [String] = []
        for pattern in patterns {
            do throws(GlobTerm.Reason) { words += try atoms(pattern.gapped, pattern, theme).filter { !words.contains($0) } } catch {
                collector.add(.leftOut, pattern, of: theme, error.text)
            }
        }
        guard !words.isEmpty, let first = patterns.first else { return nil }
        do throws(GlobTerm.Reason) {
            var conditions: [String] = []
            for condition in first.conditions { conditions += try conditionTexts(condition, first, theme) }
            guard !conditions.isEmpty else { return words.joined(separator: " or ") }
            return ([Self.group(words)] + conditions).joined(separator: " and ")
        } catch {
            collector.add(.leftOut, first, of: theme, "its conditions cannot be said there: \(error.text)")
            return nil
        }
    }

    private mutating func conditionTexts(
        _ condition: ExportedLexicon.Condition, _ pattern: ExportedLexicon.Pattern, _ theme: String
    ) throws(GlobTerm.Reason) -> [String] {
        if condition.isOfSentence {
            collector.add(.approximated, pattern, of: theme, "its conditions hold in the unit that is chosen there, and not in the sentence")
        }
        var texts: [String] = []
        for nodes in condition.required { texts.append(Self.group(try atoms(nodes, pattern, theme))) }
        if !condition.forbidden.isEmpty { texts.append("not " + Self.group(try atoms(condition.forbidden, pattern, theme))) }
        return texts
    }

    private static func group(_ atoms: [String]) -> String { atoms.count == 1 ? atoms[0] : "( \(atoms.joined(separator: " or ")) )" }

    private mutating func atoms(
        _ nodes: [QueryNode], _ pattern: ExportedLexicon.Pattern, _ theme: String
    ) throws(GlobTerm.Reason) -> [String] {
        var texts: [String] = []
        for node in nodes { texts += try atoms(node, pattern, theme).filter { !texts.contains($0) } }
        return texts
    }

    private mutating func atoms(_ node: QueryNode, _ pattern: ExportedLexicon.Pattern, _ theme: String) throws(GlobTerm.Reason) -> [String] {
        var atoms: [KHCoderAtom] = []
        if case .anyOrder(let members, let window) = node {
            atoms = try KHCoderAtom.near(members, window: window)
        } else {
            for row in try PatternExpansion.single(node) { atoms.append(try KHCoderAtom(row)) }
        }
        for atom in atoms { for why in atom.approximations { collector.add(.approximated, pattern, of: theme, why) } }
        return atoms.map(\.text)
    }
}
