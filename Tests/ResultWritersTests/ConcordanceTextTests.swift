import CorpusModel
import ResultWriters
import Testing

@Suite struct ConcordanceTextTests {
    static let lines = [
        Samples.line(),
        Samples.line(left: "", right: ""),
        Samples.line(left: String(repeating: "ord ", count: 40), right: String(repeating: " ål", count: 60)),
        Samples.line(node: String(repeating: "lang ", count: 40)),
        Samples.line(left: String(repeating: "漢字", count: 10), right: " e\u{301}e\u{301}e\u{301}漢字"),
        Samples.line(speaker: ""),
    ]

    @Test func oneLine() {
        let line = ConcordanceText(width: 80).line(Samples.line())
        #expect(line == "anna IP                              så vi | tager ejerskab | for det")
    }

    @Test(arguments: [10, 40, 41, 57, 80, 120, 200]) func linesFitAndTheNodeIsAligned(width: Int) {
        let text = ConcordanceText(width: width, measure: columns)
        let starts = Self.lines.map { line -> Int in
            let shown = text.line(line)
            #expect(columns(shown) <= max(40, width))
            return columns(String(shown[..<(shown.firstIndex(of: "|") ?? shown.endIndex)]))
        }
        #expect(Set(starts).count == 1)
    }

    @Test func aCutIsSeen() {
        let line = ConcordanceText(width: 60).line(Self.lines[2])
        #expect(line.count { $0 == "…" } == 2)
    }

    @Test func colourMarksTheNodeAlone() {
        let plain = ConcordanceText(width: 80).line(Samples.line())
        let coloured = ConcordanceText(width: 80, usesColour: true).line(Samples.line())
        #expect(coloured == plain.replacing("tager ejerskab", with: "\u{1B}[1;31mtager ejerskab\u{1B}[0m"))
    }

    @Test func theTextCannotSteerTheTerminal() {
        let line = ConcordanceText(width: 120).line(Samples.line(left: "a\u{1B}[2J\n", node: "b\u{9B}c", right: "\u{202E}d\u{7F}", speaker: "\u{8}"))
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0x202E })
        #expect(line.contains("a<U+001B>[2J | b<U+009B>c | <U+202E>d<U+007F>"))
    }

    @Test func aSortKeyHasAColourAndAMarkALine() {
        var line = Samples.line(left: "så vi ", node: "tager ejerskab", right: " for det")
        line.marks = [LineMark(.left, 4..<6, .key("word:-1")), LineMark(.right, 1..<4, .query("for")), LineMark(.node, 0..<14, .key("node"))]
        let keys = ["word:-1": 0, "node": 1]
        let plain = ConcordanceText(width: 80, keys: keys).line(line)
        #expect(plain == ConcordanceText(width: 80).line(Samples.line()))
        let shown = ConcordanceText(width: 80, usesColour: true, keys: keys).line(line)
        let expected = plain.replacing(" vi ", with: " \u{1B}[31mvi\u{1B}[0m ").replacing(
            "tager ejerskab", with: "\u{1B}[1;34mtager ejerskab\u{1B}[0m"
        )
        .replacing("| for ", with: "| \u{1B}[4mfor\u{1B}[0m ")
        #expect(shown == expected)
    }

    @Test(arguments: [40, 57, 80, 160]) func aCutMarkIsStillAligned(width: Int) {
        var line = Samples.line(left: String(repeating: "漢字 e\u{301} ", count: 20), right: String(repeating: "ål \u{1B} ", count: 40))
        let bytes = line.left.utf8.count
        line.marks = [LineMark(.left, 0..<bytes, .key("left")), LineMark(.right, 0..<9, .theme("t")), LineMark(.right, 4..<500, .query("q"))]
        let plain = ConcordanceText(width: width, measure: columns).line(line)
        let coloured = ConcordanceText(width: width, usesColour: true, keys: ["left": 0], measure: columns).line(line)
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
        #expect(columns(plain) <= width && plain.contains("<U+001B>") || width < 80)
    }
}
