import CorpusModel
import ResultWriters
import Testing

@Suite struct TextTableTests {
    let table = Table(
        name: "t", title: "T",
        columns: [TableColumn("theme", .string, ""), TableColumn("hits", .integer, ""), TableColumn("method", .string, "")],
        rows: [
            [.text("magt"), .integer(12), .text("en meget lang forklaring")], [.text("hjælp/få"), .integer(3), .missing],
        ])

    @Test func columnsAreAligned() {
        #expect(
            TextTable().string(of: table) == """
                theme     hits  method
                magt        12  en meget lang forklaring
                hjælp/få     3

                """)
    }

    @Test func theLastTextColumnIsCut() {
        #expect(
            TextTable(width: 26).lines(of: table) == [
                "theme     hits  method",
                "magt        12  en meget …",
                "hjælp/få     3",
            ])
    }

    @Test(arguments: 24...60) func itFits(width: Int) {
        #expect(TextTable(width: width).lines(of: table).allSatisfy { $0.unicodeScalars.count <= width })
    }

    @Test func columnsCanBeChosen() {
        #expect(TextTable().lines(of: table, columns: ["hits", "theme"]) == ["hits  theme", "  12  magt", "   3  hjælp/få"])
    }

    @Test func wideCharactersTakeTwoColumns() {
        let wide = Table(
            name: "t", title: "T", columns: [TableColumn("a", .string, ""), TableColumn("b", .string, "")],
            rows: [[.text("漢字"), .text("x")], [.text("ab"), .text("y")]])
        let lines = TextTable(measure: columns).lines(of: wide)
        #expect(lines == ["a     b", "漢字  x", "ab    y"])
    }

    @Test func controlCharactersAreShown() {
        let lines = TextTable().lines(of: Samples.awkward)
        #expect(lines.contains { $0.contains("<U+001B>[31mrød<U+202E><U+0007>") })
        #expect(lines.count == Samples.awkward.rows.count + 1)
    }
}

/// Two columns for CJK, none for combining marks: enough for tests.
@Sendable func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar.value {
        case 0x300..<0x370: sum
        case 0x4E00..<0xA000: sum + 2
        default: sum + 1
        }
    }
}
