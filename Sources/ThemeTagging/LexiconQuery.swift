import CorpusQuery

/// What a rule looks for: a word or phrase in the simple notation, or a pattern in corpus query language with the word lists that it may name.
public enum LexiconQuery: Hashable, Sendable {
    case simple(QueryNode)
    case cql(CQLQuery, lists: [String: [String]])

    /// The query in the simple notation; `nil` where it is in CQL.
    public var node: QueryNode? { if case .simple(let node) = self { node } else { nil } }
}
