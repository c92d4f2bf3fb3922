import CorpusModel
import ThemeTagging
import YAMLDocuments

/// Two versions of some lexicons, compared as they are written: themes by their ids, entries by theirs, the rest by what it says. The order in a file is no difference.
public struct LexiconComparison: Sendable {
    public let old: [WrittenLexicon]
    public let new: [WrittenLexicon]
    /// Lexicons and sets first, then theme by theme.
    public let changes: [LexiconChange]

    public init(_ old: [WrittenLexicon], _ new: [WrittenLexicon]) {
        (self.old, self.new) = (old, new)
        changes = Self.heads(old, new) + Self.themes(old.flatMap(\.themes), new.flatMap(\.themes))
    }

    public var table: Table { LexiconChange.table(changes) }

    /// The step in the version that all changes together ask for.
    public var step: LexiconChange.Step? { changes.map(\.step).max() }

    /// The lexicons of both versions, by their ids; two single files are versions of each other whatever they are called.
    static func pairs(_ old: [WrittenLexicon], _ new: [WrittenLexicon]) -> [(old: WrittenLexicon?, new: WrittenLexicon?)] {
        if old.count == 1, new.count == 1 { return [(old[0], new[0])] }
        return old.map { one in (one, new.first { $0.id == one.id }) }
            + new.filter { one in !old.contains { $0.id == one.id } }.map { (nil, $0) }
    }

    private static func heads(_ old: [WrittenLexicon], _ new: [WrittenLexicon]) -> [LexiconChange] {
        pairs(old, new).flatMap { pair -> [LexiconChange] in
            guard let one = pair.old else { return [LexiconChange(.added, .lexicon, id: pair.new?.id ?? "", new: pair.new?.path ?? "")] }
            guard let other = pair.new else { return [LexiconChange(.removed, .lexicon, id: one.id, old: one.path)] }
            return FieldComparison.changes(.lexicon, id: other.id, one.value, other.value, without: ["themes", "sets"]) + sets(one.sets, other.sets)
        }
    }

    private static func sets(_ old: [WrittenSet], _ new: [WrittenSet]) -> [LexiconChange] {
        matched(old, new, by: \.name).flatMap { one, other -> [LexiconChange] in
            func text(_ set: WrittenSet?) -> String { set?.patterns.map(\.text).joined(separator: "; ") ?? "" }
            guard let one else { return [LexiconChange(.added, .set, id: other!.name, new: text(other), newLine: other!.mark.line)] }
            guard let other else { return [LexiconChange(.removed, .set, id: one.name, old: text(one), oldLine: one.mark.line)] }
            return patterns(one.patterns, other.patterns, .set, theme: "", id: one.name)
        }
    }

    /// A theme whose id is an alias in the new version is the theme that has it. What others say of it by its new id is told with them.
    private static func themes(_ old: [WrittenTheme], _ new: [WrittenTheme]) -> [LexiconChange] {
        let renames = ThemeRenames(old, new)
        return matched(old, new, by: \.id, called: renames.continued).flatMap { one, other -> [LexiconChange] in
            if let one, other == nil, let target = renames.merged[one.id] {
                return [
                    LexiconChange(
                        .merged, .theme, theme: target.id, field: "id", old: one.id, new: target.id, oldLine: one.mark.line, newLine: target.mark.line
                    )
                ]
            }
            guard let one else { return [LexiconChange(.added, .theme, theme: other!.id, new: other!.labelDanish, newLine: other!.mark.line)] }
            guard let other else { return [LexiconChange(.removed, .theme, theme: one.id, old: one.labelDanish, oldLine: one.mark.line)] }
            let rename = LexiconChange(
                .renamed, .theme, theme: other.id, field: "id", old: one.id, new: other.id, oldLine: one.mark.line, newLine: other.mark.line)
            return (one.id == other.id ? [] : [rename])
                + FieldComparison.changes(.theme, theme: other.id, one.value, other.value, without: ["id", "entries", "exclude", "tests"])
                + entries(one, other) + exclusions(one, other) + tests(one, other)
        }
    }

