import CorpusModel
import CorpusQuery
import ResultWriters

/// A lexicon made of another tool's dictionary, ready to be written as `ordret-lexicon/1`: each category a theme, its words exact forms.
struct LexiconDraft {
    private struct Theme {
        let id: String
        let parent: String?
        let category: WordCategory
    }

    private let id: String
    private let note: String
    private var themes: [Theme] = []
    /// What `#CATEGORY` means in rules, by the set's name; only those that rules name and that have words.
    private var sets: [(name: String, patterns: [String])] = []
    private(set) var losses: [ExchangeLoss] = []

    init(_ categories: [WordCategory], id: String, note: String, path: String) {
        self.id = id
        self.note = note
        var taken: Set<String> = []
        for category in categories {
            let top = Self.unique(Self.slug(category.name), &taken)
            themes.append(Theme(id: top, parent: nil, category: category))
            var below: Set<String> = []
            add(category.children, below: top, path: [], &below, path)
        }
        makeSets(categories, path)
    }

    private mutating func add(_ children: [WordCategory], below top: String, path: [String], _ taken: inout Set<String>, _ file: String) {
        for child in children {
            let names = path + [Self.slug(child.name)]
            let leaf = Self.unique(names.joined(separator: "-"), &taken)
            if !path.isEmpty {
                losses.append(
                    ExchangeLoss(
                        .approximated, at: SourceLocation(file, .line(child.line)), theme: child.name, what: "level", found: child.name,
                        why: "themes have two levels; it became \(top)/\(leaf)"))
            }
            themes.append(Theme(id: "\(top)/\(leaf)", parent: top, category: child))
            add(child.children, below: top, path: names, &taken, file)
        }
    }

    // MARK: Names

    /// Lower case, digits and hyphens, as ids of themes are.
    static func slug(_ name: String) -> String {
        let letters: [Character: String] = ["æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e", "è": "e", "ß": "ss"]
        var slug = ""
        for character in name.lowercased() {
            if let text = letters[character] {
                slug += text
            } else if character.isASCII, character.isLetter || character.isNumber {
                slug.append(character)
            } else if !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? "category" : slug
    }

    static func setName(_ name: String) -> String { slug(name).uppercased() }

    private static func unique(_ name: String, _ taken: inout Set<String>) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(name)-\(number)"
            number += 1
        }
        return candidate
    }

    // MARK: Sets

    /// Sets for the categories that rules name; rules that name another one are left out.
    private mutating func makeSets(_ categories: [WordCategory], _ path: String) {
        var known: [String: [String]] = [:]
        func collect(_ category: WordCategory) -> [String] {
            let own = category.terms.filter { $0.name.isEmpty && !$0.pattern.contains("@") }.map { $0.isPhrase ? "(\($0.pattern))" : $0.pattern }
            let all = own + category.children.flatMap(collect)
            let name = Self.setName(category.name)
            if known[name] == nil { known[name] = all }
            return all
        }
        for category in categories { _ = collect(category) }
        var used: [String] = []
        themes = themes.map { theme in
            var category = theme.category
            category.terms = category.terms.filter { term in
                let names = ([term.pattern] + term.conditions.flatMap(\.patterns)).flatMap(Self.setNames)
                guard let missing = names.first(where: { known[$0]?.isEmpty ?? true }) else {
                    used += names.filter { !used.contains($0) }
                    return true
                }
                losses.append(
                    ExchangeLoss(
                        .leftOut, at: SourceLocation(path, .line(category.line)), theme: category.name, entry: term.name, what: "rule",
                        found: term.pattern,
                        why: "no category #\(missing) with words"))
                return false
            }
            return Theme(id: theme.id, parent: theme.parent, category: category)
        }
        sets = used.map { ($0, known[$0] ?? []) }
    }

    private static func setNames(_ pattern: String) -> [String] {
        NotationToken.tokens(of: pattern).filter { $0.kind == .set }.map { String($0.text.dropFirst()) }
    }

    // MARK: YAML

    /// The file. Values stand in double quotes, whose escapes JSON and YAML share.
    var yaml: String {
        var out = "format: ordret-lexicon/1\nlexicon: \(Self.slug(id))\nversion: 0.1.0\nlanguage: da\nnote: \(JSONText.quoted(note))\n"
        if !sets.isEmpty { out += "sets:\n" + sets.map { "  \($0.name): [\(Self.list($0.patterns))]\n" }.joined() }
        return out + "\nthemes:\n" + themes.map(text).joined(separator: "\n")
    }

    private func text(_ theme: Theme) -> String {
        let label = JSONText.quoted(theme.category.label.isEmpty ? theme.category.name : theme.category.label)
        var out = "  - id: \(theme.id)\n    label: {da: \(label), en: \(label)}\n"
        if let parent = theme.parent { out += "    parent: \(parent)\n" }
        let entries = Entry.all(theme.category.terms)
        // A word with half the weight is a hit all the same in the other tool.
        if let least = entries.map(\.weight).min(), least < 1 { out += "    threshold: \(least)\n" }
        if !entries.isEmpty { out += "    entries:\n" + entries.map { "      - \($0.yaml)\n" }.joined() }
        return out
    }

    private static func list(_ patterns: [String]) -> String { patterns.map { JSONText.quoted($0) }.joined(separator: ", ") }

    /// Terms that stand in one entry.
    private struct Entry {
        let id: String
        let isPhrase: Bool
        let weight: Double
        let conditions: [WordCategory.Condition]
        let namesClass: Bool
        let patterns: [String]

        var yaml: String {
            var fields = ["id: \(id)", "\(isPhrase ? "phrases" : "words"): [\(LexiconDraft.list(patterns))]"]
            if weight != 1 { fields.append("weight: \(weight)") }
            let near = conditions.map { "{\($0.kind.rawValue): [\(LexiconDraft.list($0.patterns))], within: \($0.within)}" }
            if !near.isEmpty { fields.append("near: " + (near.count == 1 ? near[0] : "[\(near.joined(separator: ", "))]")) }
            if namesClass { fields.append("without-class: skip") }
            return "{\(fields.joined(separator: ", "))}"
        }

        private struct Key: Hashable {
            let name: String
            let isPhrase: Bool
            let weight: Double
            let namesClass: Bool
            let conditions: [WordCategory.Condition]
        }

        /// In the order of their first terms; words and phrases apart, and each weight, name and set of conditions.
        static func all(_ terms: [WordCategory.Term]) -> [Entry] {
            var groups: [Key: [WordCategory.Term]] = [:]
            var order: [Key] = []
            for term in terms {
                let key = Key(
                    name: term.name, isPhrase: term.isPhrase, weight: term.weight, namesClass: namesClass(term), conditions: term.conditions)
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append(term)
            }
            var taken: Set<String> = []
            return order.compactMap { key in
                guard let terms = groups[key], let first = terms.first else { return nil }
                let kind = first.isPhrase ? "phrases" : "words"
                let name =
                    first.name.isEmpty ? kind + (first.weight == 1 ? "" : "-\(LexiconDraft.slug("\(first.weight)"))") : LexiconDraft.slug(first.name)
                var seen: Set<String> = []
                return Entry(
                    id: LexiconDraft.unique(name, &taken), isPhrase: first.isPhrase, weight: first.weight, conditions: first.conditions,
                    namesClass: namesClass(first), patterns: terms.map(\.pattern).filter { seen.insert($0).inserted })
            }
        }

        private static func namesClass(_ term: WordCategory.Term) -> Bool { (try? SimpleNotation.parse(term.pattern).node.namesWordClass) ?? false }
    }
}
