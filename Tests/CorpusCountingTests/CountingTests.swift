import Concordances
import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import Testing

@testable import CorpusCounting

/// Frequencies and windows over small transcripts whose counts were made by hand.
@Suite struct CountingTests {
    private func concordance(_ query: String, roles: RoleRules = RoleRules()) throws -> Concordance {
        var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        _ = compiler.add(try SimpleNotation.parse(query).node)
        return Concordance(.simple(compiler.finish()), context: .turn, roles: roles)
    }

    private func frequencies(_ subject: FrequencyCounter.Subject, by key: String? = nil, _ texts: String...) throws -> [[String]] {
        let counter = FrequencyCounter(subject, CountedSpeech(roles: RoleRules(), group: try key.map { try LineKey($0) }))
        var counts = FrequencyCounts()
        for text in texts {
            let corpus = try SampleCorpus(text)
            counts.add(counter.part(of: corpus.segment, facts: corpus.facts))
        }
        var names = ["item"]
        if case .words(let attributes) = subject { names = attributes.map(\.rawValue) }
        let layout = FrequencyTable.Layout(items: names.map { TableColumn($0, .string, "") }, group: key.map { TableColumn($0, .string, "") })
        let table = try FrequencyTable(counts, layout).table
        return table.rows.map { $0.map(\.string) }
    }

