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
        let pair: FrequencyPair
        var target = FrequencyCounts.Entry()
        var reference = FrequencyCounts.Entry()
        var holm = Measured.undefined(.noWords)
        var benjaminiHochberg = Measured.undefined(.noWords)
        var permutation = Measured.undefined(.noWords)
    }

    /// - Parameter types: how many items there are, where not all are listed.
    public init(
        target: FrequencyCounts.Group, reference: FrequencyCounts.Group, types: Int? = nil, _ layout: Layout
    ) throws(UnicodeFault) {
        let compared = ComparedItems(target, reference, layout)
        let rows = Self.corrected(compared, layout.test)
        let text = { (item: FrequencyItems.Item) in target.items.count > 0 ? target.items.text(item) : reference.items.text(item) }
        let shown = try Self.sorted(compared, rows, layout, text)
        let measures = Self.measures(layout)
        var table = Table(
            name: "keyness", title: "What the target says more often than the reference", columns: layout.items + Self.counted + measures.columns)
        let permutation = PermutedInformants(target, reference, layout)
        var carried = 0
        for place in shown {
            let item = compared.items[place]
            var row = rows[Int(compared.pairNumbers[place])]
            row.target = compared.entry(item, of: target)
            row.reference = compared.entry(item, of: reference)
            if let permutation { row.permutation = permutation.probability(row.target, row.reference) }
            let values = Cell.items(text(item), columns: layout.items.count)
            table.append(values + Self.cells(row, target, reference) + measures.cells(row))
            if row.target.informants.count > 1, 2 * row.target.informants.largest > row.target.hits { carried += 1 }
        }
        self.table = table
        tested = compared.items.count
        leftOut = (types ?? compared.all) - shown.count
        carriedByOne = carried
    }

    /// A row for each pair of counts, corrected for all items that have it.
    private static func corrected(_ compared: ComparedItems, _ test: Test) -> [Row] {
        let probabilities = compared.pairs.map { pair -> Measured in
            switch test {
            case .g2: ChiSquare.probability(LogLikelihood.fourCells(pair.table))
            case .chi2: ChiSquare.probability(ChiSquare.fourCells(pair.table))
            case .yates: ChiSquare.probability(ChiSquare.fourCells(pair.table, isCorrected: true))
            case .fisher: FisherExact.probability(pair.table)
            }
        }
        var rows = zip(compared.pairs, probabilities).map { Row(pair: $0, holm: $1, benjaminiHochberg: $1) }
        let known = rows.indices.filter { probabilities[$0].number != nil }
        let (values, counts) = (known.map { probabilities[$0].number ?? 1 }, known.map { compared.itemCounts[$0] })
        for (place, value) in zip(known, Corrections.holm(values, counts: counts)) { rows[place].holm = .value(value) }
        for (place, value) in zip(known, Corrections.benjaminiHochberg(values, counts: counts)) { rows[place].benjaminiHochberg = .value(value) }
        return rows
    }

    /// The places of the shown items; those of one value stand in Danish order.
    private static func sorted(
        _ compared: ComparedItems, _ rows: [Row], _ layout: Layout, _ text: (FrequencyItems.Item) -> String
    ) throws(UnicodeFault) -> [Int] {
        let measure = measures(layout).measure(layout.order.column)
        let values = rows.map { row -> Double in
            guard layout.order != .hits else { return Double(row.pair.hits) }
            guard let value = measure?.value(row).number else { return -.infinity }
            return layout.order.isTest && !row.pair.isOfTarget ? -value : value
        }
        let limit = min(layout.top ?? compared.items.count, compared.items.count)
        guard limit > 0 else { return [] }
        let least = compared.least(of: values, first: limit)
        let collation = try DanishCollation()
        let chosen = compared.items.indices.filter { values[Int(compared.pairNumbers[$0])] >= least }.map { place in
            (place: place, value: values[Int(compared.pairNumbers[place])], key: collation.key(text(compared.items[place])))
        }
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
