import SpecialFunctions

/// The hypergeometric distribution: how many of `marked` among `population` fall into a draw of `draws`, without putting back.
///
/// Probabilities are logarithms, by Loader's (2000) saddle point expansion: they keep their digits in corpora of a thousand million words, and do not
/// vanish where they are smaller than a number can be.
public struct Hypergeometric: Sendable {
    private let population: Int
    private let marked: Int
    private let draws: Int
    /// The counts that can be drawn.
    let range: ClosedRange<Int>

    public init(population: Int, marked: Int, draws: Int) {
        precondition(0 <= marked && marked <= population && 0 <= draws && draws <= population, "marked and drawn are of the population")
        self.population = population
        self.marked = marked
        self.draws = draws
        range = max(0, draws + marked - population)...min(draws, marked)
    }

    /// ln P(X = k); −∞ outside the range.
    func logProbability(_ count: Int) -> Double {
        guard range.contains(count) else { return -.infinity }
        guard population > 0, draws > 0, draws < population else { return 0 }
        let share = Double(draws) / Double(population)
        let others = population - marked
        return BinomialDistribution.logProbability(count, of: marked, share)
            + BinomialDistribution.logProbability(draws - count, of: others, share)
            - BinomialDistribution.logProbability(draws, of: population, share)
    }

    /// ln P(X ≥ k). Cost: the terms beside k that matter.
    public func logUpperTail(_ count: Int) -> Double {
        if count <= range.lowerBound { return 0 }
        if count > range.upperBound { return -.infinity }
        if isAboveMiddle(count) { return logSum(from: count, step: 1) }
        return Logarithm.naturalOfOneMinus(Exponential.natural(logSum(from: count - 1, step: -1)))
    }

    /// ln P(X ≤ k).
    public func logLowerTail(_ count: Int) -> Double {
        if count >= range.upperBound { return 0 }
        if count < range.lowerBound { return -.infinity }
        if !isAboveMiddle(count) { return logSum(from: count, step: -1) }
        return Logarithm.naturalOfOneMinus(Exponential.natural(logSum(from: count + 1, step: 1)))
    }

    /// P of all counts that are at most as likely as this one. Counts that are equally likely but for rounding (a share of 1e-7, as in R) are taken along.
    public func twoSided(_ count: Int) -> Double {
        let limit = logProbability(count) + 1e-7
        let top = mode
        if logProbability(top) <= limit { return 1 }
        let isAbove = count > top
        let other = isAbove ? lastUnlikely(below: top, limit) : firstUnlikely(above: top, limit)
        let logs = [logSum(from: count, step: isAbove ? 1 : -1)] + (other.map { [logSum(from: $0, step: isAbove ? -1 : 1)] } ?? [])
        return min(1, logs.reduce(0) { $0 + Exponential.natural($1) })
    }

    /// The most likely count.
    private var mode: Int {
        let place = (Double(draws) + 1) * (Double(marked) + 1) / (Double(population) + 2)
        return min(max(Int(place), range.lowerBound), range.upperBound)
    }

    private func isAboveMiddle(_ count: Int) -> Bool { Double(count) * Double(population) > Double(marked) * Double(draws) }

    /// The greatest count below the mode that is no more likely than the limit.
    private func lastUnlikely(below top: Int, _ limit: Double) -> Int? {
        guard top > range.lowerBound, logProbability(range.lowerBound) <= limit else { return nil }
        var (low, high) = (range.lowerBound, top)
        while high - low > 1 {
            let middle = (low + high) / 2
            if logProbability(middle) <= limit { low = middle } else { high = middle }
        }
        return low
    }

    /// The least count above the mode that is no more likely than the limit.
    private func firstUnlikely(above top: Int, _ limit: Double) -> Int? {
        guard top < range.upperBound, logProbability(range.upperBound) <= limit else { return nil }
        var (low, high) = (top, range.upperBound)
        while high - low > 1 {
            let middle = (low + high) / 2
            if logProbability(middle) <= limit { high = middle } else { low = middle }
        }
        return high
    }

    /// ln of the sum from a count outward, by the ratio of neighbours, until terms no longer matter.
    private func logSum(from count: Int, step: Int) -> Double {
        var (term, sum, place) = (1.0, 1.0, count)
        while true {
            let ratio = step > 0 ? ratioUp(place) : 1 / ratioUp(place - 1)
            place += step
            guard range.contains(place) else { break }
            term *= ratio
            sum += term
            if ratio < 1, term < sum * 1e-17 { break }
        }
        return min(0, logProbability(count) + Logarithm.natural(sum))
    }

    /// P(k + 1) / P(k).
    private func ratioUp(_ count: Int) -> Double {
        Double(marked - count) * Double(draws - count) / (Double(count + 1) * Double(population - marked - draws + count + 1))
    }
}
