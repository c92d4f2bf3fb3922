/// The distance of two sets of codes: 1 − Jaccard · monotonicity (Passonneau 2006, "Measuring Agreement on Set-valued Items", LREC, §3).
///
/// Monotonicity is 1 for equal sets, 2/3 where one holds the other, 1/3 where they share something, 0 where they share nothing. NLTK's `masi_distance` rounds
/// the thirds to 0.67 and 0.33. Two empty sets are equal: distance 0.
public enum MASIDistance {
    public static func value<Code: Hashable>(_ one: Set<Code>, _ other: Set<Code>) -> Double {
        if one == other { return 0 }
        let shared = one.intersection(other).count
        guard shared > 0 else { return 1 }
        let jaccard = Double(shared) / Double(one.union(other).count)
        return 1 - jaccard * (shared == min(one.count, other.count) ? 2.0 / 3 : 1.0 / 3)
    }
}
