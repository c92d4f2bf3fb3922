import CorpusModel
import Pipelines
import TestSupport
import Testing

@Suite struct LexiconTestRunnerTests {
    /// What comes of the tests of a lexicon: `nil` where one passes.
    static func failures(_ lexicon: String) throws -> [String?] {
        let scratch = Scratch()
        let loader = LexiconLoader(.embedded)
        let loaded = try loader.load([scratch.write("a.yaml", lexicon)])
        #expect(loaded.diagnostics.map(\.message) == [])
        return try LexiconTestRunner(loader.compile(loaded.lexicons), language: .embedded).run().map(\.failure)
    }

    @Test func goodTestsPass() throws { #expect(try Self.failures(SmallStudy.lexicon) == [nil, nil]) }

    @Test func aMissingHitFails() throws {
        #expect(try Self.failures(SmallStudy.lexicon.with("Vi har magten.", "Vi har grød.")) == ["no counted hit", nil])
    }

    @Test func aFailureSaysWhatKeptTheHitOut() throws {
        #expect(
            try Self.failures(SmallStudy.lexicon.with("Vi har magten.", "Vi har ikke magten.")) == [
                "no counted hit (m-ord is not counted: negated)", nil,
            ])
        let interviewer = try Self.failures(SmallStudy.lexicon.with("match: [{role: resident,", "match: [{role: interviewer,"))
        #expect(interviewer.first == "no counted hit (m-ord is not counted: interviewer)")
    }

    @Test func aHitTooManyFails() throws {
        let failure = try Self.failures(SmallStudy.lexicon.with("Vi spiser grød.", "Det er magt."))[1]
        #expect(failure?.hasPrefix("a counted hit of m-ord") == true)
    }

    @Test func aFlippedHitCountsUnderItsTarget() throws {
        let flips = SmallStudy.lexicon.with("negation: blocks", "negation: flips:magt/ansvar")
            .with("match: [{role: resident, text: \"Vi har magten.\"}]", "flips: [{role: resident, text: \"Vi har ikke magten.\", to: magt/ansvar}]")
        #expect(try Self.failures(flips) == [nil, nil])
        #expect(try Self.failures(flips.with("ikke ", "")).contains("no hit that flips to magt/ansvar"))
    }
}
