import Concordances
import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import Testing

@Suite struct ConcordanceTests {
    private func lines(_ query: String, _ text: String, _ context: ContextSize = .words(left: 10, right: 10), roles: [String: Role] = [:]) throws
        -> Concordance.Lines
    {
        var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        _ = compiler.add(try SimpleNotation.parse(query).node)
        let corpus = try SampleCorpus(text, roles: roles)
        return Concordance(.simple(compiler.finish()), context: context, roles: RoleRules()).lines(in: corpus.segment, facts: corpus.facts)
    }

    @Test(arguments: [
        ("10", "En to tre,  øh, fire", "fem, seks. Syv \"otte\"."), ("2", "tre,  øh, fire", "fem, seks"), ("1", "fire", "fem"),
        ("2:0", "tre,  øh, fire", ""),
        ("0:3", "", "fem, seks. Syv"), ("1:4", "fire", "fem, seks. Syv \"otte"), ("sentence", "En to tre,  øh, fire", "fem, seks."),
        ("turn", "En to tre,  øh, fire", "fem, seks. Syv \"otte\"."),
    ]) func contexts(size: String, left: String, right: String) throws {
        let text = "A: Noget før.\nA: En to tre,  øh, fire magten fem, seks. Syv \"otte\".\nB: Noget efter."
        let context = try #require(ContextSize(size))
        let line = try #require(try lines("magt", text, context).lines.first)
        #expect([line.left, line.node, line.right] == [left, "magten", right])
    }

    @Test func theNodeIsVerbatim() throws {
        #expect(try lines("tage [..] ejerskab", "De tager,  øh (griner)\tet  ejerskab.").lines.map(\.node) == ["tager,  øh (griner) et  ejerskab"])
    }

    @Test(arguments: ["", "x", "-1", "1:", ":1", "1:2:3", "1001", "sætning"]) func sizesThatAreNone(text: String) {
        #expect(ContextSize(text) == nil)
    }

    @Test(arguments: ["10", "5:15", "sentence", "turn", "0"]) func sizesReadBack(text: String) { #expect(ContextSize(text)?.description == text) }

    @Test func facts() throws {
        let result = try lines("magt", "I: Hvem har magten?\nA: Æbler på øen 😀, å magten.", roles: ["A": Role("resident")])
        let line = try #require(result.lines.first)
        #expect(result.lines.count == 1 && result.leftOut == 1)
        #expect(line.turn == 2 && line.speaker == "A" && line.role == "resident" && line.informant == "test/A" && line.location == "test.txt:2")
        let all = Array("I: Hvem har magten?\nA: Æbler på øen 😀, å magten.".unicodeScalars)
        #expect(String(String.UnicodeScalarView(all[line.characters])) == "magten")
    }

    @Test func codePointsOfALongText() throws {
        let text = String(repeating: "æøå 😀 ", count: 300) + "magten"
        let line = try #require(lines("magt", text).lines.first)
        #expect(line.characters == 1800..<1806)
    }

    @Test(arguments: [
        ("a [..] b", "a b b", ["a b"]), ("a [..] b", "a a b", ["a a b"]), ("a [..] b", "a b a b", ["a b", "a b"]),
        ("a [..] b", "a x a b b", ["a x a b"]),
        ("(a|a b)", "a b", ["a"]), ("(a b|b)", "a b", ["a b"]),
    ]) func theStandardStrategy(query: String, text: String, nodes: [String]) throws {
        #expect(try lines(query, text).lines.map(\.node) == nodes)
    }

    @Test func themesOfTheNode() throws {
        let corpus = try SampleCorpus("Magten og kontrollen.\nMagten.")
        var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        _ = compiler.add(try SimpleNotation.parse("magt").node)
        func hit(_ theme: String, _ turn: Int, _ tokens: Range<Int>, _ reason: Hit.Reason? = nil) -> Hit {
            Hit(turn: turn, theme: theme, entry: "e", tokens: tokens, characters: corpus.range(of: tokens), reason: reason, score: 1)
        }
        let hits = [hit("b", 0, 0..<2), hit("a", 0, 0..<1), hit("c", 0, 2..<3), hit("d", 0, 0..<1, .negated)]
        let lines = Concordance(.simple(compiler.finish()), context: .turn, roles: RoleRules()).lines(
            in: corpus.segment, facts: corpus.facts, hits: hits
        ).lines
        #expect(lines.map(\.themes) == [["a", "b"], []])
    }
}
