import Concordances
import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import Testing

/// Context that goes over turns: the question and the whole answer.
@Suite struct AnswerContextTests {
    private static let interview = """
        I: Hvordan går det?
        A: Det går fint her.
        I: Og så?
        I: Hvem har ansvaret?
        A: Vi har magt nok.
        I: Mm.
        A: Og vi tager den.
        B: Nej, det gør I ikke.
        A: Jo, altså tit.
        I: Godt.
        I: Hvad så nu?
        A: Nu er det slut.
        """

    private func line(_ query: String, _ context: ContextSize, expanded: ContextSize? = nil, roles: RoleRules = RoleRules()) throws -> ConcordanceLine
    {
        var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        _ = compiler.add(try SimpleNotation.parse(query).node)
        let corpus = try SampleCorpus(Self.interview)
        let concordance = Concordance(.simple(compiler.finish()), context: context, roles: roles, expanded: expanded)
        return try #require(concordance.lines(in: corpus.segment, facts: corpus.facts).lines.first)
    }

    @Test func theQuestionStandsBeforeAndTheAnswerIsWhole() throws {
        let line = try line("=magt", .answer)
        #expect(line.left == "I: Og så? I: Hvem har ansvaret? A: Vi har")
        #expect(line.right == "nok. […] A: Og vi tager den. […] A: Jo, altså tit.")
    }

    @Test func aTurnInTheMiddleHasTheAnswerBeforeIt() throws {
        let line = try line("=tager", .answer)
        #expect(line.left == "I: Og så? I: Hvem har ansvaret? A: Vi har magt nok. […] A: Og vi")
        #expect(line.right == "den. […] A: Jo, altså tit.")
    }

    @Test func anAnswerOfAnotherHasTheSameQuestion() throws {
        let line = try line("=gør", .answer)
        #expect(line.left == "I: Og så? I: Hvem har ansvaret? […] B: Nej, det" && line.right == "I ikke.")
    }

    @Test func aQuestionStandsAlone() throws {
        var roles = RoleRules()
        roles.counted = .everyone
        let line = try line("=ansvaret", .answer, roles: roles)
        #expect(line.left == "Hvem har" && line.right == "?")
    }

    @Test func expandedContextStandsBesideTheOther() throws {
        let line = try line("=magt", .words(left: 1, right: 1), expanded: .answer)
        #expect(line.left == "har" && line.right == "nok")
        #expect(line.expanded?.left == "I: Og så? I: Hvem har ansvaret? A: Vi har" && line.touchesLeft == false && line.touchesRight == false)
    }

    @Test func placesAreCountedInWordsOfTheWholeTranscript() throws { #expect(try line("=magt", .turn).wordsBefore == 3 + 4 + 2 + 3 + 2) }
}
