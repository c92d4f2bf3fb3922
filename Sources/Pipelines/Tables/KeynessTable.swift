import CorpusCounting
import CorpusModel
import CorpusStatistics
import UnicodeText

/// What one subcorpus says more often than another: counts, tests and effect sizes, the most typical of the target first.
public struct KeynessTable: Sendable {
    /// What rows are ordered by; tests count against an item that the reference has more often.
    public enum Order: String, Sendable, CaseIterable {
        case g2 = "g2"
        case g2TwoCells = "g2-2cell"
        case chiSquare = "chi2"
        case logRatio = "log-ratio"
        case percentDifference = "percent-diff"
        case oddsRatio = "odds-ratio"
        case simpleMaths = "simple-maths"
        case specificity, bic, hits

        /// The column that holds it.
        public var column: String {
            switch self {
            case .g2: "g2_4cell"
            default: rawValue.split(separator: "-").joined(separator: "_")
            }
        }

        /// Whether it says how sure a difference is, and not in which direction.
        var isTest: Bool { [.g2, .g2TwoCells, .chiSquare, .bic].contains(self) }
    }

    /// Which probability is corrected for the number of rows.
    public enum Test: String, Sendable, CaseIterable {
        case g2, chi2, yates, fisher
    }

    public struct Layout: Sendable {
        public var items: [TableColumn]
        public var order = Order.g2
        public var test = Test.g2
        /// Hits in both together that a row has at least.
        public var minimum = 1
        /// Informants who say it on the side that says it more often.
        public var informants = 0
        public var top: Int?
        /// Draws of the permutation of informants; none where it is 0.
        public var permutations = 0
        public var seed: UInt64 = 1

        public init(items: [TableColumn]) { self.items = items }
    }

    public let table: Table
    /// Items that the filters and `top` left out.
    public let leftOut: Int
    /// Rows that were tested: what Holm and Benjamini–Hochberg count.
    public let tested: Int
    /// Shown rows where one informant of several has more than half of the hits in the target.
    public let carriedByOne: Int

    struct Row {
        let item: FrequencyItems.Item
        let pair: FrequencyPair
        let target: FrequencyCounts.Entry
        let reference: FrequencyCounts.Entry
        var p = Measured.undefined(.noWords)
        var holm = Measured.undefined(.noWords)
        var benjaminiHochberg = Measured.undefined(.noWords)
        var permutation = Measured.undefined(.noWords)
    }

    /// - Parameter types: how many items there are, where not all are listed.
    public init(
        target: FrequencyCounts.Group, reference: FrequencyCounts.Group, types: Int? = nil, _ layout: Layout
    ) throws(UnicodeFault) {
        var (rows, all) = Self.rows(target, reference, layout)
        Self.correct(&rows, layout.test)
        let text = { (item: FrequencyItems.Item) in target.items.count > 0 ? target.items.text(item) : reference.items.text(item) }
        let shown = try Self.sorted(rows, layout, text)
        let measures = Self.measures(layout)
        var table = Table(
            name: "keyness", title: "What the target says more often than the reference", columns: layout.items + Self.counted + measures.columns)
        let permutation = PermutedInformants(target, reference, layout)
        for place in shown {
            var row = rows[place]
            if let permutation { row.permutation = permutation.probability(row.target, row.reference) }
            let values = text(row.item).split(separator: "\t", omittingEmptySubsequences: false).map { Cell.text(String($0)) }
            table.append(values + Self.cells(row, target, reference) + measures.cells(row))
        }
        self.table = table
        tested = rows.count
        all = (types ?? all) - shown.count
        leftOut = all
        carriedByOne = shown.count { rows[$0].target.informants.count > 1 && 2 * rows[$0].target.informants.largest > rows[$0].target.hits }
    }

    /// The rows that pass the filters, and how many items there are.
    private static func rows(_ target: FrequencyCounts.Group, _ reference: FrequencyCounts.Group, _ layout: Layout) -> ([Row], Int) {
        var (rows, all) = ([Row](), 0)
        rows.reserveCapacity(target.items.count + reference.items.count)
        target.items.forEach(beside: reference.items) { item, one, other in
            all += 1
            guard one.hits + other.hits >= layout.minimum else { return }
            let pair = FrequencyPair(
                hits: one.hits, words: max(one.hits, target.words), referenceHits: other.hits, referenceWords: max(other.hits, reference.words))
            guard (pair.isOfTarget ? one : other).informants.count >= layout.informants else { return }
            rows.append(Row(item: item, pair: pair, target: one, reference: other))
        }
        return (rows, all)
    }

    private static func correct(_ rows: inout [Row], _ test: Test) {
        for place in rows.indices {
            let table = rows[place].pair.table
            rows[place].p =
                switch test {
                case .g2: ChiSquare.probability(LogLikelihood.fourCells(table))
                case .chi2: ChiSquare.probability(ChiSquare.fourCells(table))
                case .yates: ChiSquare.probability(ChiSquare.fourCells(table, isCorrected: true))
                case .fisher: FisherExact.probability(table)
                }
        }
        let known = rows.indices.filter { rows[$0].p.number != nil }
        let values = known.map { rows[$0].p.number ?? 1 }
        for (place, value) in zip(known, Corrections.holm(values)) { rows[place].holm = .value(value) }
        for (place, value) in zip(known, Corrections.benjaminiHochberg(values)) { rows[place].benjaminiHochberg = .value(value) }
        for place in rows.indices where rows[place].p.number == nil {
            (rows[place].holm, rows[place].benjaminiHochberg) = (rows[place].p, rows[place].p)
        }
    }

    /// The places of the shown rows; rows of one value stand in Danish order.
    private static func sorted(
        _ rows: [Row], _ layout: Layout, _ text: (FrequencyItems.Item) -> String
    ) throws(UnicodeFault) -> [Int] {
        let measure = measures(layout).measure(layout.order.column)
        let values = rows.map { row -> Double in
            guard layout.order != .hits else { return Double(row.pair.hits) }
            guard let value = measure?.value(row).number else { return -.infinity }
            return layout.order.isTest && !row.pair.isOfTarget ? -value : value
        }
        let collation = try DanishCollation()
        let limit = min(layout.top ?? rows.count, rows.count)
        guard limit > 0 else { return [] }
        let least = limit < rows.count ? values.sorted(by: >)[limit - 1] : -.infinity
        let chosen = rows.indices.filter { values[$0] >= least }.map { (place: $0, value: values[$0], key: collation.key(text(rows[$0].item))) }
        return chosen.sorted { $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value }.prefix(limit).map(\.place)
    }

    /// What a terminal has room for.
    public static func shown(_ layout: Layout) -> [String] {
        let measures = ["g2_4cell", "log_ratio", "p_holm"]
        let asked = layout.order == .hits || measures.contains(layout.order.column) ? [] : [layout.order.column]
        return layout.items.map(\.name) + ["hits", "reference_hits", "per_1000", "reference_per_1000"] + asked + measures
            + (layout.permutations > 0 ? ["p_permutation"] : []) + ["informants", "largest_share"]
    }
}
