import CorpusModel

/// A category of another tool's dictionary with its words, in the simple notation already, and the categories in it.
struct WordCategory: Hashable, Sendable {
    var name: String
    /// A longer name, where the format has one.
    var label = ""
    let line: Int
    var terms: [Term] = []
    var children: [WordCategory] = []

    /// A word, a phrase or a rule.
    struct Term: Hashable, Sendable {
        /// In the simple notation.
        let pattern: String
        var isPhrase: Bool
        var weight = 1.0
        /// The name of a rule, or the id of a pattern; such a term is an entry of its own.
        var name = ""
        /// What must, or must not, stand near; all of it must hold.
        var conditions: [Condition] = []

        init(_ pattern: String, isPhrase: Bool, weight: Double = 1, name: String = "") {
            self.pattern = pattern
            self.isPhrase = isPhrase
            self.weight = weight
            self.name = name
        }
    }
}

extension WordCategory {
    /// Words near a term: `near` of an entry.
    struct Condition: Hashable, Sendable {
        enum Kind: String {
            case any, none
        }

        let kind: Kind
        let patterns: [String]
        /// As `within` says it.
        let within: String
    }

    /// Categories whose names have a slash put into the one before it, which is made where there is none: `power/influence` into `power`.
    static func nested(_ categories: [WordCategory]) -> [WordCategory] {
        var roots: [WordCategory] = []
        var places: [String: Int] = [:]
        for category in categories {
            let parts = category.name.split(separator: "/", maxSplits: 1).map(String.init)
            guard let top = parts.first else { continue }
            let root = places[top] ?? roots.count
            if root == roots.count {
                places[top] = root
                roots.append(WordCategory(name: top, line: category.line))
            }
            if parts.count == 1 {
                roots[root].terms += category.terms
            } else {
                var child = category
                child.name = parts[1]
                roots[root].children.append(child)
            }
        }
        return roots
    }
}

/// What was read of another tool's dictionary.
struct ImportedDictionary: Sendable {
    var categories: [WordCategory] = []
    var losses: [ExchangeLoss] = []
    var diagnostics: [Diagnostic] = []
}
