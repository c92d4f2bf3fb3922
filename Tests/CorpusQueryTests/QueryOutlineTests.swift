import CorpusModel
import SegmentSamples
import Testing

@testable import CorpusQuery

/// The bound that is asked before a search: it may say yes too often, never no where there is a match.
@Suite struct QueryOutlineTests {
    /// Places, distance, and the places then. The last bit stands for all that comes after.
    private static let spreads: [[UInt64]] = [
        [0b1, 0, 0b1], [0b1, 1, 0b11], [0b101, 1, 0b1111], [0b1, 5, 0b111111], [0, 5, 0], [0b100, 63, UInt64.max - 3], [0b100, 200, UInt64.max - 3],
        [0x4000_0000_0000_0000, 1, 0xC000_0000_0000_0000], [0x4000_0000_0000_0000, 9, 0xC000_0000_0000_0000],
        [0x8000_0000_0000_0000, 9, 0x8000_0000_0000_0000],
    ]

    @Test func spread() {
        for row in Self.spreads { #expect(QueryOutline.spread(row[0], Int(row[1])) == row[2]) }
    }

    private static let many = Array(repeating: "hus", count: 80).joined(separator: " ")

    /// Sentences of more words than there are bits.
    @Test(arguments: [
        ("tage ejerskab", "\(many) tage ejerskab", 1), ("tage [..2] ejerskab", "\(many) tage her det ejerskab \(many)", 1),
        ("tage [..1] ejerskab", "\(many) tage her det ejerskab \(many)", 0), ("tage hus [..50] hus", "tage \(many)", 51),
        ("tage hus [..50] hus [..50] magt", "tage \(many) magt", 1), ("{magt tage}[50]", "tage \(many) magt", 0),
        ("{magt tage}[50]", "\(many) magt hus hus tage", 1), ("(tage magt|hus tage) hus [..9] magt", "\(many) tage hus og magt", 1),
    ]) func longSentences(query: String, text: String, count: Int) throws {
        #expect(try QueryCase.matches("!" + query, in: SampleCorpus(text).segment, .concordance).count == count)
    }

    /// Ways that part and meet again are gone once, not once for each way so far.
    @Test func alternativesInARow() throws {
        let query = Array(repeating: "(magt|magt magt|magt [..9] magt)", count: 40).joined(separator: " ")
        let matches = try QueryCase.matches(query, in: SampleCorpus(Array(repeating: "magt", count: 30).joined(separator: " ")).segment, .concordance)
        #expect(matches.isEmpty)
    }

    @Test func wallsAndParticles() throws {
        let segment = try SampleCorpus("Vi tog jo sgu; ejerskab. Vi tog jo sgu ejerskab.").segment
        #expect(try QueryCase.matches("tage [..1] ejerskab", in: segment, .lexicon).count == 1)
    }
}
