import CorpusModel

extension ExcludedMatch {
    /// Whether another match on the same words took its place, and no condition, exclusion or threshold.
    public var lostToOverlap: Bool {
        switch reason {
        case .overlap, .nested, .priority, .flip: true
        case .role, .nearMissing, .nearForbidden, .exclusion, .unsupported, .threshold, .unless: false
        }
    }
}