    @Test func wordsAreCountedInMatchFormWithoutTheInterviewers() throws {
        let rows = try frequencies(.words([.word]), "I: Magt magt magt.\nA: Magt, øh, og magt (griner).\nB: Å magt!", "A: Åh og.")
        // hits, per_1000, per_million, transcripts, transcripts_of, informants, informants_of, largest_share, words
        #expect(
            rows == [
                ["magt", "3", "428.5714", "428571.4", "1", "2", "2", "2", "0.6667", "7"],
                ["og", "2", "285.7143", "285714.3", "2", "2", "1", "2", "1.0000", "7"],
                ["å", "1", "142.8571", "142857.1", "1", "2", "1", "2", "1.0000", "7"],
                ["åh", "1", "142.8571", "142857.1", "1", "2", "1", "2", "1.0000", "7"],
            ])
    }

    @Test func lemmasWithTheirClass() throws {
        let rows = try frequencies(.words([.lemma, .pos]), "A: Husene og huset.")
        #expect(rows.map { Array($0.prefix(3)) } == [["hus", "NOUN", "2"], ["og", "CCONJ", "1"]])
    }

    @Test func groupsHaveTheirOwnWords() throws {
        let rows = try frequencies(.words([.word]), by: "speaker", "A: ja ja nej\nB: ja")
        #expect(rows.map { [$0[0], $0[1], $0[2], $0.last ?? ""] } == [["A", "ja", "2", "3"], ["A", "nej", "1", "3"], ["B", "ja", "1", "1"]])
    }

    @Test func whatStandsAtAPlaceOfTheHits() throws {
        let text = "I: Stor magt.\nA: Stor magt, lille magt.\nB: Store magter? Magt!"
        let rows = try frequencies(.hits(try concordance("=magt"), at: try LineKey("lemma:-1")), text)
        #expect(rows.map { Array($0.prefix(2)) } == [["lille", "1"], ["magt", "1"], ["stor", "1"]])
    }

    @Test func sequencesStayInTheSentence() throws {
        let rows = try frequencies(.sequences(.word, length: 2), "A: Det er, øh, det er. Det (griner) er så", "I: det er\nB: er det")
        #expect(rows.map { Array($0.prefix(2)) } == [["det er", "3"], ["er det", "2"], ["er så", "1"]])
    }

    @Test func eachQueryHasItsRow() throws {
        let queries = [(name: "magt", concordance: try concordance("magt")), (name: "hus", concordance: try concordance("hus"))]
        let rows = try frequencies(.queries(queries), "A: Magten og huset, magt.")
        #expect(rows.map { Array($0.prefix(2)) } == [["magt", "2"], ["hus", "1"]])
    }

    private func counted(_ speech: CountedSpeech, _ texts: String...) throws -> FrequencyCounts {
        var counts = FrequencyCounts()
        for text in texts {
            let corpus = try SampleCorpus(text)
            counts.add(FrequencyCounter(.words([.word]), speech).part(of: corpus.segment, facts: corpus.facts))
        }
        return counts
    }

    private func filters(_ texts: String...) -> [LineFilter] { texts.compactMap { LineFilter($0) } }

    @Test func twoSidesPartTheSpeech() throws {
        let text = "I: nej\nA: ja ja\nB: ja og\nC: og"
        let rest = try counted(CountedSpeech(roles: RoleRules(), grouping: .sides(target: filters("speaker=A"), reference: nil)), text)
        #expect(rest.groups["target"]?.words == 2 && rest.groups["reference"]?.words == 3)
        let named = try counted(
            CountedSpeech(roles: RoleRules(), grouping: .sides(target: filters("speaker=A"), reference: filters("speaker=B"))), text)
        #expect(named.groups["reference"]?.items["ja"]?.hits == 1 && named.groups["reference"]?.words == 2 && named.groups["both"] == nil)
        let over = try counted(
            CountedSpeech(roles: RoleRules(), grouping: .sides(target: filters("speaker=A,B"), reference: filters("speaker=B,C"))), text)
        #expect(over.groups["both"]?.words == 2)
    }

    @Test func particlesAreNoItemsAndStillWords() throws {
        let counts = try counted(CountedSpeech(roles: RoleRules(), without: ["jo"]), "A: det er jo sådan")
        #expect(counts.words == 4 && counts.types == 3 && counts.missing == 0)
    }

    @Test func zerosAreShownWhereTheyAreAskedFor() throws {
        let key = try LineKey("speaker")
        let counts = try counted(CountedSpeech(roles: RoleRules(), group: key), "A: ja ja\nB: nej")
        var layout = FrequencyTable.Layout(items: [TableColumn("word", .string, "")], group: TableColumn("speaker", .string, ""))
        func rows() throws -> [[String]] { try FrequencyTable(counts, layout).table.rows.map { $0.prefix(3).map(\.string) } }
        #expect(try rows() == [["A", "ja", "2"], ["B", "nej", "1"]])
        layout.hasZeros = true
        #expect(try rows() == [["A", "ja", "2"], ["A", "nej", "0"], ["B", "nej", "1"], ["B", "ja", "0"]])
        layout.only = ["måske"]
        #expect(try rows() == [["A", "måske", "0"], ["B", "måske", "0"]])
    }

    @Test func theFirstRowsAreThoseOfTheWholeList() throws {
        let counts = try counted(CountedSpeech(roles: RoleRules()), "A: å å z z y x ø a b b b c d d")
        var layout = FrequencyTable.Layout(items: [TableColumn("word", .string, "")])
        let all = try FrequencyTable(counts, layout).table.rows.map { $0[0].string }
        #expect(all == ["b", "d", "z", "å", "a", "c", "x", "y", "ø"])
        for top in 1...all.count {
            layout.top = top
            let table = try FrequencyTable(counts, layout)
            #expect(table.table.rows.map { $0[0].string } == Array(all.prefix(top)) && table.leftOut == all.count - top)
        }
    }

    @Test func oneWhoCarriesAWord() throws {
        let counts = try counted(CountedSpeech(roles: RoleRules()), "A: ja ja ja\nB: ja og\nC: og")
        #expect(counts.groups[""]?.items["ja"]?.largestShare == 0.75 && counts.groups[""]?.items["og"]?.largestShare == 0.5)
        let table = try FrequencyTable(counts, FrequencyTable.Layout(items: [TableColumn("word", .string, "")]))
        #expect(table.carriedByOne == 1)
    }

    @Test func dispersionKnowsPartsAndPlaces() throws {
        let counter = DispersionCounter(.words([.word]), CountedSpeech(roles: RoleRules(), group: try LineKey("speaker")))
        var counts = DispersionCounts()
        for text in ["I: x x\nA: x, øh, a\nB: b (griner) x", "A: c x"] {
            let corpus = try SampleCorpus(text)
            counts.add(counter.part(of: corpus.segment, facts: corpus.facts))
        }
        #expect(counts.places["x"] == [0, 3, 5] && counts.words == 6)
        #expect(counts.parts.groups["A"]?.items["x"]?.hits == 2 && counts.parts.groups["B"]?.words == 2)
        #expect(counts.whole.groups[""]?.items["x"]?.hits == 3 && counts.whole.groups[""]?.transcripts == 2)
    }

    @Test func sequencesOfGroupsKeepTheirOrder() throws {
        let counter = WordSequenceCounter([.word], CountedSpeech(roles: RoleRules(), group: try LineKey("speaker")))
        var sequences = WordSequences()
        for text in ["A: ja nej\nI: nej\nB: og\nA: ja", "A: nej"] {
            let corpus = try SampleCorpus(text)
            sequences.add(counter.part(of: corpus.segment, facts: corpus.facts))
        }
        #expect(sequences.groups["A"]?.words == [0, 1, 0, 1] && sequences.groups["A"]?.transcripts == 2 && sequences.groups["B"]?.words.count == 1)
    }

    private func collocates(_ query: String, _ window: CollocateWindow, _ texts: String...) throws -> CollocateCounts {
        let counter = CollocateCounter(
            try concordance(query), window: window, attributes: [.word], speech: CountedSpeech(roles: RoleRules()))
        var counts = CollocateCounts()
        for text in texts {
            let corpus = try SampleCorpus(text)
            counts.add(counter.part(of: corpus.segment, facts: corpus.facts))
        }
        return counts
    }

    @Test func windowsOverlapOnceAndLeaveTheHitsOut() throws {
        // Windows of 2: a b [x] c [x] d e; c is in both and counts once.
        let counts = try collocates("=x", CollocateWindow(left: 2, right: 2), "A: q a b, x c x d e q q", "A: c x. c")
        #expect(counts.nodes == 3 && counts.near == 5 + 2 && counts.positions == 8 + 2)
        #expect(counts.entries["c"]?.together == 3 && counts.entries["c"]?.total == 3 && counts.entries["c"]?.transcripts == 2)
        #expect(counts.entries["q"]?.together == 0 && counts.entries["q"]?.total == 3 && counts.entries["x"] == nil)
    }

    @Test func sidesOfAWindow() throws {
        let counts = try collocates("=x", CollocateWindow(left: 2, right: 2), "A: a x b x c")
        #expect(counts.entries["b"].map { [$0.together, $0.before, $0.after] } == [1, 1, 1])
        #expect(counts.entries["a"].map { [$0.before, $0.after] } == [1, 0] && counts.entries["c"].map { [$0.before, $0.after] } == [0, 1])
        let after = try collocates("=x", CollocateWindow(left: 0, right: 1), "A: a x b x c")
        #expect(after.entries["a"]?.together == 0 && after.near == 2)
    }

    /// The margins of a group are of its own speech.
    @Test func groupsHaveTheirOwnMargins() throws {
        let counter = CollocateCounter(
            .query(try concordance("=x")), window: CollocateWindow(left: 1, right: 1), items: .words([.word]),
            speech: CountedSpeech(roles: RoleRules(), group: try LineKey("speaker")))
        var groups = CollocateGroups()
        for text in ["I: a x\nA: a x b b\nB: a a", "A: x b"] {
            let corpus = try SampleCorpus(text)
            groups.add(counter.parts(of: corpus.segment, facts: corpus.facts))
        }
        let (one, other) = (try #require(groups.groups["A"]), try #require(groups.groups["B"]))
        #expect([one.nodes, one.near, one.positions, one.transcripts] == [2, 3, 4, 2])
        #expect([other.nodes, other.near, other.positions, other.transcripts] == [0, 0, 2, 1])
        #expect(one.entries["b"].map { [$0.together, $0.total, $0.transcripts] } == [2, 3, 2] && other.entries["a"]?.total == 2)
        #expect(groups.nodes == 2 && groups.positions == 6 && groups.groups["I"] == nil)
    }

    @Test func windowsAreClipped() throws {
        let text = "A: før. Så x nu. Efter\nB: mere"
        #expect(try collocates("=x", CollocateWindow(left: 9, right: 9), text).near == 4)
        #expect(try collocates("=x", CollocateWindow(left: 9, right: 9, boundary: .sentence), text).near == 2)
        #expect(try collocates("=x", CollocateWindow(left: 1, right: 0), text).near == 1)
    }

    @Test func punctuationCountsWhereTokensAreAskedFor() throws {
        let counts = try collocates("=x", CollocateWindow(left: 1, right: 2, unit: .tokens), "A: a, øh, x, (griner) b.")
        #expect(counts.entries[","]?.together == 2 && counts.entries["b"]?.together == 1 && counts.entries["øh"] == nil)
    }

    @Test func theInterviewersWordsAreNoMargins() throws {
        let counts = try collocates("=x", CollocateWindow(left: 5, right: 5), "I: a x b\nA: x a")
        #expect(counts.nodes == 1 && counts.positions == 1 && counts.near == 1)
    }

    // MARK: Themes as nodes and as collocates

    private func hit(_ theme: String, turn: Int, _ tokens: Range<Int>, reason: Hit.Reason? = nil) -> Hit {
        Hit(turn: turn, theme: theme, entry: "e", tokens: tokens, characters: TextRange(0, 1), reason: reason, score: 1)
    }

    private func collocates(_ node: CollocateCounter.Node, _ items: CollocateCounter.Items, _ text: String, _ hits: [Hit]) throws -> CollocateCounts {
        let corpus = try SampleCorpus(text)
        let counter = CollocateCounter(node, window: CollocateWindow(left: 2, right: 2), items: items, speech: CountedSpeech(roles: RoleRules()))
        var counts = CollocateCounts()
        counts.add(counter.part(of: corpus.segment, facts: corpus.facts, hits: hits))
        return counts
    }

    /// Tokens: I 0–1; A 2–9 "vi tager nu selv ansvar for det her".
    private static let talk = "I: nå ja\nA: vi tager nu selv ansvar for det her"

    @Test func wordsAroundTheHitsOfATheme() throws {
        let hits = [
            hit("duty/take", turn: 1, 5..<7), hit("duty/other", turn: 1, 5..<7), hit("power", turn: 1, 2..<3),
            hit("duty/take", turn: 1, 9..<10, reason: .negated),
        ]
        let counts = try collocates(.themes { $0.hasPrefix("duty") }, .words([.word]), Self.talk, hits)
        // Two themes at one place are one node, and what does not count is none.
        #expect(counts.nodes == 1 && counts.near == 4 && counts.positions == 6)
        #expect(counts.entries.filter { $1.together > 0 }.keys.sorted() == ["det", "for", "nu", "tager"])
        #expect(counts.entries["tager"]?.before == 1 && counts.entries["det"]?.after == 1)
        #expect(counts.entries["tager"]?.largestShare == 1 && counts.speakers.count == 1 && counts.transcripts == 1)
    }

    @Test func themesAroundTheHitsOfAQuery() throws {
        let hits = [
            hit("duty", turn: 1, 3..<7), hit("self", turn: 1, 5..<6), hit("self", turn: 1, 5..<6), hit("here", turn: 1, 9..<10),
            hit("near", turn: 1, 8..<10), hit("asked", turn: 0, 0..<1, reason: .interviewer),
        ]
        let counts = try collocates(.query(try concordance("=ansvar")), .themes, Self.talk, hits)
        // duty holds the node itself; near begins two words after it, here three.
        #expect(counts.entries.keys.sorted() == ["here", "near", "self"])
        #expect(counts.entries["self"]?.together == 1 && counts.entries["self"]?.total == 1 && counts.entries["self"]?.before == 1)
        #expect(counts.entries["near"]?.after == 1 && counts.entries["here"]?.together == 0)
        #expect(counts.near == 4 && counts.positions == 7)
    }

    /// Permutations draw informants by their numbers, which must not depend on the order of a dictionary.
    @Test func informantsAreNumberedByTheirNames() {
        var part = FrequencyPart()
        part.words = ["Cleo", "Anna", "Bo"].map { ("", $0, $0.utf8.count) }
        var turned = FrequencyPart()
        turned.words = part.words.reversed()
        var (one, other) = (FrequencyCounts(), FrequencyCounts())
        one.add(part)
        other.add(turned)
        #expect(one.groups[""]?.informants == other.groups[""]?.informants && one.groups[""]?.informants == [0: 4, 1: 2, 2: 4])
    }

    @Test func transcriptsAreKeptApartForIntervals() throws {
        var counts = FrequencyCounts(resampling: .transcript)
        let counter = FrequencyCounter(.words([.word]), CountedSpeech(roles: RoleRules()))
        for (number, text) in ["A: ja ja nej", "A: nej", "I: ja"].enumerated() {
            let corpus = try SampleCorpus(text)
            var part = counter.part(of: corpus.segment, facts: corpus.facts)
            part.transcript = "t\(number)"
            counts.add(part)
        }
        let units = counts.units(of: "")
        // A transcript without counted words is no unit.
        #expect(units.words == [3, 1])
        let entry = try #require(counts.groups[""]?.items["ja"])
        #expect(units.hits(of: entry) == [2, 0])
        #expect(counts.units(of: "nowhere").words.isEmpty && FrequencyCounts().units(of: "").words.isEmpty)
    }

    /// Parts of three transcripts: Anna in two of them, Bo in one, and one without a name.
    private static let parts: [FrequencyPart] = [
        ("c", "Nord", [("Bo", "ja", 2, 5), ("Anna", "ja", 1, 3)]), ("a", "Syd", [("Anna", "ja", 4, 6)]),
        ("b", "", [("", "ja", 1, 2), ("Bo", "nej", 1, 1)]),
    ].map { id, site, said in
        var part = FrequencyPart()
        part.transcript = id
        part.metadata = [MetadataField(name: "site", value: site)]
        part.words = said.map { ("", $0.0, $0.3) }
        part.counts = said.map { FrequencyPart.Count(group: "", informant: $0.0, item: $0.1, hits: $0.2) }
        return part
    }

    /// Informants and values stand before transcripts, each in the order of their names; what is nobody's is drawn with its transcript.
    @Test(arguments: [
        (ResamplingUnit.transcript, [6, 3, 8], [4, 1, 3]), (.informant, [9, 6, 2], [5, 2, 1]), (.metadata("site"), [8, 6, 3], [3, 4, 1]),
        (.metadata("none"), [6, 3, 8], [4, 1, 3]),
    ])
    func unitsAreWhatIsDrawn(_ unit: ResamplingUnit, _ words: [Int], _ hits: [Int]) throws {
        for parts in [Self.parts, Self.parts.reversed()] {
            var counts = FrequencyCounts(resampling: unit)
            for part in parts { counts.add(part) }
            let units = counts.units(of: "")
            let entry = try #require(counts.groups[""]?.items["ja"])
            #expect(units.words == words && units.hits(of: entry) == hits)
        }
    }

    /// One pass gives each group its reference; whoever speaks in several groups is one informant of the reference.
    @Test func partsAreParted() throws {
        let counter = FrequencyCounter(.words([.word]), CountedSpeech(roles: RoleRules(), group: try LineKey("speaker")))
        let texts = ["A: ja ja nej\nB: ja\nC: og", "A: nej\nC: ja"].map { $0 }
        let parts = try texts.map { text in
            let corpus = try SampleCorpus(text)
            return counter.part(of: corpus.segment, facts: corpus.facts)
        }
        let grouped = GroupedParts(parts)
        #expect(grouped.names.sorted() == ["A", "B", "C"])
        for name in grouped.names {
            let sides = grouped.sides(of: name)
            let speech = CountedSpeech(
                roles: RoleRules(), grouping: .sides(target: filters("speaker=\(name)"), reference: filters("speaker!=\(name)")))
            let passed = try counted(speech, texts[0], texts[1])
            for side in ["target", "reference"] {
                let (one, other) = (try #require(sides.groups[side]), try #require(passed.groups[side]))
                #expect(one.words == other.words && one.transcripts == other.transcripts && one.informants == other.informants)
                #expect(Set(one.items.texts) == Set(other.items.texts))
                for item in one.items.texts {
                    #expect(one.items[item]?.hits == other.items[item]?.hits && one.items[item]?.transcripts == other.items[item]?.transcripts)
                    #expect(one.items[item]?.informants.count == other.items[item]?.informants.count)
                }
            }
        }
    }
}
