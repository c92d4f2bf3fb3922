import CorpusQuery

/// What the labels of a query in CQL stand for in its matches (`a:[pos="NOUN"]`), for keys that ask for them.
struct MatchLabels: Sendable {
    private var ofMatches: [Range<Int>: [String: Range<Int>]] = [:]

    mutating func add(_ matches: [CQLMatch]) { for match in matches where !match.labels.isEmpty { ofMatches[match.tokens] = match.labels } }

    /// The tokens of each label of a match; none of a line that was merged of several.
    subscript(match: Range<Int>) -> [String: Range<Int>] { ofMatches[match] ?? [:] }
}
