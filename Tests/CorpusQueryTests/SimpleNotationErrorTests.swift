import CorpusQuery
import Testing

@Suite struct SimpleNotationErrorTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let query: String
        let column: Int
        let says: String

        init(_ query: String, _ column: Int, _ says: String) {
            self.query = query
            self.column = column
            self.says = says
        }

        var testDescription: String { query }
    }

    static let faults = [
        Fault("", 1, "a word was expected"),
        Fault("   ", 4, "a word was expected"),
        Fault("!", 2, "a word was expected"),
        Fault("magt)", 5, "found \")\" with nothing open before it"),
        Fault("magt }", 6, "found \"}\" with nothing open before it"),
        Fault("(magt", 1, "this parenthesis is not closed"),
        Fault("give (op|ud", 6, "this parenthesis is not closed"),
        Fault("()", 2, "a word was expected"),
        Fault("(magt|)", 7, "a word was expected"),
        Fault("magt|", 6, "an alternative was expected after |"),
        Fault("magt| kontrol", 6, "an alternative was expected after |"),
        Fault("magt | kontrol", 6, "found \"|\"; a word was expected"),
        Fault("magt ] over", 6, "found \"]\"; a word was expected"),
        Fault("{slippe kontrol", 1, "this brace is not closed"),
        Fault("{slippe}", 1, "needs at least two words"),
        Fault("{(slippe kontrol)}", 1, "needs at least two words"),
        Fault("{\"slippe kontrol\"}", 1, "needs at least two words"),
        Fault("{a b c d e f g h i}", 1, "at most eight members"),
        Fault("{slippe [..2] kontrol}", 1, "has no gaps"),
        Fault("{a {b {c d}}}", 1, "nested deeper than 2"),
        Fault("{slippe kontrol}[", 18, "a number of words in brackets was expected"),
        Fault("{slippe kontrol}[x]", 18, "a number of words in brackets was expected"),
        Fault("{a b c}[1]", 1, "between 2 and 100 words"),
        Fault("{a b}[101]", 1, "between 1 and 100 words"),
        Fault("\"tage ejerskab", 1, "this quotation mark is not closed"),
        Fault("=\"tage ejerskab", 2, "this quotation mark is not closed"),
        Fault("=\"\"", 3, "a form was expected between the quotation marks"),
        Fault("=", 2, "a form was expected after ="),
        Fault("= magt", 2, "a form was expected after ="),
        Fault("[..] magt", 1, "a gap cannot begin"),
        Fault("over ([..2] magt)", 7, "a gap cannot begin"),
        Fault("magt [..]", 10, "a gap cannot end"),
        Fault("(magt [..]) over", 11, "a gap cannot end"),
        Fault("tage [..", 6, "this bracket is not closed"),
        Fault("tage [.] det", 6, "a gap is written [..] or [..n]"),
        Fault("tage [2] det", 6, "a gap is written [..] or [..n]"),
        Fault("tage [..0] det", 6, "a gap is between 1 and 50 words"),
        Fault("tage [..51] det", 6, "a gap is between 1 and 50 words"),
        Fault("tage @MAGT", 6, "there is no set @MAGT; the sets are @POSS, @REFL"),
        Fault("arbejde/NOM", 9, "NOM is no word class"),
        Fault("på ørerne/NAVNEORD igen", 11, "NAVNEORD is no word class"),
        Fault("*", 1, "a wildcard needs at least one letter beside it"),
        Fault("magt ?*", 6, "a wildcard needs at least one letter beside it"),
        Fault("magt .", 6, "\".\" is no word"),
        Fault("magt – over", 6, "\"–\" is no word"),
        Fault("=...", 2, "\"...\" is no word"),
        Fault("=\"magt ; over\"", 2, "\";\" is no word"),
    ]

    @Test(arguments: faults) func columnAndMessage(_ fault: Fault) {
        let error = #expect(throws: QueryError.self) { try SimpleNotation.parse(fault.query) }
        #expect(error?.column == fault.column)
        #expect(error?.message.contains(fault.says) == true, "\(error?.message ?? "")")
    }

    @Test func theCaretStandsUnderThePlace() {
        let error = #expect(throws: QueryError.self) { try SimpleNotation.parse("på øen (ud") }
        #expect(error?.description == "column 8: this parenthesis is not closed\n    på øen (ud\n           ^")
    }

    @Test func deepGroupsAreRefused() {
        let query = String(repeating: "(", count: 5_000) + "magt" + String(repeating: ")", count: 5_000)
        let error = #expect(throws: QueryError.self) { try SimpleNotation.parse(query) }
        #expect(error?.message.contains("nested deeper than 20") == true)
    }

    @Test func setsThatDoubleAreRefused() throws {
        var sets: [String: QueryNode] = ["S0": try SimpleNotation.parse("(magt|kontrol)").node]
        let error = #expect(throws: QueryError.self) {
            for number in 1...40 { sets["S\(number)"] = try SimpleNotation.parse("(@S\(number - 1) @S\(number - 1))", sets: sets).node }
        }
        #expect(error?.message.contains("more than 10000 items") == true || error?.message.contains("nested deeper") == true)
    }

    @Test func setsThatNestAreRefused() throws {
        var sets: [String: QueryNode] = ["S0": try SimpleNotation.parse("magt").node]
        #expect(throws: QueryError.self) {
            for number in 1...5_000 { sets["S\(number)"] = try SimpleNotation.parse("(@S\(number - 1) over)", sets: sets).node }
        }
    }

    @Test func longQueriesAreRefused() {
        #expect(throws: QueryError.self) { try SimpleNotation.parse(String(repeating: "magt ", count: 10_001)) }
    }
}
