import CorpusModel
import Testing

@testable import CorpusStatistics

/// Windows beyond the turn: sentences, neighbouring turns, questions and their answers.
@Suite struct CooccurrenceWindowTests {
    private static let themes = [Study.help, Study.give, Theme(id: "help/get", labelDanish: "", labelEnglish: "", parent: "help"), Study.power]
    private static let (give, get, power) = (themes[1], themes[2], themes[3])
    private static let speakers = [Study.interviewer, Study.speaker("A", "citizen", "Anna"), Study.speaker("B", "citizen", "Bo")]

    /// I asks about giving; A gives and gets in two sentences; I says mm (a back-channel); A is powerful; I asks nothing; B gets.
    private static let talk = TaggedTranscript(
        id: "a", kind: .interview, metadata: [], speakers: speakers,
        turns: [
            TurnFacts(speaker: 0, words: 9), TurnFacts(speaker: 1, words: 10, answer: 0), TurnFacts(speaker: 0, words: 1, isBackchannel: true),
            TurnFacts(speaker: 1, words: 5, answer: 0), TurnFacts(speaker: 0, words: 4), TurnFacts(speaker: 2, words: 5, answer: 1),
        ],
        hits: [
            Study.hit(give, turn: 0, 2..<3, reason: .interviewer), Study.hit(give, turn: 1, 10..<11), Study.hit(get, turn: 1, 15..<16),
            Study.hit(give, turn: 1, 17..<19), Study.hit(power, turn: 3, 22..<23), Study.hit(get, turn: 5, 31..<32),
        ],
        sentences: [
            SentenceFacts(turn: 0, tokens: 0..<9, words: 9), SentenceFacts(turn: 1, tokens: 9..<14, words: 5),
            SentenceFacts(turn: 1, tokens: 14..<20, words: 5), SentenceFacts(turn: 2, tokens: 20..<21, words: 1),
            SentenceFacts(turn: 3, tokens: 21..<26, words: 5), SentenceFacts(turn: 4, tokens: 26..<30, words: 4),
            SentenceFacts(turn: 5, tokens: 30..<35, words: 5),
        ])

    private func table(_ window: CooccurrenceWindow) -> Table {
        ThemeStatistics([Self.talk], themes: Self.themes, roles: Study.rules).cooccurrence(window)
    }

    private func counts(_ window: CooccurrenceWindow, _ a: String, _ b: String) -> [String] {
        let table = table(window)
        return ["both", "a", "b", "n", "informants", "informants_of"].map { table.cell($0, ["theme_a": a, "theme_b": b])?.string ?? "-" }
    }

