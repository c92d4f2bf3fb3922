/// Quantities summed over all units and over each resample of them.
struct ResampledSums {
    /// By quantity, then by unit.
    private let columns: [[Int]]
    /// By quantity, then by draw; empty where there are too few units.
    private let draws: [[Double]]
    /// Of all units.
    let whole: [Double]

    init(columns: [[Int]], draws: [[Double]]) {
        self.columns = columns
        self.draws = draws
        whole = columns.map { Double($0.reduce(0, +)) }
    }

    var units: Int { columns.first?.count ?? 0 }

    /// The statistic of all units and its interval. Cost: one call for each draw and each unit.
    func estimate(_ statistic: ([Double]) -> Measured) -> AgreementEstimate {
        let value = statistic(whole)
        guard let number = value.number else { return AgreementEstimate(value: value, interval: .undefined) }
        guard units >= RatioInterval.unitsNeeded else { return AgreementEstimate(value: value, interval: .tooFewUnits(units)) }
        var sums = whole
        var replicates: [Double] = []
        replicates.reserveCapacity(draws[0].count)
        for draw in draws[0].indices {
            for quantity in sums.indices { sums[quantity] = draws[quantity][draw] }
            if let replicate = statistic(sums).number { replicates.append(replicate) }
        }
        let jackknife = (0..<units).compactMap { unit in
            statistic(whole.indices.map { whole[$0] - Double(columns[$0][unit]) }).number
        }
        return AgreementEstimate(value: value, interval: .of(number, replicates, jackknife, draws: draws[0].count))
    }
}
