import CorpusIndex
import CorpusModel
import DanishText
import UnicodeText

/// A transcript with its tokens, as a segment of one, and its turns in numbers.
public struct AnalysedTranscript: Sendable {
    public let transcript: Transcript
    public let segment: CorpusSegment
    public let facts: [TurnFacts]
    /// Lemma and word class, where there was a model.
    public let analysis: AnalysisLayer?
}

/// Adds the layers to transcripts; one for each worker.
final class TranscriptAnalyser {
    private let tokenizer: Tokenizer
    private let reading: TurnReading
    private let words: Analyser?

    init(
        _ data: DanishData, fillersIn: Bool, model: DanishModel? = nil, dictionary: (any FormDictionary)? = nil
    ) throws(UnicodeFault) {
        tokenizer = try Tokenizer(data: data)
        reading = TurnReading(data: data, fillersIn: fillersIn)
        words = model.map { Analyser(model: $0, dictionary: dictionary) }
    }

    func analyse(_ transcript: Transcript) -> AnalysedTranscript {
        let layer = tokenizer.tokens(of: transcript)
        let segment = SegmentBuilder.segment(transcript, layer)
        return AnalysedTranscript(
            transcript: transcript, segment: segment, facts: reading.facts(segment), analysis: words?.analysis(of: layer))
    }
}
