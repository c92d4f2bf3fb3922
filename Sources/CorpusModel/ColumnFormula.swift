/// How the numbers of a column are computed: what a reader needs to compute them anew, for the data package.
public struct ColumnFormula: Hashable, Sendable {
    /// Stable, such as `g2_4cell`; `ordret statistics verify` lists reference values by it.
    public let id: String
    /// In the column's own terms.
    public let equation: String
    /// Author and year.
    public let source: String
    /// `2`, `e` or `10`, where there is a logarithm.
    public var logBase: String?
    /// What is done with zeros.
    public var smoothing: String?
    /// What a rate divides by.
    public var denominator: String?
    /// Which positions are counted around a hit, or which window moves.
    public var window: String?

    public init(
        _ id: String, _ equation: String, _ source: String, logBase: String? = nil, smoothing: String? = nil, denominator: String? = nil,
        window: String? = nil
    ) {
        self.id = id
        self.equation = equation
        self.source = source
        self.logBase = logBase
        self.smoothing = smoothing
        self.denominator = denominator
        self.window = window
    }

    /// The same with another window or denominator.
    public func with(window: String? = nil, denominator: String? = nil) -> ColumnFormula {
        var copy = self
        copy.window = window ?? self.window
        copy.denominator = denominator ?? self.denominator
        return copy
    }
}
