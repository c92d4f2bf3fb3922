import CorpusModel

extension ExcludedMatch {
    /// Whether another match on the same words took its place, and no condition, exclusion or threshold. The reasons of the overlap rule begin alike.
    public var lostToOverlap: Bool { reason.hasPrefix("it overlaps") }
}
