/// Sums that do not depend on the order of their addends: the smallest are added first.
enum OrderedSum {
    /// Cost: sorting.
    static func of(_ values: [Double]) -> Double { values.sorted().reduce(0, +) }
}
