import CorpusQuery
import YAMLDocuments

/// What a rule looks for: a word or phrase in the simple notation, a pattern in corpus query language with the word lists that it may name, or the hits of
/// a theme (`#theme`, in `near` and `support`).
public enum LexiconQuery: Hashable, Sendable {
    case simple(QueryNode)
    case cql(CQLQuery, lists: [String: [String]])
    /// A theme stands for those below it too.
    case theme(String, YAMLMark)

    /// The query in the simple notation; `nil` where it is something else.
    public var node: QueryNode? { if case .simple(let node) = self { node } else { nil } }
}
