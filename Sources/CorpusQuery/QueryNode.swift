import CorpusModel

/// A query as its notation says it, before anything is known of a corpus. One form serves concordances and lexicon phrases.
public indirect enum QueryNode: Hashable, Sendable {
    /// One token.
    case word(WordPattern)
    /// One after the other; what is transparent may stand between.
    case sequence([QueryNode])
    case alternatives([QueryNode])
    /// Between 0 and so many words; particles are free.
    case gap(Int)
    /// Any order, the last word at most `window` words after the first, in one sentence.
    case anyOrder([QueryNode], window: Int)
}

/// What one token must be.
public struct WordPattern: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Any inflection of a word; exactly this form where the word is no known lemma.
        case lemma
        /// Exactly this form, case folded.
        case form
        /// `*` is any number of characters, `?` is one.
        case wildcard
        /// A compound that begins with the word.
        case firstElement
        /// A compound that ends with the word.
        case lastElement
    }

    public let kind: Kind
    /// In the match form, without the notation's marks.
    public let text: String
    /// The word class that the query asks for.
    public let wordClass: WordClass?
    /// What of the spelling is passed over, in the pattern and in the words.
    public let folding: WordFolding

    public init(_ kind: Kind, _ text: String, wordClass: WordClass? = nil, folding: WordFolding = []) {
        self.kind = kind
        self.text = text
        self.wordClass = wordClass
        self.folding = folding
    }
}

extension QueryNode {
    /// Whether some word of it asks for a word class.
    public var namesWordClass: Bool {
        switch self {
        case .word(let pattern): pattern.wordClass != nil
        case .sequence(let nodes), .alternatives(let nodes), .anyOrder(let nodes, _): nodes.contains(where: \.namesWordClass)
        case .gap: false
        }
    }

    /// The same without word classes.
    public var withoutWordClass: QueryNode {
        switch self {
        case .word(let pattern): .word(WordPattern(pattern.kind, pattern.text, folding: pattern.folding))
        case .sequence(let nodes): .sequence(nodes.map(\.withoutWordClass))
        case .alternatives(let nodes): .alternatives(nodes.map(\.withoutWordClass))
        case .anyOrder(let nodes, let window): .anyOrder(nodes.map(\.withoutWordClass), window: window)
        case .gap: self
        }
    }
}

extension QueryNode {
    /// The same with more of the spelling passed over in each of its words.
    public func folding(_ folding: WordFolding) -> QueryNode {
        guard !folding.isEmpty else { return self }
        return switch self {
        case .word(let word): .word(WordPattern(word.kind, word.text, wordClass: word.wordClass, folding: word.folding.union(folding)))
        case .sequence(let nodes): .sequence(nodes.map { $0.folding(folding) })
        case .alternatives(let nodes): .alternatives(nodes.map { $0.folding(folding) })
        case .anyOrder(let nodes, let window): .anyOrder(nodes.map { $0.folding(folding) }, window: window)
        case .gap: self
        }
    }
}

extension QueryNode {
    /// The words of a list of single words, in match form; `nil` where it holds anything else. Lists in corpus query language are such.
    public var singleWords: [String]? {
        switch self {
        case .word(let pattern): return pattern.folding.isEmpty && (pattern.kind == .lemma || pattern.kind == .form) ? [pattern.text] : nil
        case .alternatives(let nodes):
            let words = nodes.map(\.singleWords)
            return words.contains { $0 == nil } ? nil : words.flatMap { $0 ?? [] }
        case .sequence, .gap, .anyOrder: return nil
        }
    }
}

extension QueryNode {
    /// Words, gaps and groups, those inside groups too.
    var size: Int { 1 + children.reduce(0) { $0 + $1.size } }

    /// Levels of groups.
    var depth: Int { children.isEmpty ? 0 : 1 + (children.map(\.depth).max() ?? 0) }

    /// Levels of sets in any order.
    var anyOrderDepth: Int {
        let inner = children.map(\.anyOrderDepth).max() ?? 0
        if case .anyOrder = self { return inner + 1 }
        return inner
    }

    private var children: [QueryNode] {
        switch self {
        case .word, .gap: []
        case .sequence(let nodes), .alternatives(let nodes), .anyOrder(let nodes, _): nodes
        }
    }
}
