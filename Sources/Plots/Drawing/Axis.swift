import CorpusModel

/// Ticks at round numbers, and where values stand between them.
struct Axis {
    /// From the lowest to the highest, evenly.
    let ticks: [Double]
    /// Decimals that the ticks need.
    let decimals: Int
    /// The places of the first and the last tick.
    private let from: Double
    private let to: Double

    /// An axis that holds `low` to `high`, with steps of 1, 2 or 5 times a power of ten (Heckbert 1990, "Nice numbers for graph labels").
    init(_ low: Double, _ high: Double, count: Int = 5, from: Double, to: Double) {
        let high = high > low ? high : low + 1
        let span = high - low
        let raw = span / Double(max(1, count))
        var power = 1.0
        var decimals = 0
        while power * 10 <= raw { power *= 10 }
        while power > raw {
            power /= 10
            decimals += 1
        }
        let step = [1.0, 2, 5, 10].first { $0 * power >= raw - 1e-12 }! * power
        let first = (low / step).rounded(.down)
        let last = max(first + 1, (high / step - 1e-9).rounded(.up))
        ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
        self.decimals = step >= power * 10 - 1e-12 ? max(0, decimals - 1) : decimals
        self.from = from
        self.to = to
    }

    func place(_ value: Double) -> Double {
        let (low, high) = (ticks[0], ticks[ticks.count - 1])
        return from + (to - from) * (min(max(value, low), high) - low) / (high - low)
    }
}
