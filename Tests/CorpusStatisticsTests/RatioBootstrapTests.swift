import CorpusStatistics
import Testing

/// Expected values: `Tests/Oracles/bca_ratio.py` (numpy 2, scipy 1.17.1).
@Suite struct RatioBootstrapTests {
    static let hits = [3, 0, 5, 2, 8, 1, 0, 4, 2, 12, 1, 0, 3, 6]
    static let words = [1200, 900, 1500, 1100, 2100, 800, 950, 1300, 1000, 2500, 700, 1250, 1400, 1600]

    private func interval(_ hits: [Int], _ words: [Int], draws: Int = 2000, seed: UInt64 = 1) throws -> ConfidenceInterval {
        var bootstrap = RatioBootstrap(draws: draws, seed: seed)
        guard case .found(let interval) = bootstrap.interval(hits: hits, words: words) else { throw Missing() }
        return interval
    }
    private struct Missing: Error {}

    /// The reference C code of Blackman and Vigna with SplitMix64 gives the same numbers.
    @Test func generatorHasItsPublishedNumbers() {
        var generator = Xoshiro256StarStar(seed: 1)
        #expect(generator.next() == 0xB3F2_AF6D_0FC7_10C5)
        #expect(generator.next() == 0x853B_5596_4736_4CEA)
        #expect(generator.next() == 0x92F8_9756_082A_4514)
    }

    @Test func boundedIntegersAreEven() {
        var generator = Xoshiro256StarStar(seed: 7)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[generator.below(7)] += 1 }
        #expect(counts.allSatisfy { (9_600...10_400).contains($0) })
    }

    @Test func sameDrawsInPythonGiveTheSameInterval() throws {
        let fourteen = try interval(Self.hits, Self.words)
        #expect(abs(fourteen.low - 1.6771427603) < 1e-8)
        #expect(abs(fourteen.high - 3.4412743775) < 1e-8)
        let six = try interval([1, 2, 0, 4, 1, 9], [400, 600, 300, 900, 500, 700])
        #expect(abs(six.low - 2.5) < 1e-8)
        #expect(abs(six.high - 10) < 1e-8)
    }

    /// scipy.stats.bootstrap, 200,000 draws: 1.7157 to 3.4545.
    @Test func manyDrawsComeNearToSciPy() throws {
        let interval = try interval(Self.hits, Self.words, draws: 20_000)
        #expect(abs(interval.low - 1.7157) < 0.03)
        #expect(abs(interval.high - 3.4545) < 0.03)
    }

    /// The 2.5 and 97.5 % quantiles of the draws themselves: 50 and 1950 of 2,000 lie outside.
    @Test func percentileBoundsAreQuantilesOfTheDraws() throws {
        let replicates = (1...2001).map { Double($0) }
        let bounds = PercentileBootstrap.interval(replicates: replicates.reversed())
        #expect(abs(bounds.low - 51) < 1e-9 && abs(bounds.high - 1951) < 1e-9)
        var bootstrap = RatioBootstrap(draws: 2000, seed: 1, kind: .percentile)
        guard case .found(let interval) = bootstrap.interval(hits: Self.hits, words: Self.words) else { throw Missing() }
        // numpy.quantile of the same draws.
        #expect(abs(interval.low - 1.5336250727) < 1e-8 && abs(interval.high - 3.3501009317) < 1e-8)
        #expect(bootstrap.interval(hits: [1], words: [2]) == .tooFewUnits(1))
        #expect(
            RatioInterval.found(interval).method(.percentile, draws: 2000, seed: 1, unit: "transcript")
                == "95% percentile bootstrap of the ratio of sums (Efron 1979); 2000 draws; seed 1; xoshiro256** (SplitMix64 seed); unit transcript")
    }

    @Test func theSeedDecides() throws {
        #expect(try interval(Self.hits, Self.words) == interval(Self.hits, Self.words))
        #expect(try interval(Self.hits, Self.words) != interval(Self.hits, Self.words, seed: 2))
    }

    @Test func underSixUnitsThereIsNone() {
        var bootstrap = RatioBootstrap(draws: 200, seed: 1)
        #expect(bootstrap.interval(hits: [1, 2, 3, 4, 5], words: [10, 10, 10, 10, 10]) == .tooFewUnits(5))
        #expect(bootstrap.interval(hits: [], words: []) == .tooFewUnits(0))
    }

    @Test func degenerateDataAreDefined() throws {
        var bootstrap = RatioBootstrap(draws: 200, seed: 1)
        let words = [Int](repeating: 100, count: 6)
        #expect(bootstrap.interval(hits: [0, 0, 0, 0, 0, 0], words: words) == .noHits)
        #expect(try interval([2, 2, 2, 2, 2, 2], words) == ConfidenceInterval(low: 20, high: 20))
        let lone = try interval([0, 0, 0, 0, 0, 1], words)
        #expect(lone.low.isFinite && lone.high.isFinite && lone.low <= lone.high)
    }

    @Test func oneDrawIsEnoughToBeDefined() throws {
        let interval = try interval(Self.hits, Self.words, draws: 1)
        #expect(interval.low == interval.high && interval.low.isFinite)
    }
}
