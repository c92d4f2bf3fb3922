import CorpusStatistics
import Testing

@Suite struct DispersionMeasuresTests {
    /// Gries 2008: the 50-word corpus, parts of 9, 10, 10, 10 and 11 words, `a` 1 to 5 times.
    @Test func griesExampleHasUnequalParts() throws {
        let measures = DispersionMeasures(hits: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])
        #expect(abs(try #require(measures.dp) - 0.18) < 1e-12)
        #expect(abs(try #require(measures.dpNormalized) - 0.2195) < 5e-5)
        #expect(measures.range == 5)
    }

    /// Lijffijt & Gries 2012: three equal parts, (2, 1, 0) and (3, 3, 3).
    @Test func equalParts() throws {
        let uneven = DispersionMeasures(hits: [2, 1, 0], sizes: [7, 7, 7])
        #expect(abs(try #require(uneven.dp) - 1.0 / 3) < 1e-12)
        #expect(abs(try #require(uneven.dpNormalized) - 0.5) < 1e-12)
        #expect(uneven.range == 2)
        let even = DispersionMeasures(hits: [3, 3, 3], sizes: [7, 7, 7])
        #expect(abs(try #require(even.dp)) < 1e-12)
        #expect(abs(try #require(even.dpNormalized)) < 1e-12)
    }

    @Test(arguments: [([0, 0], [5, 5]), ([3], [5]), ([], []), ([3, 0], [5, 0])])
    func undefinedWithoutHitsOrWithOnePart(hits: [Int], sizes: [Int]) {
        let measures = DispersionMeasures(hits: hits, sizes: sizes)
        #expect(measures.dp == nil)
        #expect(measures.dpNormalized == nil)
    }
}
