import Testing
import UnicodeText

@Suite struct WordBreakerTests {
    static func segments(_ text: String, _ breaker: WordBreaker) -> [(start: Int, end: Int)] {
        var segments: [(start: Int, end: Int)] = []
        Array(text.utf8).withUnsafeBufferPointer { breaker.appendSegments(of: $0, to: &segments) }
        return segments
    }

    static func words(_ text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        return segments(text, try WordBreaker()).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    @Test(arguments: [
        ("Magten ligger hos os.", ["Magten", " ", "ligger", " ", "hos", " ", "os", "."]), ("blåbær-grød", ["blåbær", "-", "grød"]),
        ("kl. 10.30", ["kl", ".", " ", "10.30"]), ("A\u{30A}se", ["A\u{30A}se"]), ("😀!", ["😀", "!"]), ("", []),
    ])
    func wordsAndWhatIsBetween(_ text: String, _ expected: [String]) throws { #expect(try Self.words(text) == expected) }

    @Test(arguments: [1, 255, 256, 257, 511, 512, 513, 1_024, 5_000]) func rangesAreWithoutGapsForAnyNumber(_ count: Int) throws {
        let text = String(repeating: "å ", count: count)
        let segments = Self.segments(text, try WordBreaker())
        #expect(segments.count == 2 * count)
        #expect(segments.first?.start == 0 && segments.last?.end == text.utf8.count)
        #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.end == $1.start })
    }

    @Test func oneBreakerServesManyTexts() throws {
        let breaker = try WordBreaker()
        #expect(Self.segments("en to tre", breaker).count == 5)
        #expect(Self.segments("fire", breaker).map(\.end) == [4])
    }
}
