/// How often each of n units comes up in each bootstrap resample: drawn once, shared by everything that is resampled over n units.
///
/// The counts depend on n, the number of draws and the seed alone. Cost: n × draws random numbers, and two bytes each.
struct ResampleCounts: Sendable {
    /// Unit by unit, of each all draws, so that sums over draws run as vectors. A count of more than 65,535 takes as many draws of one unit among as many or more, and never comes.
    private let counts: [UInt16]
    private let units: Int
    let draws: Int

    init(units: Int, draws: Int, seed: UInt64) {
        var generator = Xoshiro256StarStar(seed: seed)
        var counts = [UInt16](repeating: 0, count: units * draws)
        counts.withUnsafeMutableBufferPointer { counts in
            for draw in 0..<draws {
                for _ in 0..<units { counts[generator.below(units) * draws + draw] += 1 }
            }
        }
        self.counts = counts
        self.units = units
        self.draws = draws
    }

    /// How often each unit was drawn in a draw.
    func counts(inDraw draw: Int) -> [Double] { (0..<units).map { Double(counts[$0 * draws + draw]) } }

    /// The sum of the units' values in each draw; exact, as the values are whole numbers.
    func sums(of values: [Int]) -> [Double] {
        var sums = [Double](repeating: 0, count: draws)
        counts.withUnsafeBufferPointer { counts in
            sums.withUnsafeMutableBufferPointer { sums in
                for (unit, value) in values.enumerated() where value != 0 {
                    let factor = Double(value)
                    let row = UnsafeBufferPointer(rebasing: counts[unit * draws..<(unit + 1) * draws])
                    for draw in sums.indices { sums[draw] += factor * Double(row[draw]) }
                }
            }
        }
        return sums
    }
}
