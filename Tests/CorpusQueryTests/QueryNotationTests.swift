import CorpusQuery
import Testing

@Suite struct QueryNotationTests {
    @Test(arguments: [
        ("magt", "magt"), ("=Magten", "=magten"), ("tage [..] ejerskab", "tage [..] ejerskab"), ("tage [..2] ansvar|magt", "tage [..2] ansvar|magt"),
        ("(tage ansvar|give slip) nu", "(tage ansvar|give slip) nu"), ("{slippe kontrol|magt}[8]", "{slippe kontrol|magt}[8]"), ("((magt))", "magt"),
        ("frivillig- arbejde/NOUN *hed -arbejde", "frivillig- arbejde/NOUN *hed -arbejde"), ("=\"på egen krop\"", "=på =egen =krop"),
    ]) func aQueryIsWrittenInOneWay(_ query: String, _ notation: String) throws {
        let node = try SimpleNotation.parse(query).node
        #expect(node.notation == notation)
        // What is written reads back to the same.
        #expect(try SimpleNotation.parse(notation).node.normalised == node.normalised)
    }

    @Test(arguments: [
        ("b|a", "a|b|a"), ("(a|(b|c))", "c|b|a"), ("\"a b\" c", "a b c"), ("{b a}", "{a b}"), ("(a b|b a)", "((b a)|a b)"),
    ]) func queriesThatAskForTheSameAreEqual(_ one: String, _ other: String) throws {
        #expect(try SimpleNotation.parse(one).node.normalised == SimpleNotation.parse(other).node.normalised)
        #expect(try SimpleNotation.parse(one).node.normalised.notation == SimpleNotation.parse(other).node.normalised.notation)
    }

    @Test(arguments: [("a b", "b a"), ("a", "=a"), ("a [..2] b", "a [..3] b"), ("{a b}", "a b")]) func othersAreNot(_ one: String, _ other: String)
        throws
    {
        #expect(try SimpleNotation.parse(one).node.normalised.notation != SimpleNotation.parse(other).node.normalised.notation)
    }

    @Test func tokensHaveTheirPlaces() {
        let tokens = NotationToken.tokens(of: "!(på ørerne|=ud) [..2] {@A \"b c\"} =\"d e\"")
        #expect(tokens.map(\.text) == ["(", "på", "ørerne", "|", "=ud", ")", "[..2]", "{", "@A", "\"", "b", "c", "\"", "}", "=\"d e\""])
        #expect(tokens.map(\.offset) == [1, 2, 5, 11, 12, 15, 17, 23, 24, 27, 28, 30, 31, 32, 34])
    }

    @Test(arguments: ["", "(", "[", "=", "=\"", "\"", "|", "@", "a|", "[..", "((((", "=\"a", "!", ",,,"]) func brokenQueriesAreCutSomehow(
        _ query: String
    ) {
        #expect(NotationToken.tokens(of: query).allSatisfy { !$0.text.isEmpty })
    }
}
