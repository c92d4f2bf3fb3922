import Concordances
import CorpusCounting
import CorpusModel
import CorpusStatistics
import TestSupport
import Testing

@testable import Pipelines

/// Rows, order and filters of keyness, and its reference lists.
@Suite struct KeynessTableTests {
    private func list(_ text: String, words: Int? = nil, of columns: [String] = ["word"]) throws -> FrequencyCounts.Group {
        let scratch = Scratch()
        try scratch.write("list.csv", text)
        return try ReferenceList.load(
            scratch.path + "/list.csv", columns: columns.compactMap { .init(rawValue: $0) }, words: words)
    }

    private func table(_ target: String, _ reference: String, _ change: (inout KeynessTable.Layout) -> Void = { _ in }) throws -> KeynessTable {
        var layout = KeynessTable.Layout(items: [TableColumn("word", .string, "")])
        change(&layout)
        return try KeynessTable(target: list(target), reference: list(reference), layout)
    }

    private func cells(_ table: KeynessTable, _ column: String) -> [String] {
        guard let place = table.table.columns.firstIndex(where: { $0.name == column }) else { return [] }
        return table.table.rows.map { $0[place].string }
    }

    private let one = "word,hits\nhus,120\nog,49880\n"
    private let other = "word,hits\nhus,60\nog,79000\nbil,940\n"

    @Test func theReferenceValuesStandInTheTable() throws {
        let table = try table(one, other)
        let row = try #require(cells(table, "word").firstIndex(of: "hus"))
        #expect(cells(table, "g2_2cell")[row] == "58.4386" && cells(table, "g2_4cell")[row] == "58.5225")
        #expect(cells(table, "log_ratio")[row] == "1.6781" && cells(table, "percent_diff")[row] == "220.00")
        #expect(cells(table, "bic")[row] == "46.6633" && cells(table, "odds_ratio")[row] == "3.2053" && cells(table, "not_defined")[row] == "")
    }

    @Test func whatTheReferenceSaysMoreStandsLast() throws {
        let table = try table(one, other)
        #expect(cells(table, "word") == ["og", "hus", "bil"] || cells(table, "word") == ["hus", "og", "bil"])
        #expect(cells(table, "direction").last == "reference")
        #expect(try cells(self.table(one, other) { $0.top = 1 }, "word") == Array(cells(table, "word").prefix(1)))
    }

    @Test func aZeroSaysWhatIsNotDefined() throws {
        let table = try table("word,hits\nhus,5\nog,95\n", "word,hits\nog,100\n") { $0.order = .logRatio }
        #expect(cells(table, "word").first == "hus")
        #expect(cells(table, "not_defined").first == "percent_diff, odds_ratio: not in the reference")
        #expect(cells(table, "percent_diff").first == "")
    }

    @Test func filtersAndCorrections() throws {
        let table = try table(one, other) { $0.minimum = 200 }
        #expect(cells(table, "word").contains("hus") == false && table.tested == 2 && table.leftOut == 1)
        let people = try self.table(one, other) { $0.informants = 1 }
        #expect(people.table.rows.isEmpty)
    }

    /// Files that are named one by one, in any order, give the p of their folder: informants change sides in the order of their names.
    @Test func theOrderOfFilesChangesNoP() async throws {
        let study = try SmallStudy()
        let words = ["ja ja nej", "nej det", "ja det er ja ja", "nej", "det er ja", "ja ja", "nej nej er"]
        for (number, text) in words.enumerated() { try study.scratch.write("ord/t\(number).txt", "IP: \(text)\n") }
        try study.scratch.write(
            "roller.csv",
            "transcript,label,role,pseudonym\n" + words.indices.map { "t\($0),IP,\($0 < 3 ? "beboer" : "leder"),P\($0 * 3 % 7)\n" }.joined())
        var settings = CorpusSettings()
        settings.analysis = .forms
        settings.speakersPath = study.scratch("roller.csv")
        func cells(_ order: [Int]) async throws -> [String] {
            let corpus = try OpenCorpus(SourceFiles.entries(order.map { study.scratch("ord/t\($0).txt") }, idsArePaths: false), settings)
            let residents = try #require(LineFilter("role=beboer"))
            let counter = FrequencyCounter(.words([.word]), CountedSpeech(roles: RoleRules(), grouping: .sides(target: [residents], reference: nil)))
            let counts = Collected(FrequencyCounts())
            await corpus.analyse { analysed throws(Diagnostic) in
                counter.part(of: analysed.segment, facts: analysed.facts)
            } each: { outcome in
                if let part = outcome.result { counts.update { $0.add(part) } }
            }
            let (target, reference) = try KeynessSides.of(counts.value, target: [], reference: [])
            var layout = KeynessTable.Layout(items: [TableColumn("word", .string, "")])
            layout.permutations = 200
            return self.cells(try KeynessTable(target: target, reference: reference, layout), "p_permutation")
        }
        let folder = try await cells(Array(words.indices))
        #expect(folder.count == 4 && folder.allSatisfy { !$0.isEmpty })
        for order in [[6, 5, 4, 3, 2, 1, 0], [3, 0, 6, 1, 5, 2, 4]] { #expect(try await cells(order) == folder) }
    }

    @Test func listsAreRead() throws {
        let group = try list("word,hits,words\nHus,3,50\n")
        #expect(group.words == 50 && group.items["hus"]?.hits == 3)
        #expect(try list("word,hits,words\nHus,3,50\n", words: 90).words == 90)
        #expect(throws: Diagnostic.self) { try list("word,hits\nHus,3\n", words: 2) }
        #expect(throws: Diagnostic.self) { try list("hits\tord\n3\thus\n", of: ["lemma", "pos"]) }
    }

    @Test(arguments: ["word,hits\nhus,mange\n", "word,hits\nhus,-1\n", "word\nhus\n", "word,hits\nhus,9223372036854775807\n"])
    func listsThatAreNone(_ text: String) { #expect(throws: Diagnostic.self) { try list(text) } }

    @Test func aListOfLemmasWithTheirClass() throws {
        let group = try list("lemma,pos,hits\nhus,NOUN,4\nHus,PROPN,1\n", of: ["lemma", "pos"])
        #expect(group.items["hus\tNOUN"]?.hits == 4 && group.items["hus\tPROPN"]?.hits == 1)
    }
}
