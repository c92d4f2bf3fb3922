import CorpusModel
import Testing

/// A place in what is sorted is found as by looking at all.
@Suite struct FirstPlaceTests {
    @Test func placesAreThoseOfAllLooks() {
        for count in 0..<12 {
            for border in 0...count {
                for start in [0, 5] {
                    let range = start..<start + count
                    #expect(range.firstPlace { $0 < start + border } == (range.first { $0 >= start + border } ?? range.upperBound))
                }
            }
        }
    }
}
