import CorpusModel
import DanishText
import ThemeTagging

/// Tags transcripts and counts what each entry did.
public struct CensusTaker: Sendable {
    private let tagger: ThemeTagger
    private let places: EntryPlaces

    public init(_ lexicons: CompiledLexicons, roles: RoleRules, language: DanishLanguage) {
        tagger = ThemeTagger(lexicons, roles: roles, spans: SpanFinder(data: language.data))
        places = EntryPlaces(lexicons.themes)
    }

    public func census(_ analysed: AnalysedTranscript) -> TranscriptCensus {
        let (hits, excluded) = tagger.tag(analysed.segment, analysed.facts)
        return TranscriptCensus(hits, excluded, places)
    }
}
