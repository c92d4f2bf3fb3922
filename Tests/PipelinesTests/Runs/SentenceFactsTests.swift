import CorpusModel
import DanishText
import Pipelines
import Testing

/// The words of sentences add up to those of their turns, hesitations in or out.
@Suite struct SentenceFactsTests {
    @Test(arguments: [true, false]) func sentencesAndTurnsCountTheSame(_ fillersIn: Bool) async throws {
        let study = try SmallStudy()
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.fillersIn = fillersIn
        let corpus = try OpenCorpus(SourceFiles.find([study.scratch("korpus")]), settings)
        let loader = LexiconLoader(corpus.language)
        let compiled = loader.compile(try loader.load([study.scratch("leksikon/magt.yaml")]).lexicons)
        let tagging = Tagging(compiled, roles: settings.roles, language: corpus.language, keepsSentences: true, fillersIn: fillersIn)
        let found = Collected<[TaggedTranscript]>([])
        await corpus.tagged(tagging) { outcome in found.update { $0.append(outcome.result!) } }
        var words = 0
        for transcript in found.value {
            for (turn, facts) in transcript.turns.enumerated() {
                #expect(transcript.sentences.filter { $0.turn == turn }.reduce(0) { $0 + $1.words } == facts.words)
            }
            words += transcript.turns.reduce(0) { $0 + $1.words }
        }
        // There is one øh.
        #expect(words == (fillersIn ? 53 : 52))
    }
}