    private static func entries(_ old: WrittenTheme, _ new: WrittenTheme) -> [LexiconChange] {
        matched(old.entries, new.entries, by: \.id).flatMap { one, other -> [LexiconChange] in
            func text(_ entry: WrittenEntry) -> String { entry.patterns.map(\.text).joined(separator: "; ") }
            guard let one else { return [LexiconChange(.added, .entry, theme: new.id, id: other!.id, new: text(other!), newLine: other!.mark.line)] }
            guard let other else { return [LexiconChange(.removed, .entry, theme: new.id, id: one.id, old: text(one), oldLine: one.mark.line)] }
            return FieldComparison.changes(
                .entry, theme: new.id, id: one.id, one.value, other.value, without: ["id", "words", "phrase", "phrases", "cql"])
                + patterns(one.patterns, other.patterns, .pattern, theme: new.id, id: one.id)
        }
    }

    private static func patterns(
        _ old: [WrittenPattern], _ new: [WrittenPattern], _ part: LexiconChange.Part, theme: String, id: String
    ) -> [LexiconChange] {
        func key(_ pattern: WrittenPattern) -> String { (pattern.isCQL ? "cql: " : "") + pattern.text }
        let field = part == .set ? "words" : ""
        return differences(old, new, by: key).map { isAdded, pattern in
            isAdded
                ? LexiconChange(.added, part, theme: theme, id: id, field: field, new: key(pattern), newLine: pattern.mark.line)
                : LexiconChange(.removed, part, theme: theme, id: id, field: field, old: key(pattern), oldLine: pattern.mark.line)
        }
    }

    private static func exclusions(_ old: WrittenTheme, _ new: WrittenTheme) -> [LexiconChange] {
        differences(old.exclusions, new.exclusions, by: \.value.line).map { isAdded, exclusion in
            isAdded
                ? LexiconChange(.added, .exclusion, theme: new.id, new: exclusion.value.line, newLine: exclusion.mark.line)
                : LexiconChange(.removed, .exclusion, theme: new.id, old: exclusion.value.line, oldLine: exclusion.mark.line)
        }
    }

    private static func tests(_ old: WrittenTheme, _ new: WrittenTheme) -> [LexiconChange] {
        func text(_ test: WrittenTest) -> String { "[\(test.role)] \(test.text)" + (test.target.map { " → \($0)" } ?? "") }
        return differences(old.tests, new.tests) { $0.expectation + text($0) }.map { isAdded, test in
            isAdded
                ? LexiconChange(.added, .test, theme: new.id, field: test.expectation, new: text(test), newLine: test.mark.line)
                : LexiconChange(.removed, .test, theme: new.id, field: test.expectation, old: text(test), oldLine: test.mark.line)
        }
    }

    /// Things of both versions side by side by their ids, in the order of the old, then the new ones.
    ///
    /// - Parameter names: ids of the old ones that are others in the new version.
    private static func matched<Item>(
        _ old: [Item], _ new: [Item], by id: (Item) -> String, called names: [String: String] = [:]
    ) -> [(Item?, Item?)] {
        let known = Dictionary(new.map { (id($0), $0) }, uniquingKeysWith: { one, _ in one })
        let ids = Set(old.map { names[id($0)] ?? id($0) })
        return old.map { ($0, known[names[id($0)] ?? id($0)]) } + new.filter { !ids.contains(id($0)) }.map { (nil, $0) }
    }

    /// What only one version has, as often as it has it more often than the other.
    private static func differences<Item>(_ old: [Item], _ new: [Item], by key: (Item) -> String) -> [(isAdded: Bool, item: Item)] {
        func rest(_ items: [Item], without others: [Item]) -> [Item] {
            var left: [String: Int] = [:]
            for other in others { left[key(other), default: 0] += 1 }
            return items.filter { item in
                guard let count = left[key(item)], count > 0 else { return true }
                left[key(item)] = count - 1
                return false
            }
        }
        return rest(old, without: new).map { (false, $0) } + rest(new, without: old).map { (true, $0) }
    }
}
