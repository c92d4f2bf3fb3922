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
        /// A pattern that must not stand within so many words.
        var notNear: (pattern: String, within: Int)? {
            get { forbidden.isEmpty ? nil : (forbidden, reach) }
            set { (forbidden, reach) = newValue ?? ("", 0) }
        }
        private var forbidden = ""
        private var reach = 0

        init(_ pattern: String, isPhrase: Bool, weight: Double = 1, name: String = "") {
            self.pattern = pattern
            self.isPhrase = isPhrase
            self.weight = weight
            self.name = name
        }
    }
}

/// What was read of another tool's dictionary.
struct ImportedDictionary: Sendable {
    var categories: [WordCategory] = []
    var losses: [ExchangeLoss] = []
    var diagnostics: [Diagnostic] = []
}
