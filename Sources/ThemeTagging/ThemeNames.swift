import CorpusModel
import YAMLDocuments

/// What the themes of a file are called, and were called: whoever names one by a former id (`aliases`) means the theme that has it now, and is told so.
struct ThemeNames {
    private let aliases: ThemeAliases
    private let problems: YAMLProblems

    /// Looks through all themes before any is read, as a theme may be named above the place where it stands. What is wrong with an alias is told by
    /// `LexiconReferences`.
    init(_ themes: [YAMLValue], _ problems: YAMLProblems) {
        let ids = Set(themes.compactMap { $0["id"]?.scalar })
        var names: [String: String] = [:]
        for theme in themes {
            guard let id = theme["id"]?.scalar else { continue }
            for alias in theme.texts("aliases") where !ids.contains(alias) && names[alias] == nil { names[alias] = id }
        }
        aliases = ThemeAliases(names)
        self.problems = problems
    }

    /// The id that a theme has now, with a warning at the place where it goes by a former one.
    func current(_ id: String, at mark: YAMLMark) -> String {
        guard let successor = aliases.successor(of: id) else { return id }
        problems.add(.superseded, at: mark, "the theme \"\(id)\" is now called \"\(successor)\"", advice: "Write \(successor).")
        return successor
    }

    /// The same for a theme that may be another lexicon's; `nil`, with a problem, where it cannot be an id at all.
    func theme(_ id: String, under key: String, at mark: YAMLMark) -> String? {
        guard ThemeReader.isID(id) else {
            problems.add(
                .malformed, at: mark, "\"\(id)\" under \(key) is no theme id; parent/leaf in lower case, digits and hyphens was expected")
            return nil
        }
        return current(id, at: mark)
    }

    /// A key that names one theme.
    func theme(_ key: String, _ fields: YAMLFields) -> String? {
        guard let id = fields.string(key), let value = fields.value(key) else { return nil }
        return current(id, at: value.mark)
    }
}
