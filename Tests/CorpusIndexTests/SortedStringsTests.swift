import CorpusModel
import Testing

@Suite struct SortedStringsTests {
    static func sorted(_ strings: Set<String>) -> SortedStrings {
        var (bytes, starts) = ([UInt8](), [UInt32(0)])
        for string in strings.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            bytes += string.utf8
            starts.append(UInt32(bytes.count))
        }
        return SortedStrings(bytes: Column(bytes), starts: Column(starts))
    }

    @Test func aStringThatRunsOverIntoTheNextIsNone() {
        let strings = Self.sorted(["afmagt", "magt", "magten", "tal"])
        #expect(strings.ids(containing: Array("magt".utf8)).map { strings[$0] } == ["afmagt", "magt", "magten"])
        #expect(strings.ids(containing: Array("tma".utf8)).isEmpty && strings.ids(containing: Array("nta".utf8)).isEmpty)
        #expect(strings.ids(containing: Array("al".utf8)).map { strings[$0] } == ["tal"])
        #expect(strings.ids(containing: []) == [0, 1, 2, 3] && strings.ids(containing: Array("magtesløshed".utf8)).isEmpty)
    }

    /// Few letters, so that much is found, and twice in one string.
    @Test func containingFindsWhatALookAtEachFinds() {
        var generator = SplitMix64(seed: 20_261_126)
        func text(_ lengths: ClosedRange<Int>) -> String {
            String((0..<Int.random(in: lengths, using: &generator)).map { _ in "abå".randomElement(using: &generator)! })
        }
        for _ in 0..<300 {
            let strings = Self.sorted(Set((0..<Int.random(in: 0...12, using: &generator)).map { _ in text(0...7) }))
            let wanted = Array(text(0...3).utf8)
            let expected = (0..<strings.count).filter { id in
                let bytes = Array(strings[id].utf8)
                return wanted.isEmpty || bytes.indices.contains { bytes[$0...].starts(with: wanted) }
            }
            #expect(strings.ids(containing: wanted) == expected)
        }
    }
}
