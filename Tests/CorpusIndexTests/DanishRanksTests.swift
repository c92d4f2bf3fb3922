import CorpusModel
import SegmentSamples
import Testing
import UnicodeText

@testable import CorpusIndex

/// Places in Danish order are the same whether all words are sorted or a few are put among others.
@Suite struct DanishRanksTests {
    /// As the collator orders, and with many words of one key.
    private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] { bytes.prefix(2).map { $0 / 2 } }

    private static func strings(_ texts: [String]) -> SortedStrings {
        let sorted = Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var starts: [UInt32] = [0]
        for text in sorted { starts.append(starts.last! + UInt32(text.utf8.count)) }
        return SortedStrings(bytes: Column(Array(sorted.joined().utf8)), starts: Column(starts))
    }

    @Test func aFewNewWordsFindTheirPlace() {
        var random = SeededNumbers(seed: 5)
        for _ in 0..<40 {
            let texts = (0..<(80 + random.below(300))).map { _ in
                String(decoding: (0..<(1 + random.below(4))).map { _ in UInt8(97 + random.below(26)) }, as: UTF8.self)
            }
            let strings = Self.strings(texts)
            let all = DanishRanks(strings, previous: [UInt32](repeating: .max, count: strings.count), key: Self.key).ranks
            var previous = all
            for _ in 0..<random.below(strings.count / 40 + 1) { previous[random.below(strings.count)] = .max }
            #expect(DanishRanks(strings, previous: previous, key: Self.key).ranks == all)
        }
    }

    @Test func theyOrderAsTheCollatorDoes() throws {
        let collation = try DanishCollation()
        let strings = Self.strings(["zebra", "ål", "aal", "æble", "ø", "ol", "abe", "Abe", "å", "område"])
        let ranks = DanishRanks(strings, previous: [UInt32](repeating: .max, count: strings.count)) { collation.key($0) }.ranks
        let sorted = (0..<strings.count).sorted { ranks[$0] < ranks[$1] }.map { strings[$0] }
        let wanted = sorted.sorted { collation.key($0).lexicographicallyPrecedes(collation.key($1)) }
        #expect(sorted == wanted)
        #expect(sorted.first?.lowercased() == "abe" && sorted.dropFirst(5).first == "æble")
    }

    @Test func nothingHasNoPlaces() {
        #expect(DanishRanks(Self.strings([]), previous: [], key: Self.key).ranks.isEmpty)
    }
}
