import CorpusModel
import Pipelines
import TestSupport
import Testing

@Suite struct LexiconLoaderTests {
    let scratch = Scratch()
    let loader = LexiconLoader(.embedded)

    @Test func aFolderMeansTheLexiconsBelowIt() throws {
        try scratch.write("a.yaml", SmallStudy.lexicon)
        try scratch.write(
            "under/b.yml", SmallStudy.lexicon.with("magt-test", "b").with("id: magt", "id: kraft").with("parent: magt", "parent: kraft"))
        try scratch.write("plan.yaml", SmallStudy.plan)
        try scratch.write("FORMAT.md", "format: ordret-lexicon/1\n")
        let loaded = try loader.load([scratch.path, scratch("a.yaml")])
        #expect(loaded.diagnostics.map(\.message) == [])
        #expect(loaded.lexicons.map(\.id) == ["magt-test", "b"])
    }

    @Test func aLexiconThatForgotItsFormatIsNotPassedOver() throws {
        try scratch.write("a.yaml", SmallStudy.lexicon.with("format: ordret-lexicon/1\n", ""))
        let loaded = try loader.load([scratch.path])
        #expect(loaded.diagnostics.map(\.message) == ["a lexicon needs the key \"format\""])
    }

    @Test(arguments: ["\u{FEFF}format: ordret-lexicon/1", "format:   \"ordret-lexicon/1\"", "format: ordret-lexicon/1\r"])
    func aFormatIsKnownHoweverItIsWritten(_ line: String) throws {
        try scratch.write("a.yaml", SmallStudy.lexicon.with("format: ordret-lexicon/1", line))
        #expect(try loader.load([scratch.path]).lexicons.count == 1)
    }

    @Test func anEmptyFolderAndAMissingFileAreErrors() throws {
        for (path, code) in [(scratch.path, DiagnosticCode.folderEmpty), (scratch("mangler.yaml"), .fileMissing)] {
            do throws(Diagnostic) {
                _ = try loader.load([path])
                Issue.record("\(path) is no lexicon")
            } catch {
                #expect(error.code == code)
            }
        }
    }

    @Test func goodLexiconsAreLoadedBesideABrokenOne() throws {
        try scratch.write("a.yaml", SmallStudy.lexicon)
        try scratch.write("b.yaml", "format: ordret-lexicon/1\nlexicon: b\nversion: 1.0.0\nthemes: [\n")
        let loaded = try loader.load([scratch.path])
        #expect(loaded.lexicons.map(\.id) == ["magt-test"])
        #expect(loaded.diagnostics.map(\.location?.file) == [scratch("b.yaml")])
    }
}
