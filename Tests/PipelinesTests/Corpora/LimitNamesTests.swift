import Pipelines
import Testing
import TranscriptReaders

@Suite struct LimitNamesTests {
    @Test(arguments: LimitNames.all) func everyNameSetsALimit(_ name: String) {
        var limits = ReadingLimits()
        #expect(LimitNames.set(name, 77, in: &limits))
        #expect(limits != ReadingLimits())
        #expect(!LimitNames.set(name, 0, in: &limits))
        #expect(!LimitNames.set(name, .max, in: &limits))
    }

    @Test func otherNamesSetNothing() {
        var limits = ReadingLimits()
        #expect(!LimitNames.set("zip", 77, in: &limits))
        #expect(limits == ReadingLimits())
    }

    @Test(arguments: LimitNames.all) func theRangeHoldsTheDefault(_ name: String) {
        var limits = ReadingLimits()
        #expect(LimitNames.set(name, LimitNames.range(of: name).upperBound, in: &limits))
        #expect(LimitNames.range(of: name).lowerBound == 1)
    }
}
