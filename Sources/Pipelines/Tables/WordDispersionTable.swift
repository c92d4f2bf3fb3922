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
        let names = counts.parts.groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let groups = names.compactMap { counts.parts.groups[$0] }
        let sizes = groups.map(\.words)
        let whole = counts.whole.groups[""] ?? FrequencyCounts.Group()
        let nothing = FrequencyCounts.Entry()
        let wanted =
            whole.items.filter { $0.entry.hits >= minimum }.map { ($0.item, $0.entry) } + only.filter { whole.items[$0] == nil }.map { ($0, nothing) }
        let rows = wanted.map { item, entry in
            Row(
                item: item, entry: entry, measures: DispersionMeasures(hits: groups.map { $0.items[item]?.hits ?? 0 }, sizes: sizes),
                distances: AdjustedFrequencies(places: counts.places[item] ?? [], words: counts.words))
        }
        let measures = Self.measures
        func value(_ row: Row) -> Double {
            switch order {
            case .hits: return Double(row.entry.hits)
            case .range: return Double(row.measures.range)
            default:
                guard let value = measures.measure(order.column)?.value(row).number else { return -.infinity }
                return order.isSmallEven ? -value : value
            }
        }
        let sorted = rows.map { (row: $0, value: value($0), key: collation.key($0.item)) }.sorted {
            $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
        }
        let shown = sorted.prefix(top ?? sorted.count).map(\.row)
        var table = Table(
            name: "dispersion", title: "How evenly items are spread over \(parts)s", columns: items + Self.counted(parts) + measures.columns)
        for row in shown {
            let values = Cell.items(row.item)
            table.append(values + Self.cells(row, whole) + measures.cells(row))
        }
        self.table = table
        leftOut = whole.items.count - shown.count { $0.entry.hits > 0 }
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
