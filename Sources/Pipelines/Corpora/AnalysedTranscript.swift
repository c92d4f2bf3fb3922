import CorpusIndex
import CorpusModel
import DanishText
import UnicodeText

/// A transcript with its tokens, as a segment of one, and its turns in numbers.
public struct AnalysedTranscript: Sendable {
    public let transcript: Transcript
    public let segment: CorpusSegment
    public let facts: [TurnFacts]
}

/// Adds the layers to transcripts; one for each worker.
final class TranscriptAnalyser {
    private let tokenizer: Tokenizer
    private let reading: TurnReading
    private let analyser: Analyser?

    init(_ language: DanishLanguage, fillersIn: Bool) throws(UnicodeFault) {
        tokenizer = try Tokenizer(data: language.data)
        reading = TurnReading(data: language.data, fillersIn: fillersIn)
        analyser = language.analyser()
    }

    func analyse(_ transcript: Transcript) -> AnalysedTranscript {
        let layer = tokenizer.tokens(of: transcript)
        let segment = SegmentBuilder.segment(transcript, layer, analyser?.analysis(of: layer))
        return AnalysedTranscript(transcript: transcript, segment: segment, facts: reading.facts(segment))
    }
}
