import CorpusModel
import Testing

@testable import CorpusStatistics

@Suite struct AgreementStatisticsTests {
    /// One transcript, four turns: a/x found, a/y for a/x, a false alarm, nothing.
    private static let four = CodedSample.study(
        [CodedSample.person, CodedSample.tool], [("t", [[["a/x"], ["a/x"]], [["a/x"], ["a/y"]], [[], ["b"]], [[], []]])])

    private func cell(_ table: Table, _ column: String, _ key: [String: String]) -> String? { CodedSample.cell(table, column, key)?.string }

    /// What tables have in common is the same whichever comes first, and the same that each works out alone.
    @Test func tablesThatShareFiguresAreTheSame() {
        let statistics = AgreementStatistics(Self.four, options: AgreementOptions(leastPositives: 0))
        let (themes, summary) = (statistics.themes(byGroup: true), statistics.summary())
        let (one, other) = (statistics.figuresAtHand(), statistics.figuresAtHand())
        #expect(statistics.themes(byGroup: true, one).rows == themes.rows && statistics.summary(byGroup: true, one).rows == summary.rows)
        #expect(statistics.summary(byGroup: true, other).rows == summary.rows && statistics.themes(byGroup: true, other).rows == themes.rows)
    }

    @Test func cellsAreTurnsByTheme() {
        let table = AgreementStatistics(Self.four, options: AgreementOptions(leastPositives: 0)).themes()
        for (theme, expected) in [("a/x", ["1", "0", "1", "2"]), ("a/y", ["0", "1", "0", "3"]), ("b", ["0", "1", "0", "3"])] {
            let key = ["level": "leaf", "theme": theme]
            #expect(["tp", "fp", "fn", "tn"].map { cell(table, $0, key) } == expected, "\(theme)")
        }
        let micro = ["level": "leaf", "row": "micro"]
        #expect(
            ["tp", "fp", "fn", "tn", "precision", "recall", "f1"].map { cell(table, $0, micro) } == [
                "1", "2", "1", "8", "0.3333", "0.5000", "0.4000",
            ])
        // Of the themes that the person gave: a/x alone, P 1, R ½.
        let macro = ["level": "leaf", "row": "macro"]
        #expect(["precision", "recall", "f1"].map { cell(table, $0, macro) } == ["1.0000", "0.5000", "0.6667"])
    }

    /// a/x and a/y are both a, once a turn; b is its own top.
    @Test func themesAreRolledUp() {
        let table = AgreementStatistics(Self.four, options: AgreementOptions(leastPositives: 0)).themes()
        #expect(["tp", "fp", "fn"].map { cell(table, $0, ["level": "parent", "theme": "a"]) } == ["2", "0", "0"])
        #expect(["tp", "fp", "fn"].map { cell(table, $0, ["level": "parent", "theme": "b"]) } == ["0", "1", "0"])
        #expect(cell(table, "theme", ["level": "leaf", "theme": "a"]) == nil)
    }

    @Test func theSummaryHasExactMatchesAndFalseAlarms() {
        let table = AgreementStatistics(Self.four).summary()
        let leaf = ["level": "leaf"]
        #expect(cell(table, "exact", leaf) == "0.5000" && cell(table, "uncoded_turns", leaf) == "2" && cell(table, "false_alarm_turns", leaf) == "1")
        #expect(cell(table, "false_alarms_per_1000", leaf) == "500.0000" && cell(table, "exact", ["level": "parent"]) == "0.7500")
        #expect(cell(table, "method", leaf)?.contains("no interval: 1 unit, 6 needed") == true)
    }

    @Test func fewPositivesHaveCountsAndNoRatios() {
        let table = AgreementStatistics(Self.four).themes()
        let key = ["level": "leaf", "theme": "a/x"]
        #expect(cell(table, "tp", key) == "1" && cell(table, "precision", key) == "" && cell(table, "method", key) == "n/a: 2 positives, 10 needed")
    }

    @Test func whoDidNotLookIsNotCompared() {
        let study = CodedSample.study([CodedSample.person, CodedSample.tool], [("t", [[["a/x"], ["a/x"]], [nil, ["b"]]])])
        let table = AgreementStatistics(study, options: AgreementOptions(leastPositives: 0)).themes()
        #expect(cell(table, "turns", ["level": "leaf", "theme": "b"]) == "1" && cell(table, "fp", ["level": "leaf", "theme": "b"]) == "0")
        #expect(cell(table, "kappa", ["level": "leaf", "theme": "b"]) == "")
        #expect(cell(table, "method", ["level": "leaf", "theme": "b"])?.contains("no variance") == true)
    }

    @Test func theThreeComparisonsAreApart() {
        let coders = [CodedSample.person, Coder("per", .person), Coder("adjudicated", .adjudicated), CodedSample.tool]
        let study = CodedSample.study(coders, [("t", [[["a/x"], ["b"], ["b"], ["b"]]])])
        let rows = AgreementStatistics(study).summary().rows.filter { $0[4] == .text("leaf") }.map {
            "\($0[0].string) \($0[1].string) \($0[2].string)"
        }
        #expect(rows == ["tool-coder ida tool", "tool-coder per tool", "tool-adjudicated adjudicated tool", "coder-coder ida per"])
    }

    /// Three coders, one of whom misses a turn: α over pairable values, n/a for Fleiss.
    @Test func manyCodersHaveAlphaTogether() throws {
        let coders = [CodedSample.person, Coder("per", .person), Coder("ole", .person)]
        let turns: [[[String]?]] = [[["b"], ["b"], ["b"]], [["b"], ["b"], []], [[], [], []], [["b"], nil, ["b"]], [[], [], nil]]
        let study = CodedSample.study(coders, [("t", turns)])
        let table = AgreementStatistics(study, options: AgreementOptions(leastPositives: 0)).themes()
        let key = ["comparison": "coders", "level": "leaf", "theme": "b"]
        let expected = KrippendorffAlpha.value([[1, 1, 1], [1, 1, 0], [0, 0, 0], [1, 1], [0, 0]]).number
        #expect(cell(table, "alpha", key) == (try #require(expected)).rounded4 && cell(table, "fleiss_kappa", key) == "")
        #expect(cell(table, "method", key)?.contains("fleiss_kappa: units with different numbers of coders") == true)
        #expect(cell(AgreementStatistics(study).summary(), "turns", ["comparison": "coders", "level": "leaf"]) == "5")
    }

    private static let twelve = (0..<12).map { index -> (id: String, turns: [[[String]?]]) in
        let turns = (0..<(3 + index % 4)).map { turn -> [[String]?] in
            let coded = (index * 7 + turn * 3) % 5
            return [
                coded < 2 ? ["a/x"] : coded == 2 ? ["a/y", "b"] : [],
                coded < 2 && (index + turn) % 4 > 0 ? ["a/x"] : coded == 4 ? ["b"] : coded == 2 ? ["b"] : [],
            ]
        }
        return ("t\(index)", turns)
    }

    @Test func theOrderOfTheTranscriptsChangesNothing() {
        let coders = [CodedSample.person, CodedSample.tool]
        let one = AgreementStatistics(CodedSample.study(coders, Self.twelve), options: AgreementOptions(draws: 300, leastPositives: 0))
        let other = AgreementStatistics(CodedSample.study(coders, Self.twelve.reversed()), options: AgreementOptions(draws: 300, leastPositives: 0))
        #expect(one.themes().rows == other.themes().rows)
        #expect(one.summary().rows == other.summary().rows)
    }

    @Test func everyEstimateLiesInItsInterval() throws {
        let statistics = AgreementStatistics(
            CodedSample.study([CodedSample.person, CodedSample.tool], Self.twelve), options: AgreementOptions(draws: 500, leastPositives: 0))
        for (table, names) in [
            (statistics.themes(), ["precision", "recall", "f1", "kappa", "ac1", "alpha"]),
            (statistics.summary(), ["exact", "alpha_masi", "macro_f1"]),
        ] {
            var checked = 0
            for row in table.rows {
                for name in names {
                    func value(_ suffix: String) -> Double? {
                        table.columns.firstIndex { $0.name == name + suffix }.flatMap { Double(row[$0].string) }
                    }
                    guard let low = value("_low"), let high = value("_high") else { continue }
                    let estimate = try #require(value(""))
                    #expect(low <= estimate && estimate <= high, "\(name) in \(row[5].string)")
                    checked += 1
                }
            }
            #expect(checked > 5)
        }
    }

    /// α of a table with one theme a turn at most is nominal α of what the turn was given: distances of sets are 0 and 1 then.
    @Test func setsOfOneAreNominal() throws {
        let codes: [[[String]?]] = [[["a/x"], ["a/x"]], [["a/y"], ["a/x"]], [["b"], ["b"]], [[], ["b"]], [[], []], [["a/y"], ["a/y"]]]
        let study = CodedSample.study([CodedSample.person, CodedSample.tool], [("t", codes)])
        let expected = KrippendorffAlpha.value([[1, 1], [2, 1], [3, 3], [0, 3], [0, 0], [2, 2]]).number
        let found = cell(AgreementStatistics(study).summary(), "alpha_masi", ["level": "leaf"])
        #expect(found == (try #require(expected)).rounded4)
    }

    @Test func withoutTurnsEverythingIsNotAvailable() {
        let study = CodedSample.study([CodedSample.person, CodedSample.tool], [])
        for table in [AgreementStatistics(study, options: AgreementOptions(leastPositives: 0)).themes(), AgreementStatistics(study).summary()] {
            #expect(!table.rows.isEmpty)
            for row in table.rows {
                #expect(!row.contains { if case .number = $0 { true } else { false } })
                #expect(table.column("method").map { row[$0].string.contains("n") } == true)
            }
        }
    }
}

extension Double {
    fileprivate var rounded4: String { fixed(self, 4) }
}
