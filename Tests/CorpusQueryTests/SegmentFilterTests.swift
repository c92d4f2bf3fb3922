import CorpusIndex
import CorpusModel
import DanishText
import SegmentSamples
import Testing

@testable import CorpusQuery

/// The vocabularies of an index rule out no segment that holds a match, and most of those that hold none.
@Suite struct SegmentFilterTests {
    private static let texts = [
        "A: Magten ligger hos beboerne. Vi tager det tilbage.", "A: Kommunen har en frivilligkoordinator og et magtforhold.", "A: Ja. Nej.",
        "A: De frivillige tog ansvaret på sig, og så gik det.", "A: Frivilligheden er en gave i det hele taget.",
        "A: En idé om en café på Bispegaard.", "A: ",
    ]
    private static let queries = [
        "magt", "=magten", "frivillig", "frivil*", "frivillig-", "-forhold", "*hed*", "tage tilbage", "i det hele", "{og gik}", "magt|gave", "ja",
        "findesikke", "b*e", "magt [..3] beboer", "ansvar/NOUN", "gå|tage [..2] det", "=ide%d", "cafe%d", "bisp*%a", "=bispegård%a", "-gård%a",
        "café-%d",
    ]

    @Test(arguments: [true, false]) func segmentsWithMatchesAreAllowed(_ isAnalysed: Bool) throws {
        let corpora = try IndexedCorpora(Self.texts, isAnalysed: isAnalysed)
        let words = try corpora.words(of: Array(Self.texts.indices)).words
        let empty = QueryCompiler(data: .embedded, isLemma: isAnalysed ? DanishLanguage.embedded.isLemma : nil)
        var ruledOut = 0
        for text in Self.queries where isAnalysed || !text.contains("/") {
            var compiler = empty
            _ = compiler.add(compiler.withImpliedGap(try SimpleNotation.parse(text)))
            let queries = compiler.finish()
            let filter = SegmentFilter(queries, words)
            for segment in corpora.segments {
                let search = PostingSearch(queries, in: try segment.words())
                #expect(filter.allows(segment.number) || !search.isPossible, "\(text) in segment \(segment.number)")
                if !filter.allows(segment.number) { ruledOut += 1 }
            }
        }
        #expect(ruledOut > 50)
    }
}
