import Testing
import UnicodeText

@Suite struct WordBreakerTests {
    static func segments(_ text: String, _ breaker: WordBreaker) -> [WordSegment] {
        Array(text.utf8).withUnsafeBufferPointer { breaker.withSegments(of: $0) { segments, _ in Array(segments) } }
    }

    static func words(_ text: String, _ breaker: WordBreaker) -> [String] {
        let bytes = Array(text.utf8)
        return segments(text, breaker).map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    }

    @Test(arguments: [
        ("Magten ligger hos os.", ["Magten", "ligger", "hos", "os", "."]), ("blåbær-grød", ["blåbær", "-", "grød"]),
        ("kl. 10.30", ["kl", ".", "10.30"]), ("A\u{30A}se", ["A\u{30A}se"]), ("😀!", ["😀", "!"]), ("", []), (" \u{A0}\n\t", []),
        ("EU's 3,5 a:b", ["EU's", "3,5", "a", ":", "b"]),
    ])
    func segmentsWithoutWhiteSpace(_ text: String, _ expected: [String]) throws {
        #expect(Self.words(text, try WordBreaker()) == expected)
        #expect(Self.words(text, try WordBreaker(usesTable: false)) == expected)
    }

    @Test(arguments: [1, 255, 256, 257, 511, 512, 513, 1_024, 5_000]) func anyNumber(_ count: Int) throws {
        for usesTable in [true, false] {
            let segments = Self.segments(String(repeating: "å ", count: count), try WordBreaker(usesTable: usesTable))
            #expect(segments.count == count)
            #expect(segments.enumerated().allSatisfy { $1.start == $0 * 3 && $1.end == $0 * 3 + 2 })
        }
    }

    @Test func oneBreakerServesManyTexts() throws {
        let breaker = try WordBreaker()
        #expect(Self.segments("en to tre", breaker).count == 3)
        #expect(Self.segments("fire", breaker).map(\.end) == [4])
    }

    @Test func traits() throws {
        let segments = Self.segments("ja bl.a, 3.5\n\n_ x", try WordBreaker())
        #expect(segments.map(\.traits) == [.word, [.word, .innerDot], .sign, [.word, .innerDot], .followsLineEnd, .word])
    }

    @Test(arguments: [("ordret.dk", true), ("slut. Så", false), ("slut.", false), ("a\u{301} ordret.dk", true)])
    func tightDots(_ text: String, _ expected: Bool) throws {
        let found = Array(text.utf8).withUnsafeBufferPointer { bytes in (try? WordBreaker())?.withSegments(of: bytes) { $1.hasTightDot } }
        #expect(found == expected)
    }

    @Test func signs() throws {
        let found = try Array("(ja) a@b".utf8).withUnsafeBufferPointer { bytes in try WordBreaker().withSegments(of: bytes) { $1 } }
        #expect(!found.isDisjoint(with: TextSigns("(")) && !found.isDisjoint(with: TextSigns("@")) && found.isDisjoint(with: TextSigns("[#")))
    }
}
