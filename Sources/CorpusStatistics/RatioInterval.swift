/// An interval for a ratio of sums, or why there is none.
public enum RatioInterval: Hashable, Sendable {
    case found(ConfidenceInterval)
    /// Fewer units than an interval needs.
    case tooFewUnits(Int)
    /// Nothing was found, and resampling what was not found says nothing about what could be.
    case noHits

    /// Under six units an interval is not told (DESIGN §4.1).
    public static let unitsNeeded = 6
}
