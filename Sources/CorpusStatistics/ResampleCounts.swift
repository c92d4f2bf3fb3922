/// How often each of n units comes up in each bootstrap resample: drawn once, shared by everything that is resampled over n units.
///
/// The counts depend on n, the number of draws and the seed alone. Cost: n × draws random numbers.
struct ResampleCounts: Sendable {
    /// By unit, then by draw, so that sums over draws run as vectors. A count of more than 65,535 takes as many draws of one unit among as many or more, and never comes.
    private let counts: [[UInt16]]
    let draws: Int

    init(units: Int, draws: Int, seed: UInt64) {
        var generator = Xoshiro256StarStar(seed: seed)
        var counts = [[UInt16]](repeating: [UInt16](repeating: 0, count: draws), count: units)
        for draw in 0..<draws {
            for _ in 0..<units { counts[generator.below(units)][draw] += 1 }
        }
        self.counts = counts
        self.draws = draws
    }

    /// How often each unit was drawn in a draw.
    func counts(inDraw draw: Int) -> [Double] { counts.map { Double($0[draw]) } }

    /// The sum of the units' values in each draw; exact, as the values are whole numbers.
    func sums(of values: [Int]) -> [Double] {
        var sums = [Double](repeating: 0, count: draws)
        for (unit, value) in values.enumerated() where value != 0 {
            let factor = Double(value)
            let row = counts[unit]
            for draw in sums.indices { sums[draw] += factor * Double(row[draw]) }
        }
        return sums
    }
}
