/// How often each of n units comes up in each bootstrap resample: drawn once, shared by everything that is resampled over n units.
///
/// The counts depend on n, the number of draws and the seed alone. Cost: n × draws random numbers, and two bytes each.
struct ResampleCounts: Sendable {
    /// Unit by unit, of each all draws, so that sums over draws run as vectors. A count of more than 65,535 takes as many draws of one unit among as many or more, and never comes.
    private let counts: [UInt16]
    private let units: Int
    let draws: Int
    /// Draws that are made before they are laid unit by unit: in a row of its own each increment stays near the processor, and thirty-two are a line of its memory.
    private static let block = 32

    init(units: Int, draws: Int, seed: UInt64) {
        var generator = Xoshiro256StarStar(seed: seed)
        counts = [UInt16](unsafeUninitializedCapacity: units * draws) { counts, count in
            var block = [UInt16](repeating: 0, count: units * Self.block)
            for first in stride(from: 0, to: draws, by: Self.block) {
                let drawn = first..<min(first + Self.block, draws)
                block.withUnsafeMutableBufferPointer { block in
                    block.update(repeating: 0)
                    for draw in 0..<drawn.count { for _ in 0..<units { block[draw * units + generator.below(units)] += 1 } }
                    for unit in 0..<units {
                        for draw in 0..<drawn.count { counts[unit * draws + first + draw] = block[draw * units + unit] }
                    }
                }
            }
            count = units * draws
        }
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
