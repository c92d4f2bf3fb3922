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

    /// The hints of a lexicon's failed tests.
    static func hints(_ lexicon: String) throws -> [String] {
        let scratch = Scratch()
        let loader = LexiconLoader(.embedded)
        let loaded = try loader.load([scratch.write("a.yaml", lexicon)])
        return try LexiconTestRunner(loader.compile(loaded.lexicons), language: .embedded).run().flatMap(\.hints)
    }

    @Test func aMissingHitTellsWhatFiredAndWhatCameNear() throws {
        let tests = "\n    tests: {match: [{role: resident, text: \"Magten og ansvaret, det kan vi ikke tage.\"}]}"
        let lexicon = SmallStudy.lexicon.with("phrase: \"tage [..2] ansvar|kontrol\"}]", "phrase: \"tage [..2] ansvar|kontrol\"}]\(tests)")
            .with("negation: blocks", "negation: keeps")
        #expect(
            try Self.hints(lexicon) == [
                "fired: magt/har m-ord (m-ord 1.00 \"Magten\")",
                "near: a-tage: has tage + ansvar|kontrol, has all words, not as tage [..2] ansvar|kontrol wants them",
            ])
        let far = lexicon.with("Magten og ansvaret, det kan vi ikke tage.", "Vi tager bussen.")
        #expect(try Self.hints(far) == ["near: a-tage: has tage, lacks ansvar|kontrol"])
        #expect(try Self.hints(lexicon.with("Magten og ansvaret, det kan vi ikke tage.", "Vi spiser.")) == [])
    }
}
