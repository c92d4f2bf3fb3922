import CorpusModel

/// A row of a theme table: a theme in a group.
struct ThemeRow {
    let theme: Theme
    let group: UnitGroup
    let counts: ThemeCounts
    let eligible: EligibleUnits
    let interval: RatioInterval
    let options: StatisticsOptions

    /// The cells in the order of `ThemeColumns`.
    var cells: [Cell] {
        let dispersion = dispersion
        let rate = ratio(1000 * counts.hits, eligible.words)
        return group.key + [
            .text(theme.id), .text(theme.labelDanish), .text(theme.labelEnglish), .integer(counts.hits), .integer(counts.units),
            .number(ratio(counts.units, eligible.units)), .integer(counts.carriers.count), .integer(eligible.informants),
            .integer(counts.partHits.count), .integer(eligible.words), .integer(group.words), .number(rate), .number(interval.bounds?.low),
            .number(interval.bounds?.high), .number(dispersion.dp), .text(method), .integer(eligible.units),
            .number(ratio(eligible.words, eligible.units), decimals: 2), .integer(counts.prompted), .integer(counts.hits - counts.prompted),
            .integer(counts.negated), .integer(eligible.partWords.count), .integer(dispersion.range), .number(dispersion.dpNormalized),
            .integer(eligible.samples.count), .number(counts.carriers.largestShare),
        ]
    }

    private var dispersion: DispersionMeasures {
        let parts = eligible.partWords.keys.sorted()
        return DispersionMeasures(hits: parts.map { counts.partHits[$0] ?? 0 }, sizes: parts.map { eligible.partWords[$0]! })
    }

    private var method: String {
        interval.method(options.interval, draws: options.draws, seed: options.seed, unit: "\(options.resampling)")
    }

    private func ratio(_ numerator: Int, _ denominator: Int) -> Double? {
        denominator > 0 ? Double(numerator) / Double(denominator) : nil
    }
}
