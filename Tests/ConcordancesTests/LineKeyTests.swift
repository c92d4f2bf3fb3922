import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import Testing

@testable import Concordances

/// Keys over any attribute, position and field.
@Suite struct LineKeyTests {
    static let text = "I: Hvem bestemmer?\nA: Ik' kommunen, øh, men beboernes magt over husene. Og så magten ude hos os."

    private func lines(_ query: String, keys: [String], context: ContextSize = .words(left: 2, right: 2)) throws -> [ConcordanceLine] {
        var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        _ = compiler.add(try SimpleNotation.parse(query).node)
        let corpus = try SampleCorpus(Self.text)
        let keys = try keys.map { try LineKey($0) }
        return Concordance(.simple(compiler.finish()), context: context, roles: RoleRules(), keys: keys).lines(
            in: corpus.segment, facts: corpus.facts
        )
        .lines
    }

    @Test(
        arguments: [
            ("word:-1", "beboernes"), ("left1", "beboernes"), ("match[-1]", "beboernes"), ("word:-3", "kommunen"), ("norm:-4", "ikke"),
            ("word:-4", "ik'"),
            ("word:-5", nil), ("word:0", "magt"), ("match", "magt"), ("matchend", "over"), ("match[1]", "over"), ("word:+1", "husene"),
            ("right1", "husene"), ("matchend[1]", "husene"), ("matchend[-1]", "magt"), ("pos:+1", "NOUN"), ("pos:0", "NOUN"), ("lemma:+1", "hus"),
            ("lemma:match[-1]", "beboer"), ("lemma:matchend[2]", "og"), ("word:+50", nil), ("lemma:node", "magt over"),
            ("left", "beboernes men kommunen ik'"),
            ("turn", "2"), ("speaker", "A"), ("informant", "test/A"), ("role", "unknown"), ("transcript", "test"), ("site", nil),
        ] as [(String, String?)]) func valuesOfALine(_ key: String, _ value: String?) throws
    {
        let line = try #require(lines("magt over", keys: [key]).first)
        #expect(try LineKey(key).value(of: line) == value)
    }

    @Test func positionsDoNotDependOnTheContextShown() throws {
        let line = try #require(lines("magt over", keys: ["word:-3"], context: .words(left: 0, right: 0)).first)
        #expect(try LineKey("word:-3").value(of: line) == "kommunen")
    }

    @Test func aKeyMarksItsWord() throws {
        let line = try #require(lines("magt over", keys: ["word:-1", "word:+1", "node", "word:-9"]).first)
        let shown = [line.left, line.node, line.right]
        #expect(shown == ["men beboernes", "magt over", "husene. Og"])
        let marks = line.marks.map { mark in
            let part = mark.part == .left ? line.left : mark.part == .node ? line.node : line.right
            return String(decoding: Array(part.utf8)[mark.range], as: UTF8.self)
        }
        #expect(marks == ["beboernes", "husene", "magt over"])
    }

    @Test(arguments: ["lema:-1", "word:x", "word:-99", "word:", "", "match[1", "freq(node", "freq()", "left,freq(node)),right"])
    func keysThatAreNone(_ text: String) {
        #expect(throws: LineKeyError.self) { try ConcordanceSort(text.isEmpty ? "," : text) }
    }

    @Test func anUnknownKeyNamesTheNearest() throws {
        #expect(throws: LineKeyError.self) { try LineKey("lema:-1") }
        do { _ = try LineKey("lema:-1") } catch { #expect(error.message.contains("Did you mean lemma?")) }
        #expect(try #require(LineKey("righ").problem(fields: ["site"])).message.hasSuffix("Did you mean right?"))
        #expect(try #require(LineKey("sit").problem(fields: ["site"])).message.hasSuffix("Did you mean site?"))
        #expect(try LineKey("meta:site").problem(fields: ["site"]) == nil)
    }
}