    @Test func windowsHaveNames() {
        for name in ["turn", "answer", "sentence", "turns:3", "question"] { #expect(CooccurrenceWindow(name)?.description == name) }
        for name in ["", "turns", "turns:0", "turns:51", "turns:x", "Turn", "word"] { #expect(CooccurrenceWindow(name) == nil) }
    }

    @Test func aSentenceIsLessThanItsTurn() {
        #expect(counts(.turn, "help/give", "help/get") == ["1", "1", "2", "3", "1", "2"])
        // Two sentences of the first turn, one of each other; only the second has both.
        #expect(counts(.sentence, "help/give", "help/get") == ["1", "2", "2", "4", "1", "2"])
        #expect(counts(.sentence, "help/give", "power")[0] == "0")
    }

    @Test func turnsAroundATurnWithoutBackchannels() {
        // Leaf power is met one turn on: mm takes no place.
        #expect(counts(.turn, "help/give", "power") == ["0", "1", "1", "3", "0", "2"])
        #expect(counts(.turns(1), "help/give", "power") == ["2", "2", "2", "3", "1", "2"])
        // Two turns from the powerful one: the question between, then B's answer.
        #expect(counts(.turns(2), "help/get", "power") == ["3", "3", "3", "3", "2", "2"])
    }

    /// A gives, C says nothing of it, B gets; only the window around C's turn holds both, and it is A's and B's.
    @Test func aWindowIsOfThoseWhoSayItsHits() {
        let speakers = ["Anna", "Carl", "Bo", "Dan"].map { Study.speaker($0, "citizen", $0) }
        let talk = TaggedTranscript(
            id: "a", kind: .interview, metadata: [], speakers: speakers, turns: (0..<4).map { TurnFacts(speaker: $0, words: 5) },
            hits: [Study.hit(Self.give, turn: 0, 0..<1), Study.hit(Self.give, turn: 0, 2..<3), Study.hit(Self.get, turn: 2, 11..<12)])
        let table = ThemeStatistics([talk], themes: Self.themes, roles: Study.rules).cooccurrence(.turns(1))
        func cells(_ a: String, _ b: String) -> [String] {
            ["both", "informants", "informants_of", "largest_share", "unit"].map { table.cell($0, ["theme_a": a, "theme_b": b])?.string ?? "-" }
        }
        #expect(cells("help/give", "help/get") == ["1", "2", "4", "1.0000", "turns:1"])
        #expect(cells("help/give", "power") == ["0", "0", "4", "", "turns:1"])
        #expect(table.columns.first { $0.name == "informants" }?.description.contains("in which the hits of the two themes stand") == true)
    }

    /// Rule is coded among employees only: the windows are around their turns, and the giving in them is a citizen's.
    @Test func aWindowHoldsTurnsOfOtherRoles() {
        let speakers = [Study.speaker("A", "citizen", "Anna"), Study.speaker("B", "employee", "Bo")]
        let talk = TaggedTranscript(
            id: "a", kind: .interview, metadata: [], speakers: speakers, turns: [TurnFacts(speaker: 0, words: 5), TurnFacts(speaker: 1, words: 5)],
            hits: [Study.hit(Study.give, turn: 0, 0..<1), Study.hit(Study.rule, turn: 1, 6..<7)])
        let table = ThemeStatistics([talk], themes: Study.themes, roles: Study.rules).cooccurrence(.turns(1))
        let found = ["both", "n", "informants", "informants_of"].map { table.cell($0, ["theme_a": "help/give", "theme_b": "power/rule"])?.string }
        #expect(found == ["1", "1", "2", "2"])
    }

    @Test func aThemeThatIsAskedAndAnswered() {
        // A answers the question about giving, with giving, getting and power; B's question is about nothing.
        #expect(counts(.question, "help/give", "help/give") == ["1", "1", "1", "2", "1", "2"])
        #expect(counts(.question, "help/give", "help/get") == ["1", "1", "2", "2", "1", "2"])
        #expect(counts(.question, "help/get", "help/give") == ["0", "0", "1", "2", "0", "2"])
        #expect(counts(.question, "help", "help") == ["1", "1", "2", "2", "1", "2"])
        let pairs = table(.question)
        #expect(pairs.rows.count == 3 * 3 + 1)
        #expect(pairs.columns.first { $0.name == "npmi" }?.formula?.window == CooccurrenceWindow.question.rule)
    }

    @Test func theWindowIsNamedWithEveryMeasure() {
        for window in [CooccurrenceWindow.turn, .answer, .sentence, .turns(2), .question] {
            let measures = table(window).columns.filter { ["expected", "jaccard", "odds_ratio", "npmi", "p_fisher"].contains($0.name) }
            #expect(measures.count == 5 && measures.allSatisfy { $0.formula?.window == window.rule })
        }
    }

    @Test func nothingToCount() {
        for window in [CooccurrenceWindow.turn, .answer, .sentence, .turns(2), .question] {
            let table = ThemeStatistics([], themes: Self.themes, roles: Study.rules).cooccurrence(window)
            #expect(table.column("n").allSatisfy { $0 == "0" } && table.column("npmi").allSatisfy { $0.isEmpty })
        }
    }

    private static func study(_ seed: UInt64) -> [TaggedTranscript] {
        var numbers = SplitMix64(seed: seed)
        return (0..<4).map { number in
            let turns = (0..<12).map { turn in
                TurnFacts(speaker: Int(numbers.next() % 3), words: Int(numbers.next() % 5), isBackchannel: numbers.next() % 5 == 0, answer: nil)
            }
            let hits = (0..<10).map { place -> Hit in
                Study.hit([give, get, power][Int(numbers.next() % 3)], turn: Int(numbers.next() % 12), place..<place + 1)
            }
            return TaggedTranscript(id: "t\(number)", kind: .interview, metadata: [], speakers: speakers, turns: turns, hits: hits)
        }
    }

    /// As the rule says it, turn by turn.
    private static func naive(_ study: [TaggedTranscript], _ reach: Int, _ a: Theme, _ b: Theme) -> (Int, Int) {
        var (both, n) = (0, 0)
        for transcript in study {
            for (turn, facts) in transcript.turns.enumerated() where facts.speaker != 0 && facts.words > 0 {
                var window: Set<Int> = [turn]
                for step in [-1, 1] {
                    var (place, left) = (turn + step, reach)
                    while left > 0, transcript.turns.indices.contains(place) {
                        window.insert(place)
                        left -= transcript.turns[place].isBackchannel ? 0 : 1
                        place += step
                    }
                }
                func has(_ theme: Theme) -> Bool {
                    transcript.hits.contains {
                        let turn = transcript.turns[$0.turn]
                        return transcript.theme(of: $0) == theme.id && window.contains($0.turn) && turn.words > 0 && turn.speaker != 0
                    }
                }
                n += 1
                both += has(a) && has(b) ? 1 : 0
            }
        }
        return (both, n)
    }

    @Test(arguments: 0..<20) func windowsAreWhatTheRuleSays(_ seed: Int) {
        let study = Self.study(UInt64(seed))
        for reach in [1, 2, 5] {
            let table = ThemeStatistics(study, themes: Self.themes, roles: Study.rules).cooccurrence(.turns(reach))
            let (both, n) = Self.naive(study, reach, Self.give, Self.get)
            let key: KeyValuePairs = ["theme_a": "help/give", "theme_b": "help/get"]
            #expect(table.cell("both", key) == .integer(both) && table.cell("n", key) == .integer(n), "reach \(reach)")
        }
    }

    /// The order of transcripts, and of the two themes, changes no measure.
    @Test(arguments: 0..<20) func orderChangesNothing(_ seed: Int) {
        let study = Self.study(UInt64(seed))
        let swapped = [Self.themes[0], Self.get, Self.give, Self.power]
        for window in [CooccurrenceWindow.turn, .turns(2), .answer] {
            let one = ThemeStatistics(study, themes: Self.themes, roles: Study.rules).cooccurrence(window)
            let other = ThemeStatistics(study.reversed(), themes: swapped, roles: Study.rules).cooccurrence(window)
            for column in ["both", "n", "expected", "jaccard", "odds_ratio", "npmi", "p_fisher", "informants", "largest_share"] {
                #expect(
                    one.cell(column, ["theme_a": "help/give", "theme_b": "help/get"])?.string
                        == other.cell(column, ["theme_a": "help/get", "theme_b": "help/give"])?.string, "\(column)")
            }
        }
    }

    /// Measures keep to their ranges, and nothing is NaN or infinite.
    @Test(arguments: 0..<20) func ranges(_ seed: Int) {
        for window in [CooccurrenceWindow.turn, .turns(1), .answer] {
            let table = ThemeStatistics(Self.study(UInt64(seed)), themes: Self.themes, roles: Study.rules).cooccurrence(window)
            for row in table.rows {
                if let npmi = table.number("npmi", of: row) { #expect((-1...1).contains(npmi)) }
                if let jaccard = table.number("jaccard", of: row) { #expect((0...1).contains(jaccard)) }
                if let share = table.number("largest_share", of: row) { #expect(share > 0 && share <= 1) }
                if let p = table.number("p_fisher", of: row) { #expect((0...1).contains(p)) }
                #expect(table.number("informants", of: row)! <= table.number("informants_of", of: row)!)
                #expect((table.number("both", of: row)! > 0) == (table.number("informants", of: row)! > 0))
            }
        }
    }
}
