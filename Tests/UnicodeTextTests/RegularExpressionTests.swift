import Testing
import UnicodeText

@Suite struct RegularExpressionTests {
    static func matches(_ pattern: String, _ text: String, ignoringCase: Bool = false) throws -> [Range<Int>] {
        let expression = try RegularExpression(pattern, ignoringCase: ignoringCase)
        return Array(text.utf8).withUnsafeBufferPointer { expression.matches(in: $0) }
    }

    @Test func matchesAreByteRanges() throws { #expect(try Self.matches("å[a-z]+", "på års ånd") == [4..<8, 9..<13]) }

    @Test func caseIsIgnoredWhenAsked() throws {
        #expect(try Self.matches("ÅRS", "års", ignoringCase: true) == [0..<4])
        #expect(try Self.matches("ÅRS", "års").isEmpty)
    }

    @Test func aBrokenExpressionIsAnError() { #expect(throws: UnicodeFault.self) { try RegularExpression("(") } }

    @Test(.timeLimit(.minutes(1))) func aRunawayExpressionEnds() throws {
        _ = try Self.matches("(a+)+b", String(repeating: "a", count: 200))
    }
}
