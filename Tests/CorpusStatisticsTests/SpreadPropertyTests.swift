import CorpusModel
import CorpusStatistics
import Testing

/// What must hold of dispersion and diversity, whatever the counts.
@Suite struct SpreadPropertyTests {
    private static func parts(_ seed: UInt64) -> (hits: [Int], sizes: [Int]) {
        var numbers = SplitMix64(seed: seed)
        let count = Int(numbers.next() % 12) + 1
        let sizes = (0..<count).map { _ in Int(numbers.next() % 50) }
        return (sizes.map { $0 == 0 ? 0 : Int(numbers.next() % UInt64($0 + 1)) }, sizes)
    }

    private static func all(_ measures: DispersionMeasures) -> [Measured] {
        [
            measures.deviation, measures.normalizedDeviation, measures.juillandD, measures.carrollD2, measures.rosengrenS, measures.divergence,
            measures.lyneD3, measures.distributionalConsistency, measures.juillandU, measures.carrollUm, measures.rosengrenKF,
        ]
    }

    @Test(arguments: 0..<60) func theOrderOfThePartsChangesNoDigit(_ seed: Int) {
        let (hits, sizes) = Self.parts(UInt64(seed))
        var numbers = SplitMix64(seed: UInt64(seed) + 1000)
        let order = hits.indices.map { ($0, numbers.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
        let one = DispersionMeasures(hits: hits, sizes: sizes)
        let other = DispersionMeasures(hits: order.map { hits[$0] }, sizes: order.map { sizes[$0] })
        #expect(Self.all(one) == Self.all(other))
    }

    @Test(arguments: 0..<60) func rangesAndEmptyParts(_ seed: Int) {
        let (hits, sizes) = Self.parts(UInt64(seed))
        let measures = DispersionMeasures(hits: hits, sizes: sizes)
        #expect(Self.all(measures) == Self.all(DispersionMeasures(hits: hits + [0, 0], sizes: sizes + [0, 0])))
        for value in [measures.deviation, measures.juillandD, measures.carrollD2, measures.rosengrenS, measures.distributionalConsistency] {
            if let number = value.number { #expect(number >= 0 && number <= 1) }
        }
        if let norm = measures.normalizedDeviation.number { #expect(norm <= 1 + 1e-12 && norm >= measures.dp ?? 0) }
        #expect(Self.all(measures).allSatisfy { $0.number?.isFinite ?? true })
    }

    /// Hits in proportion to the sizes are even, however the parts are cut.
    @Test func proportionalHitsAreEven() {
        for sizes in [[10, 20, 30], [5, 5], [100, 1, 1, 1]] {
            let measures = DispersionMeasures(hits: sizes, sizes: sizes.map { $0 * 7 })
            #expect(measures.deviation == .value(0) && measures.divergence == .value(0))
            #expect((measures.rosengrenS.number ?? 0) > 1 - 1e-12 && (measures.juillandD.number ?? 0) > 1 - 1e-12)
        }
    }

    /// A part that is cut into two of the same rate leaves DP, S and KLD where they were.
    @Test func splittingAPartEvenlyChangesNothing() throws {
        let whole = DispersionMeasures(hits: [4, 2, 9], sizes: [40, 50, 60])
        let split = DispersionMeasures(hits: [2, 2, 2, 9], sizes: [20, 20, 50, 60])
        for (one, other) in [
            (whole.deviation, split.deviation), (whole.rosengrenS, split.rosengrenS), (whole.divergence, split.divergence),
        ] {
            #expect((try #require(one.number) - (try #require(other.number))).magnitude < 1e-12)
        }
    }

    @Test func reasonsOfWhatIsNotDefined() {
        #expect(DispersionMeasures(hits: [], sizes: []).juillandD == .undefined(.noWords))
        #expect(DispersionMeasures(hits: [3], sizes: [9]).carrollD2 == .undefined(.onePart))
        #expect(DispersionMeasures(hits: [0, 0], sizes: [9, 9]).rosengrenS == .undefined(.noHits))
        #expect(AdjustedFrequencies(places: [], words: 5).averageReduced == .undefined(.noHits))
        #expect(AdjustedFrequencies(places: [], words: 0).averageReduced == .undefined(.noWords))
    }

    @Test func adjustedFrequencies() throws {
        // Even places keep their frequency; all together count little more than once.
        #expect(AdjustedFrequencies(places: [0, 10, 20, 30, 40], words: 50).averageReduced == .value(5))
        #expect(try #require(AdjustedFrequencies(places: [7, 8, 9, 10, 11], words: 50).averageReduced.number) == 1.4)
        #expect(AdjustedFrequencies(places: [7], words: 50).averageReduced == .value(1))
        // A turn of the ring changes nothing.
        let one = AdjustedFrequencies(places: [1, 5, 30], words: 50)
        let turned = AdjustedFrequencies(places: [0, 25, 46], words: 50)
        #expect(one.averageReduced == turned.averageReduced && one.averageLogarithmicDistance == turned.averageLogarithmicDistance)
    }

    @Test(arguments: 0..<20) func movingRatioIsTheMeanOfAllWindows(_ seed: Int) throws {
        let words = RandomTables.words(60, seed: UInt64(seed))
        for window in [1, 7, 60] {
            let ratios = (0...(words.count - window)).map { Double(Set(words[$0..<$0 + window]).count) / Double(window) }
            let mean = ratios.reduce(0, +) / Double(ratios.count)
            #expect((try #require(MovingRatio(words, window: window).value.number) - mean).magnitude < 1e-12)
        }
        #expect(MovingRatio(words, window: 500) == MovingRatio(words, window: 60))
    }

    /// Windows and stretches stay within their text: texts apart are not what they are as one, and their order changes no digit.
    @Test(arguments: 0..<20) func textsAreReadOneByOne(_ seed: Int) throws {
        let texts = [60, 45, 3, 80].enumerated().map { RandomTables.words($1, seed: UInt64(seed * 10 + $0)) }
        for window in [5, 45, 60] {
            let fitting = texts.filter { $0.count >= window }
            let ratios = fitting.flatMap { words in
                (0...(words.count - window)).map { Double(Set(words[$0..<$0 + window]).count) / Double(window) }
            }
            let moving = MovingRatio(of: texts, window: window)
            #expect((try #require(moving.value.number) - ratios.reduce(0, +) / Double(ratios.count)).magnitude < 1e-12 && moving.window == window)
            #expect(moving == MovingRatio(of: texts.reversed(), window: window))
        }
        #expect(MovingRatio(of: texts, window: 500).window == 80 && MovingRatio(of: [], window: 5).value == .undefined(.noWords))
        #expect(TextualDiversity.mtld(of: texts) == TextualDiversity.mtld(of: texts.reversed()))
        #expect(TextualDiversity.mtld(of: [texts[0]]) == TextualDiversity.mtld(texts[0]))
        #expect(TextualDiversity.mtld(of: [[], []]) == .undefined(.noWords))
    }

    /// A text that is cut where a factor ends has the same factors: MTLD read forward does not see the cut.
    @Test func aCutAtAFactorChangesNothing() {
        let one = [0, 1, 0, 1, 0, 1, 0, 1]
        #expect(TextualDiversity.mtld(of: [one, one]) == TextualDiversity.mtld(one))
    }

    @Test func diversityOfTheSmallest() {
        #expect(MovingRatio([], window: 5).value == .undefined(.noWords) && TextualDiversity.mtld([]) == .undefined(.noWords))
        #expect(TextualDiversity.mtld([0, 1, 2, 3]) == .undefined(.noEnd))
        #expect(FrequencySpectrum(frequencies: []).yuleK == .undefined(.noWords))
        #expect(FrequencySpectrum(frequencies: [1, 1]).hypergeometricDiversity() == .undefined(.tooFewWords))
        #expect(FrequencySpectrum(frequencies: [1, 1]).fisherAlpha == .undefined(.allDifferent))
        #expect(
            TypeTokenRatios(tokens: 1, types: 1).herdanC == .undefined(.oneWord) && TypeTokenRatios(tokens: 0, types: 0).ratio == .undefined(.noWords)
        )
        #expect(TypeTokenRatios(tokens: 4, types: 4).dugastU == .undefined(.allDifferent))
    }

    /// MTLD reads both ways; K, HD-D and H look at frequencies alone.
    @Test(arguments: 0..<20) func whatDoesNotDependOnOrder(_ seed: Int) {
        let words = RandomTables.words(300, seed: UInt64(seed))
        #expect(TextualDiversity.mtld(words) == TextualDiversity.mtld(words.reversed()))
        let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
        let one = FrequencySpectrum(frequencies: counts.values.sorted())
        let other = FrequencySpectrum(frequencies: counts.values.sorted().reversed())
        #expect(one.yuleK == other.yuleK && one.hypergeometricDiversity() == other.hypergeometricDiversity() && one.entropy == other.entropy)
        #expect((one.hypergeometricDiversity().number ?? 2) <= 1)
    }
}
