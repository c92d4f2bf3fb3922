import Testing
import UnicodeText

@Suite struct DanishCollationTests {
    static func sorted(_ words: [String]) throws -> [String] {
        let collation = try DanishCollation()
        return words.sorted { collation.key($0).lexicographicallyPrecedes(collation.key($1)) }
    }

    @Test func theLastLettersAreÆØÅ() throws {
        #expect(try Self.sorted(["å", "zoo", "ø", "abe", "æ", "by"]) == ["abe", "by", "zoo", "æ", "ø", "å"])
    }

    @Test func doubleAIsÅ() throws {
        #expect(try Self.sorted(["Aarhus", "zoo", "Århus", "abe", "ørn"]) == ["abe", "zoo", "ørn", "Århus", "Aarhus"])
        #expect(try Self.sorted(["Aalborg", "Ålborg Øst", "Zealand"]).first == "Zealand")
    }

    @Test func theSameTextHasTheSameKeyHoweverItIsWritten() throws {
        let collation = try DanishCollation()
        #expect(collation.key("å") == collation.key("a\u{30A}"))
        #expect(collation.key("å") != collation.key("ø"))
    }

    @Test func aLongTextHasAWholeKey() throws {
        let collation = try DanishCollation()
        let long = String(repeating: "ång", count: 5_000)
        #expect(collation.key(long).lexicographicallyPrecedes(collation.key(long + "a")))
        #expect(collation.key("").lexicographicallyPrecedes(collation.key("a")))
    }
}
