/// Units by what two coders said of them: a square table of counts, the first coder's category down, the second's across.
///
/// For one code the categories are present and absent, and the cells a, b, c, d.
public struct TwoCoderTable: Hashable, Sendable {
    public let categories: Int
    /// Row by row.
    let counts: [Double]
    public let total: Double

    /// - Precondition: `categories`² counts that are not negative.
    public init(categories: Int, counts: [Double]) {
        precondition(counts.count == categories * categories && counts.allSatisfy { $0 >= 0 }, "a square table of counts")
        self.categories = categories
        self.counts = counts
        total = counts.reduce(0, +)
    }

    /// Present for both, for the first alone, for the second alone, for neither.
    public init(both: Double, firstOnly: Double, secondOnly: Double, neither: Double) {
        self.init(categories: 2, counts: [both, firstOnly, secondOnly, neither])
    }

    /// Units on which both say the same.
    var agreed: Double { (0..<categories).reduce(0) { $0 + counts[$1 * categories + $1] } }

    /// Units to which the first coder gave a category.
    func first(_ category: Int) -> Double { (0..<categories).reduce(0) { $0 + counts[category * categories + $1] } }

    /// Units to which the second coder gave a category.
    func second(_ category: Int) -> Double { (0..<categories).reduce(0) { $0 + counts[$1 * categories + category] } }

    /// π: the share of a category in what both coders gave together.
    func share(_ category: Int) -> Double { (first(category) + second(category)) / (2 * total) }
}
