import CorpusCounting
import CorpusModel
import CorpusStatistics

/// Intervals for the rates of a frequency table: transcripts, informants or the values of a field are resampled, as for those of themes, and every row by the same
/// draws.
public struct FrequencyIntervals: Sendable {
    public var unit = ResamplingUnit.transcript
    public var kind = IntervalKind.bca
    public var draws = 2_000
    public var seed: UInt64 = 1

    public init(unit: ResamplingUnit = .transcript, kind: IntervalKind = .bca, draws: Int = 2_000, seed: UInt64 = 1) {
        self.unit = unit
        self.kind = kind
        self.draws = draws
        self.seed = seed
    }

    /// The table with the columns `low`, `high` and `method`; the counts kept the resampling units apart. Rows are shared out to workers, and stay in their order.
    ///
    /// Cost: for each row the draws of each unit that has it, and sorting them.
    public func table(_ frequencies: FrequencyTable, _ counts: FrequencyCounts, jobs: Int) async -> Table {
        var bootstrap = RatioBootstrap(draws: draws, seed: seed, kind: kind)
        var groups: [String: (units: FrequencyUnits, resample: RatioResample?)] = [:]
        let rows = frequencies.table.rows.indices
        for row in rows.lazy.map({ frequencies.row($0) }) where groups[row.group] == nil {
            let units = counts.units(of: row.group)
            groups[row.group] = (units, bootstrap.resample(words: units.words))
        }
        let known = groups
        let blocks = stride(from: 0, to: rows.count, by: Self.block).map { $0..<min($0 + Self.block, rows.count) }
        let cells = Collected<[[Cell]]>([])
        await OrderedWork.run(
            blocks, jobs: jobs, state: {},
            body: { _, block in
                block.map { place -> [Cell] in
                    let row = frequencies.row(place)
                    guard let group = known[row.group] else { return [.missing, .missing, .missing] }
                    return self.cells(of: counts.groups[row.group]?.items[row.item], group)
                }
            },
            emit: { _, rows in cells.update { $0 += rows } })
        let table = frequencies.table
        return Table(
            name: table.name, title: table.title, columns: table.columns + columns, rows: zip(table.rows, cells.value).map { $0 + $1 })
    }

    /// Rows that a worker takes at a time.
    private static let block = 64

    private func cells(of entry: FrequencyCounts.Entry?, _ group: (units: FrequencyUnits, resample: RatioResample?)) -> [Cell] {
        let hits = group.units.hits(of: entry ?? FrequencyCounts.Entry())
        let interval = group.resample?.interval(hits: hits) ?? .tooFewUnits(group.units.words.count)
        return [
            .number(interval.bounds?.low), .number(interval.bounds?.high),
            .text(interval.method(kind, draws: draws, seed: seed, unit: unit.description)),
        ]
    }

    private var columns: [TableColumn] {
        let formula = ColumnFormula.ratioInterval(kind, draws: draws, seed: seed, unit: unit.description)
        return [
            TableColumn(
                "low", .number,
                "Lower bound of the 95% interval of per_1000 over resampled units (\(unit)); empty with fewer than \(RatioInterval.unitsNeeded) or without hits, see method",
                formula: formula),
            TableColumn("high", .number, "Upper bound of the same interval", formula: formula),
            TableColumn("method", .string, "How low and high were computed, or n/a and why not"),
        ]
    }
}
