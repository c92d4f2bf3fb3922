import CorpusCounting
import CorpusModel
import CorpusStatistics
import UnicodeText

/// How evenly items are spread over the parts of a corpus.
public struct WordDispersionTable: Sendable {
    /// What rows are ordered by: hits, or a measure of evenness, the most even first.
    public enum Order: String, Sendable, CaseIterable {
        case hits, range, dp, d2, s, kld, arf
        case dpNorm = "dp-norm"
        case juilland = "juilland"

        public var column: String {
            switch self {
            case .dpNorm: "dp_norm"
            case .juilland: "juilland_d"
            case .d2: "carroll_d2"
            case .s: "rosengren_s"
            default: rawValue
            }
        }

        /// Measures of which a small value is even.
        var isSmallEven: Bool { [.dp, .dpNorm, .kld].contains(self) }
    }

    public let table: Table
    public let leftOut: Int

    struct Row {
        let item: String
        let entry: FrequencyCounts.Entry
        let measures: DispersionMeasures
        let distances: AdjustedFrequencies
    }

    /// - Parameter only: items that have a row whether somebody says them or not, such as queries.
    public init(
        _ counts: DispersionCounts, items: [TableColumn], parts: String, order: Order, minimum: Int = 1, top: Int? = nil, only: [String] = []
    ) throws(UnicodeFault) {
        let collation = try DanishCollation()
        let whole = counts.whole.groups[""] ?? FrequencyCounts.Group()
        let wanted =
            whole.items.filter { $0.entry.hits >= minimum }.map { ($0.item, $0.entry) }
            + only.filter { whole.items[$0] == nil }.map { ($0, FrequencyCounts.Entry()) }
        let shown = Self.first(top, of: wanted, counts, order, collation)
        let measures = Self.measures
        var table = Table(
            name: "dispersion", title: "How evenly items are spread over \(parts)s", columns: items + Self.counted(parts) + measures.columns)
        for row in shown {
            let values = Cell.items(row.item, columns: items.count)
            table.append(values + Self.cells(row, whole) + measures.cells(row))
        }
        self.table = table
        leftOut = whole.items.count + whole.unlisted - shown.count { $0.entry.hits > 0 }
    }

    /// The first rows. By hits only those are made: a row has a number for each part, and a long list of a great corpus has hundreds of thousands that nobody sees.
    private static func first(
        _ top: Int?, of wanted: [(item: String, entry: FrequencyCounts.Entry)], _ counts: DispersionCounts, _ order: Order,
        _ collation: DanishCollation
    ) -> [Row] {
        if order == .hits {
            let places = RankedItems.first(top, hits: wanted.map(\.entry.hits)) { collation.key(wanted[$0].item) }
            let spread = SpreadItems(counts, Set(places.map { wanted[$0].item }))
            return places.map { row(wanted[$0], spread, counts) }
        }
        let spread = SpreadItems(counts, nil)
        let measure = measures.measure(order.column)
        let values = wanted.map { item in
            let row = row(item, spread, counts)
            if order == .range { return Double(row.measures.range) }
            guard let value = measure?.value(row).number else { return -Double.infinity }
            return order.isSmallEven ? -value : value
        }
        let sorted = wanted.indices.map { (place: $0, value: values[$0], key: collation.key(wanted[$0].item)) }.sorted {
            $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
        }
        return sorted.prefix(top ?? sorted.count).map { row(wanted[$0.place], spread, counts) }
    }

    private static func row(_ item: (item: String, entry: FrequencyCounts.Entry), _ spread: SpreadItems, _ counts: DispersionCounts) -> Row {
        Row(
            item: item.item, entry: item.entry, measures: DispersionMeasures(hits: spread.hits(of: item.item), sizes: spread.sizes),
            distances: AdjustedFrequencies(places: counts.places[item.item] ?? [], words: counts.words))
    }

    /// Conditions that come with parts: speech that nobody is named for is no part of speakers.
    public static func conditions(ofParts parts: String) -> [String] { ["speaker", "informant"].contains(parts) ? ["informant!="] : [] }

    private static func counted(_ parts: String) -> [TableColumn] {
        [
            TableColumn("hits", .integer, "How often"),
            TableColumn(
                "per_1000", .number, "Hits per 1,000 words",
                formula: ColumnFormula("per_1000", "1000 * hits / words", "rate", denominator: "words: all counted words")),
            TableColumn("range", .integer, "Parts (\(parts)s) with at least one hit"),
            TableColumn("parts", .integer, "Parts (\(parts)s) with at least one counted word"),
            TableColumn("transcripts", .integer, "Transcripts that have it"),
            TableColumn("transcripts_of", .integer, "Transcripts with counted words"),
            TableColumn("informants", .integer, "Informants who say it"),
            TableColumn("informants_of", .integer, "Informants with counted words"),
            TableColumn("largest_share", .number, "Share of the hits that the informant with most of them has; empty where nobody is named"),
            TableColumn("words", .integer, "Counted words of all parts"),
        ]
    }

    private static func cells(_ row: Row, _ whole: FrequencyCounts.Group) -> [Cell] {
        [
            .integer(row.entry.hits), .number(whole.words > 0 ? 1000 * Double(row.entry.hits) / Double(whole.words) : nil),
            .integer(row.measures.range), .integer(row.measures.parts), .integer(row.entry.transcripts), .integer(whole.transcripts),
            .integer(row.entry.informants.count), .integer(whole.informants.count), .number(row.entry.largestShare), .integer(whole.words),
        ]
    }

    static let measures = MeasuredColumns<Row>([
        .init("dp", "DP (Gries 2008), parts of unequal size: 0 is even", .deviation) { $0.measures.deviation },
        .init("dp_norm", "DPnorm (Lijffijt & Gries 2012), which reaches 1", .normalizedDeviation) { $0.measures.normalizedDeviation },
        .init("juilland_d", "Juilland's D on rates: 1 is even", .juillandD) { $0.measures.juillandD },
        .init("carroll_d2", "Carroll's D2 on rates: 1 is even", .carrollD2) { $0.measures.carrollD2 },
        .init("rosengren_s", "Rosengren's S: 1 is even", .rosengrenS) { $0.measures.rosengrenS },
        .init("kld", "Kullback–Leibler divergence of hits from words, in bits: 0 is even", .divergence) { $0.measures.divergence },
        .init(
            "arf", "Average reduced frequency (Savický & Hlaváčová 2002): hits where they are even, near 1 where they are together", .averageReduced
        ) {
            $0.distances.averageReduced
        },
    ])

    /// What a terminal has room for.
    public static func shown(_ items: [TableColumn]) -> [String] {
        items.map(\.name) + [
            "hits", "per_1000", "range", "parts", "informants", "dp", "dp_norm", "juilland_d", "carroll_d2", "rosengren_s", "kld", "arf",
        ]
    }
}
