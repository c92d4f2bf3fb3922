import CorpusModel
import Testing

@testable import CorpusStatistics

@Suite struct SpanAgreementTests {
    private static func set(_ range: Range<Int>) -> RangeSet<Int> { RangeSet(range) }

    @Test(arguments: [(0.5, 2), (0.7, 1), (1.0, 0)]) func segmentsAreMatchedByWhatTheyShare(_ overlap: Double, _ expected: Int) {
        // 10 of 12 shared, then 6 of 10.
        let one = [Self.set(0..<10), Self.set(20..<30)]
        let other = [Self.set(0..<12), Self.set(24..<30)]
        #expect(SegmentMatching.matches(one, other, overlap: overlap) == expected)
    }

    /// The better overlap is taken first, and no segment twice.
    @Test func aSegmentIsMatchedOnce() {
        #expect(SegmentMatching.matches([Self.set(0..<10)], [Self.set(0..<6), Self.set(0..<10)], overlap: 0.5) == 1)
    }

    private static func agreement(_ first: [Range<Int>], _ second: [Range<Int>], eligible: RangeSet<Int> = RangeSet(0..<100)) -> Table {
        let transcript = SpanTranscript(transcript: "t", eligible: eligible, marks: [[1: first], [1: second]])
        return SpanAgreement([transcript], themes: CodedSample.themes, coders: [CodedSample.person, Coder("per", .person)]).table()
    }

    @Test func codePointsAreCounted() {
        let table = Self.agreement([0..<20], [10..<25])
        let key = ["theme": "a/x"]
        let cells = ["characters_both", "characters_first", "characters_second", "characters_neither"].map {
            CodedSample.cell(table, $0, key)?.string
        }
        #expect(cells == ["10", "10", "5", "75"])
        #expect(CodedSample.cell(table, "overlap_f1", key)?.string == fixed(20.0 / 35, 4))
        #expect(CodedSample.cell(table, "agreement_characters", key)?.string == "0.8500")
        #expect(CodedSample.cell(table, "matched", key)?.string == "0" && CodedSample.cell(table, "unmatched_first", key)?.string == "1")
    }

    /// What the interviewer says cannot be coded; overlapping segments of one coder are two segments and one stretch.
    @Test func marksAreCutToWhatCanBeCoded() {
        let table = Self.agreement([0..<20, 10..<30], [0..<30], eligible: RangeSet(5..<50))
        let key = ["theme": "a/x"]
        #expect(CodedSample.cell(table, "segments_first", key)?.string == "2" && CodedSample.cell(table, "characters_both", key)?.string == "25")
        #expect(
            CodedSample.cell(table, "characters_neither", key)?.string == "20" && CodedSample.cell(table, "kappa_characters", key)?.string == "1.0000"
        )
    }

    @Test func whatNobodyMarkedHasNoKappa() {
        let table = Self.agreement([], [])
        #expect(
            CodedSample.cell(table, "kappa_characters", ["row": "micro"]) == .missing
                && CodedSample.cell(table, "segment_f1", ["row": "micro"]) == .missing)
        #expect(CodedSample.cell(table, "method", ["row": "micro"])?.string.contains("no variance") == true)
    }
}
