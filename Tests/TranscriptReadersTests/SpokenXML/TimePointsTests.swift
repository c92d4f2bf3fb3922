import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct TimePointsTests {
    private func times(_ values: [Double?]) -> [Int?] {
        var points = TimePoints()
        for (index, value) in values.enumerated() { points.add("T\(index)", milliseconds: value) }
        points.interpolate()
        return values.indices.map { points.time(of: "T\($0)")?.milliseconds }
    }

    @Test(
        "Points between known ones get a time, others none",
        arguments: [
            ([0, nil, nil, 900], [0, 300, 600, 900]), ([nil, 100, nil, 200, nil], [nil, 100, 150, 200, nil]), ([nil, nil], [nil, nil]),
            ([500, nil, 100], [500, nil, 100]), ([100, nil, 100], [100, 100, 100]), ([-1, .infinity, .nan, 1e300], [nil, nil, nil, nil]), ([], []),
        ] as [([Double?], [Int?])])
    func interpolation(_ values: [Double?], _ expected: [Int?]) { #expect(times(values) == expected) }

    @Test("A second point of one id does not move the first")
    func duplicates() {
        var points = TimePoints()
        points.add("T0", milliseconds: 1)
        points.add("T0", milliseconds: 9)
        points.interpolate()
        #expect(points.time(of: "T0")?.milliseconds == 1)
        #expect(points.time(of: nil) == nil)
    }
}
