import CorpusIndex
import CorpusModel
import DanishText
import UnicodeText

/// A transcript with its tokens, as a segment of one, and its turns in numbers.
public struct AnalysedTranscript: Sendable {
    public let transcript: Transcript
    public let segment: CorpusSegment
    public let facts: [TurnFacts]
    /// Where it stands, when it is of an index.
    var place: StoredPlace?
}

/// The place of a transcript in an index.
struct StoredPlace: Sendable {
    let segment: IndexedSegment
    let whole: CorpusSegment
    let member: CorpusSegment.Member
}

/// Adds the layers to transcripts; one for each worker.
final class TranscriptAnalyser {
    private let tokenizer: Tokenizer
    private let reading: TurnReading
    private let analyser: Analyser?
    private let annotation: AnnotationChoice

    init(_ language: DanishLanguage, fillersIn: Bool, annotation: AnnotationChoice = .own) throws(UnicodeFault) {
        tokenizer = try Tokenizer(data: language.data)
        reading = TurnReading(data: language.data, fillersIn: fillersIn)
        analyser = language.analyser()
        self.annotation = annotation
    }

    func analyse(_ transcript: Transcript) -> AnalysedTranscript {
        let given = annotation == .source ? transcript.annotation : nil
        let layer = tokenizer.tokens(of: transcript, taking: given)
        let segment = SegmentBuilder.segment(transcript, layer, analyser?.analysis(of: layer, taking: given))
        return AnalysedTranscript(transcript: transcript, segment: segment, facts: reading.facts(segment))
    }
}
