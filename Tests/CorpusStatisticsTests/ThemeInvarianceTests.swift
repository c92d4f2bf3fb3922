import CorpusModel
import Testing

@testable import CorpusStatistics

/// What the formulas of theme tables promise of any study: cutting transcripts, changing their order, and the smallest studies there are.
@Suite struct ThemeInvarianceTests {
    private static let themes = [Study.help, Study.give, Theme(id: "help/get", labelDanish: "", labelEnglish: "", parent: "help"), Study.power]
    private static let speakers = [Study.interviewer, Study.speaker("A", "citizen", "Anna"), Study.speaker("B", "employee", "Bo")]

    private static func transcript(_ id: String, _ seed: UInt64, turns: Int = 10) -> TaggedTranscript {
        var numbers = SplitMix64(seed: seed)
        let facts = (0..<turns).map { _ in TurnFacts(speaker: Int(numbers.next() % 3), words: Int(numbers.next() % 40)) }
        let hits = (0..<turns).flatMap { turn in
            (0..<Int(numbers.next() % 3)).map { place in
                Study.hit(themes[[1, 2, 3][Int(numbers.next() % 3)]], turn: turn, (turn * 10 + place * 2)..<(turn * 10 + place * 2 + 1))
            }
        }
        return TaggedTranscript(id: id, kind: .interview, metadata: [], speakers: speakers, turns: facts, hits: hits)
    }

    /// The first and the second half of a transcript as two.
    private static func halves(_ transcript: TaggedTranscript) -> [TaggedTranscript] {
        let middle = transcript.turns.count / 2
        return [(0..<middle, "1"), (middle..<transcript.turns.count, "2")].map { (turns: Range<Int>, name: String) -> TaggedTranscript in
            let hits = transcript.hits.filter { turns.contains($0.turn) }.map { hit in
                CountedHit(turn: hit.turn - turns.lowerBound, theme: Int(hit.theme), tokens: hit.tokens)
            }
            return TaggedTranscript(
                id: transcript.id + name, kind: .interview, metadata: [], speakers: speakers, turns: Array(transcript.turns[turns]),
                themes: transcript.themes, hits: hits)
        }
    }

    private static func statistics(_ study: [TaggedTranscript]) -> ThemeStatistics {
        ThemeStatistics(study, themes: themes, roles: Study.rules, options: StatisticsOptions(draws: 200))
    }

    private static func study(_ seed: Int) -> [TaggedTranscript] { (0..<3).map { transcript("t\($0)", UInt64(seed * 3 + $0)) } }

    private static func values(_ table: Table, _ columns: [String]) -> [[String]] {
        table.rows.map { row in columns.map { table.text($0, of: row) } }
    }

    /// Rates, shares, people and pairs of turns are of turns and people, wherever the files are cut.
    @Test(arguments: 0..<20) func cuttingTranscriptsChangesNoRate(_ seed: Int) {
        let whole = Self.statistics(Self.study(seed))
        let cut = Self.statistics(Self.study(seed).flatMap(Self.halves))
        let columns = ["theme", "hits", "turns", "share_of_turns", "informants", "informants_of", "words", "per_1000_words", "largest_share"]
        #expect(Self.values(whole.table(), columns) == Self.values(cut.table(), columns))
        #expect(Self.values(whole.table(by: .role), columns) == Self.values(cut.table(by: .role), columns))
        #expect(whole.cooccurrence().rows == cut.cooccurrence().rows)
        #expect(Self.values(whole.matrix(), ["words"]) == Self.values(cut.matrix(), ["words"]))
    }

    /// The order of transcripts changes no digit of a table that is not about their order.
    @Test(arguments: 0..<20) func orderChangesNothing(_ seed: Int) {
        let one = Self.statistics(Self.study(seed))
        let other = Self.statistics(Self.study(seed).reversed())
        #expect(one.table().rows == other.table().rows && one.cooccurrence().rows == other.cooccurrence().rows)
        #expect(Set(one.table(by: .transcript).rows) == Set(other.table(by: .transcript).rows))
        #expect(one.positions().rows == other.positions().rows && one.sequences().rows == other.sequences().rows)
        #expect(Self.values(one.saturation(), ["expected_themes"]) == Self.values(other.saturation(), ["expected_themes"]))
        #expect(one.contrast(by: .role, draws: 200).rows == other.contrast(by: .role, draws: 200).rows)
    }

