import Concordances
import CorpusModel
import Testing

@Suite struct ConcordanceSortTests {
    private func line(_ left: String, _ node: String = "magt", _ right: String = "", turn: Int = 1) -> ConcordanceLine {
        ConcordanceLine(
            transcript: "t", turn: turn, speaker: "A", informant: "A", role: "", time: nil, left: left, node: node, right: right, counted: true,
            tokens: 0..<1,
            characters: 0..<1, location: "", metadata: [])
    }

    @Test func theNearestWordOnTheLeftComesFirst() throws {
        var lines = [line("alle zoner har"), line("zebra er"), line("alfa har"), line("beta er"), line("")]
        try ConcordanceSort("left").sort(&lines)
        #expect(lines.map(\.left) == ["beta er", "zebra er", "alfa har", "alle zoner har", ""])
    }

    @Test func marksAreNoWords() throws {
        var lines = [line("sagde de: \""), line("bager,"), line("(ale)")]
        try ConcordanceSort("left").sort(&lines)
        #expect(lines.map(\.left) == ["(ale)", "bager,", "sagde de: \""])
    }

    @Test func danishOrder() throws {
        let words = ["år", "aal", "øre", "ære", "zoo", "abe", "Åben", "bil"]
        var lines = words.map { line("", $0) }
        try ConcordanceSort("node").sort(&lines)
        #expect(lines.map(\.node) == ["abe", "bil", "zoo", "ære", "øre", "Åben", "aal", "år"])
        var right = words.map { line("", "x", $0) }
        try ConcordanceSort("right").sort(&right)
        #expect(right.map(\.right) == lines.map(\.node))
    }

    @Test func equalLinesKeepTheirOrder() throws {
        var lines = (1...50).map { line("a", $0 % 2 == 0 ? "b" : "a", turn: $0) }
        try ConcordanceSort("left,node").sort(&lines)
        #expect(lines.map(\.turn) == Array(stride(from: 1, through: 49, by: 2)) + Array(stride(from: 2, through: 50, by: 2)))
    }

    @Test func laterKeysDecideTies() throws {
        var lines = [line("x", "b", "a"), line("x", "a", "b"), line("x", "a", "a")]
        try ConcordanceSort("left,node,right").sort(&lines)
        #expect(lines.map { $0.node + $0.right } == ["aa", "ab", "ba"])
    }

    @Test func aMinusReversesAndWhatIsMissingStaysLast() throws {
        var lines = [line("b"), line(""), line("c"), line("a")]
        try ConcordanceSort("-left").sort(&lines)
        #expect(lines.map(\.left) == ["c", "b", "a", ""])
        try ConcordanceSort("left:desc").sort(&lines)
        #expect(lines.map(\.left) == ["c", "b", "a", ""])
        try ConcordanceSort("left:asc").sort(&lines)
        #expect(lines.map(\.left) == ["a", "b", "c", ""])
    }

    @Test func frequentPatternsComeFirst() throws {
        let right = ["x", "os", "dem os", "Os", "dem nu", "", "os", "dem nu"]
        var lines = right.enumerated().map { line("", "magt", $1, turn: $0) }
        try ConcordanceSort("freq(right1)").sort(&lines)
        // Three with dem, three with os, in their order; then x; then nothing.
        #expect(lines.map(\.turn) == [2, 4, 7, 1, 3, 6, 0, 5])
        try ConcordanceSort("freq(right1,right2),turn:desc").sort(&lines)
        #expect(lines.map(\.turn) == [6, 3, 1, 7, 4, 2, 0, 5])
        try ConcordanceSort("-freq(right1,right2)").sort(&lines)
        #expect(lines.last?.right == "" && lines.first?.right == "x")
    }

    @Test func numbersGoBySize() throws {
        var lines = [10, 9, 100, 1].map { line("", turn: $0) }
        try ConcordanceSort("turn").sort(&lines)
        #expect(lines.map(\.turn) == [1, 9, 10, 100])
        try ConcordanceSort("-turn").sort(&lines)
        #expect(lines.map(\.turn) == [100, 10, 9, 1])
    }

    @Test func caseDoesNotPartWords() throws {
        var lines = [line("", "Magten", "b"), line("", "magten", "c"), line("", "Magten", "a")]
        try ConcordanceSort("node,right").sort(&lines)
        #expect(lines.map(\.right) == ["a", "b", "c"])
    }
}
