import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import Testing

@testable import Concordances

/// Filters, samples, groups, and what must stand near a hit.
@Suite struct LineSelectionTests {
    private static func line(_ transcript: String, _ node: String, role: String = "beboer", site: String = "Lærkevang", themes: [String] = [])
        -> ConcordanceLine
    {
        ConcordanceLine(
            transcript: transcript, turn: 1, speaker: "IP", informant: "\(transcript)/IP", role: role, time: nil, left: "de har, \"alt\"", node: node,
            right: "over os.", themes: themes, counted: true, tokens: 0..<1, characters: 0..<1, location: "x:1",
            metadata: [MetadataField(name: "site", value: site)])
    }

    @Test(arguments: [
        ("role=beboer", [0, 2]), ("role!=beboer", [1]), ("site=Lærkevang,Byparken", [0, 1, 2]), ("meta_site=Byparken", [1]), ("transcript=a", [0]),
        ("site=", []), ("turn=1", [0, 1, 2]),
    ]) func filters(_ text: String, _ kept: [Int]) throws {
        let lines = [Self.line("a", "magt"), Self.line("b", "magt", role: "leder", site: "Byparken"), Self.line("c", "magten")]
        let filter = try #require(LineFilter(text))
        #expect(lines.indices.filter { filter.allows(lines[$0]) } == kept)
    }

    @Test(arguments: ["role", "=beboer", ""]) func conditionsThatAreNone(_ text: String) { #expect(LineFilter(text) == nil) }

    @Test func samplesAreSeededAndInOrder() {
        let lines = (0..<100).map { Self.line("t\($0 % 4)", "ord\($0)") }
        let one = LineSample(count: 10, seed: 1, stratum: nil).drawn(from: lines).map(\.node)
        #expect(one == LineSample(count: 10, seed: 1, stratum: nil).drawn(from: lines).map(\.node))
        #expect(one != LineSample(count: 10, seed: 2, stratum: nil).drawn(from: lines).map(\.node))
        #expect(one.count == 10 && Set(one).count == 10 && one == one.sorted { Int($0.dropFirst(3))! < Int($1.dropFirst(3))! })
        #expect(LineSample(count: 200, seed: 1, stratum: nil).drawn(from: lines).count == 100)
    }

    @Test func strataGetTheirShares() {
        let lines = (0..<90).map { Self.line($0 < 60 ? "a" : "b", "ord\($0)") }
        let drawn = LineSample(count: 9, seed: 7, stratum: "transcript").drawn(from: lines)
        #expect(drawn.count { $0.transcript == "a" } == 6 && drawn.count { $0.transcript == "b" } == 3)
        for sizes in [[1, 1, 1], [5, 0, 7], [100, 1, 1]] {
            for count in 1...sizes.reduce(0, +) { #expect(LineSample.shares(of: count, sizes).reduce(0, +) == count) }
        }
    }

    @Test func groupsCountLinesTranscriptsAndInformants() {
        let lines = [Self.line("a", "Magten", themes: ["x", "y"]), Self.line("b", "magten"), Self.line("b", "magt", themes: ["x"])]
        func rows(_ keys: String...) -> [[String]] {
            LineGroups(lines, by: keys.compactMap { try? LineKey($0) }).groups.map {
                $0.values + ["\($0.hits)", "\($0.transcripts)", "\($0.informants)"]
            }
        }
        #expect(rows("node") == [["magten", "2", "2", "2"], ["magt", "1", "1", "1"]])
        #expect(rows("left1", "right2") == [["alt", "os", "3", "2", "2"]])
        #expect(rows("left4") == [["", "3", "2", "2"]])
        #expect(rows("theme") == [["x", "2", "2", "2"], ["", "1", "1", "1"], ["y", "1", "1", "1"]])
        #expect(rows("site", "transcript") == [["Lærkevang", "b", "2", "1", "1"], ["Lærkevang", "a", "1", "1", "1"]])
    }

    @Test(arguments: [("2", false, [0]), ("2", true, [1, 2]), ("turn", false, [0, 1]), ("sentence", true, [1, 2])])
    func whatStandsNear(_ window: String, _ isNegated: Bool, _ kept: [Int]) throws {
        let corpus = try SampleCorpus("De har magt over os.\nMagt er der. Over en lang vej væk.\nMagt og magt.")
        func query(_ text: String) throws -> Concordance.Query {
            var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
            _ = compiler.add(try SimpleNotation.parse(text).node)
            return .simple(compiler.finish())
        }
        let size = try #require(ContextSize(window))
        let concordance = Concordance(
            try query("=magt"), context: .turn, roles: RoleRules(), conditions: [.init(try query("=over"), window: size, isNegated: isNegated)])
        let lines = concordance.lines(in: corpus.segment, facts: corpus.facts).lines
        #expect(Set(lines.map { $0.turn - 1 }).sorted() == kept)
    }

    @Test(arguments: [
        ("1", ["magt", "magt", "magt"]), ("2", ["magt og magt", "magt"]), ("turn", ["magt og magt, ja, så er der magt"]),
        ("sentence", ["magt og magt, ja, så er der magt"]),
    ]) func hitsInEachOthersContextAreMerged(_ context: String, _ nodes: [String]) throws {
        let corpus = try SampleCorpus("De har magt og magt, ja, så er der magt.\nMagt.")
        var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        _ = compiler.add(try SimpleNotation.parse("=magt").node)
        var concordance = Concordance(.simple(compiler.finish()), context: try #require(ContextSize(context)), roles: RoleRules())
        concordance.merges = true
        let lines = concordance.lines(in: corpus.segment, facts: corpus.facts).lines
        #expect(lines.map(\.node) == nodes + ["Magt"])
        let marked = lines.map { line in line.marks.filter { $0.part == .node && $0.kind == .query("hit") }.count }
        #expect(marked == nodes.map { $0.split(separator: " ").count { $0.hasPrefix("magt") } } + [1])
    }
}