    /// Informants change groups in the order of their names, whatever the order of their transcripts.
    @Test(arguments: 0..<10) func draws(_ seed: Int) {
        var numbers = SplitMix64(seed: UInt64(seed))
        let study = (0..<12).map { number -> TaggedTranscript in
            let turns = (0..<6).map { _ in TurnFacts(speaker: 0, words: 1 + Int(numbers.next() % 9)) }
            let hits = (0..<Int(numbers.next() % 5)).map { Study.hit(Self.themes[1], turn: $0, $0..<$0 + 1) }
            return TaggedTranscript(
                id: "t\(number)", kind: .interview, metadata: [],
                speakers: [Study.speaker("A", number % 3 == 0 ? "citizen" : "employee", "P\(number * 5 % 12)")], turns: turns, hits: hits)
        }
        let one = Self.statistics(study).contrast(by: .role, draws: 200)
        #expect(one.column("p_permutation").contains { !$0.isEmpty })
        for order in [study.reversed(), study.shuffled(using: &numbers)] {
            #expect(Self.statistics(order).contrast(by: .role, draws: 200).rows == one.rows)
        }
    }

    private static let silent = TaggedTranscript(id: "s", kind: .interview, metadata: [], speakers: [], turns: [], hits: [])
    private static let lone = TaggedTranscript(
        id: "l", kind: .interview, metadata: [], speakers: [speakers[1]], turns: [TurnFacts(speaker: 0, words: 9)],
        hits: [Study.hit(Study.give, turn: 0, 0..<1)])
    private static let even = (0..<8).map { number in
        TaggedTranscript(
            id: "e\(number)", kind: .interview, metadata: [], speakers: [Study.speaker("A", "citizen", "P\(number)")],
            turns: [TurnFacts(speaker: 0, words: 10)], hits: [Study.hit(Study.give, turn: 0, 0..<1)])
    }

    /// No transcript, none with a word, one speaker, and parts that are all alike: numbers, or empty cells with a reason; never a sign that is no number.
    @Test(arguments: [[], [silent], [lone], even]) func smallestStudies(_ study: [TaggedTranscript]) {
        let statistics = Self.statistics(study)
        let tables =
            [.corpus, .transcript, .role, .speaker].map { statistics.table(by: $0) } + [
                statistics.matrix(), statistics.cooccurrence(), statistics.cooccurrence(.turns(1)), statistics.cooccurrence(.question),
                statistics.contrast(by: .role, draws: 200), statistics.positions(), statistics.sequences(), statistics.saturation(),
            ]
        for table in tables {
            for row in table.rows {
                for cell in row {
                    if case .number(let value, _) = cell { #expect(value.isFinite, "\(table.name)") }
                    #expect(!["nan", "inf", "-inf"].contains(cell.string.lowercased()), "\(table.name)")
                }
            }
        }
        let methods = Self.values(statistics.table(), ["method"]).joined()
        #expect(methods.allSatisfy { !$0.isEmpty })
    }

    @Test func whatIsAllAlikeHasAnIntervalOfNoWidth() {
        let table = Self.statistics(Self.even).table()
        #expect(table.cell("low", ["theme": "help/give"])?.string == "100.0000" && table.cell("high", ["theme": "help/give"])?.string == "100.0000")
        #expect(
            table.cell("dp", ["theme": "help/give"])?.string == "0.0000" && table.cell("largest_share", ["theme": "help/give"])?.string == "0.1250")
    }

    @Test func rowsOfOnePersonAreTold() {
        let table = Table(
            name: "t", title: "t", columns: [TableColumn("informants", .integer, ""), TableColumn("largest_share", .number, "")],
            rows: [
                [.integer(3), .number(0.6)], [.integer(2), .number(0.5)], [.integer(1), .number(1)], [.integer(0), .missing],
            ])
        #expect(table.rowsCarriedByOne == 1)
    }
}
