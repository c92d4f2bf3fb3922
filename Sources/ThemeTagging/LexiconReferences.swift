import CorpusModel
import YAMLDocuments

/// What the parts of one lexicon say of each other: ids are unique, and what is named is there.
enum LexiconReferences {
    static func check(_ themes: [ThemeRules], _ problems: YAMLProblems) {
        var places: [String: YAMLMark] = [:]
        for theme in themes {
            if let first = places.updateValue(theme.mark, forKey: theme.theme.id) {
                problems.add(
                    .duplicate, at: theme.mark, "the theme \"\(theme.theme.id)\" stands twice, first in line \(first.line)",
                    advice: "Give one of them another id, or make one of both.")
            }
        }
        aliases(themes, places, problems)
        let ids = places.keys.sorted()
        for theme in themes {
            entries(of: theme, problems)
            if let parent = theme.theme.parent { known(parent, "parent", of: theme, ids, problems) }
            for rival in theme.allRivals { rivalling(rival, theme, ids, problems) }
            for implication in theme.implications + theme.entries.flatMap(\.implications) { implied(implication, by: theme, ids, problems) }
            for operand in theme.operands { asked(operand, by: theme, themes, problems) }
            if case .flips(let target) = theme.negation {
                known(target, "flips target", of: theme, ids, problems)
                flips(theme, to: themes.first { $0.theme.id == target }, problems)
            }
            for test in theme.tests {
                if case .flips(let target) = test.expectation { known(target, "flips target of a test", of: theme, ids, problems) }
            }
        }
        loops(themes, problems)
        for round in RivalRounds(themes).rounds { problems.add(.reference, at: round.mark, round.message, advice: RivalRounds.advice) }
    }

    /// A former id is nobody's id, and the former id of one theme only.
    private static func aliases(_ themes: [ThemeRules], _ ids: [String: YAMLMark], _ problems: YAMLProblems) {
        var places: [String: (theme: String, mark: YAMLMark)] = [:]
        for theme in themes {
            for alias in theme.aliases {
                if let live = ids[alias.id] {
                    problems.add(
                        .duplicate, at: alias.mark, "the alias \"\(alias.id)\" of \(theme.theme.id) is the id of the theme in line \(live.line)",
                        advice: "Take it out of aliases, or take that theme out.")
                }
                if let first = places[alias.id] {
                    problems.add(
                        .duplicate, at: alias.mark,
                        "the alias \"\(alias.id)\" of \(theme.theme.id) is an alias of \(first.theme) too, in line \(first.mark.line)",
                        advice: "Give a former id to one theme, once.")
                } else {
                    places[alias.id] = (theme.theme.id, alias.mark)
                }
            }
        }
    }

    private static func entries(of theme: ThemeRules, _ problems: YAMLProblems) {
        var places: [String: YAMLMark] = [:]
        for entry in theme.entries {
            if let first = places.updateValue(entry.mark, forKey: entry.id) {
                problems.add(
                    .duplicate, at: entry.mark, "the entry \"\(entry.id)\" stands twice in \(theme.theme.id), first in line \(first.line)",
                    advice: "Give one of them another id, or make one of both.")
            }
        }
        for exclusion in theme.exclusions {
            for id in exclusion.cancels.sorted() where places[id] == nil {
                let hint = nearest(to: id, among: places.keys.sorted()).map { "did you mean \"\($0)\"?" }
                problems.add(.reference, at: exclusion.mark, "the exclusion cancels \"\(id)\", and \(theme.theme.id) has no such entry", advice: hint)
            }
        }
    }

    private static func known(_ id: String, _ what: String, of theme: ThemeRules, _ ids: [String], _ problems: YAMLProblems) {
        guard !ids.contains(id) else { return }
        let hint = nearest(to: id, among: ids).map { "did you mean \"\($0)\"?" }
        problems.add(.reference, at: theme.mark, "the \(what) \"\(id)\" of \(theme.theme.id) is no theme of this lexicon", advice: hint)
    }

    /// A theme of another file is looked for when all are read; one whose parent is here should be here.
    private static func implied(_ implication: Implication, by theme: ThemeRules, _ ids: [String], _ problems: YAMLProblems) {
        if implication.theme == theme.theme.id {
            problems.add(.reference, at: implication.mark, "\(theme.theme.id) implies itself")
        } else if !ids.contains(implication.theme), let parent = implication.theme.split(separator: "/").first, ids.contains(String(parent)) {
            let hint = nearest(to: implication.theme, among: ids).map { "did you mean \"\($0)\"?" }
            problems.add(
                .reference, at: implication.mark, "\(theme.theme.id) implies \"\(implication.theme)\", which is no theme of this lexicon",
                advice: hint)
        }
    }

    /// A theme of another file is looked for when all are read; one whose parent is here should be here.
    private static func rivalling(_ rival: Rival, _ theme: ThemeRules, _ ids: [String], _ problems: YAMLProblems) {
        guard !ids.contains(rival.theme), let parent = rival.theme.split(separator: "/").first, ids.contains(String(parent)) else { return }
        let hint = nearest(to: rival.theme, among: ids).map { "did you mean \"\($0)\"?" }
        problems.add(
            .reference, at: rival.mark, "\(theme.theme.id) gives way to \"\(rival.theme)\", which is no theme of this lexicon",
            advice: hint)
    }

    /// A theme of another file is looked for when all are read; one whose parent is here should be here.
    private static func asked(
        _ operand: (theme: String, mark: YAMLMark), by theme: ThemeRules, _ themes: [ThemeRules], _ problems: YAMLProblems
    ) {
        let ids = themes.map(\.theme.id)
        if let other = themes.first(where: { $0.theme.id == operand.theme }) {
            guard other.status == .retired, theme.status != .retired else { return }
            problems.add(
                .reference, at: operand.mark, "\(theme.theme.id) asks for hits of \(operand.theme), which is retired and finds nothing",
                advice: "Take it out, or name the theme that took its place.")
        } else if let parent = operand.theme.split(separator: "/").first, ids.contains(String(parent)) {
            let hint = nearest(to: operand.theme, among: ids).map { "did you mean \"#\($0)\"?" }
            problems.add(
                .reference, at: operand.mark, "\(theme.theme.id) asks for hits of \"\(operand.theme)\", which is no theme of this lexicon",
                advice: hint)
        }
    }

    /// A denial goes to another theme, and to one that results have rows for.
    private static func flips(_ theme: ThemeRules, to target: ThemeRules?, _ problems: YAMLProblems) {
        guard let target else { return }
        if target.theme.id == theme.theme.id {
            problems.add(.reference, at: theme.mark, "\(theme.theme.id) flips to itself", advice: "Write negation: keeps, or name another theme.")
        } else if target.status == .retired, theme.status != .retired {
            problems.add(.reference, at: theme.mark, "\(theme.theme.id) flips to \(target.theme.id), which is retired")
        }
    }

    /// A theme may not be its own ancestor.
    private static func loops(_ themes: [ThemeRules], _ problems: YAMLProblems) {
        let parents = Dictionary(themes.map { ($0.theme.id, $0.theme.parent) }, uniquingKeysWith: { one, _ in one })
        for theme in themes {
            var at = theme.theme.parent
            var steps = 0
            while let id = at, steps <= themes.count {
                if id == theme.theme.id {
                    problems.add(.reference, at: theme.mark, "the theme \(theme.theme.id) is its own ancestor")
                    break
                }
                at = parents[id] ?? nil
                steps += 1
            }
        }
    }
}
