/// An interval for a ratio of sums, or why there is none.
public enum RatioInterval: Hashable, Sendable {
    case found(ConfidenceInterval)
    /// Fewer units than an interval needs.
    case tooFewUnits(Int)
    /// Nothing was found, and resampling what was not found says nothing about what could be.
    case noHits

    /// Under six units an interval is not told (DESIGN §4.1).
    public static let unitsNeeded = 6

    public var bounds: ConfidenceInterval? {
        if case .found(let bounds) = self { bounds } else { nil }
    }

    /// What a column `method` says: how the bounds were computed, or why there are none.
    public func method(_ kind: IntervalKind, draws: Int, seed: UInt64, unit: String) -> String {
        switch self {
        case .found: "95% \(kind.name); \(draws) draws; seed \(seed); \(Xoshiro256StarStar.name); unit \(unit)"
        case .tooFewUnits(let units): "n/a: \(units) units, \(Self.unitsNeeded) needed"
        case .noHits: "n/a: no hits"
        }
    }
}
