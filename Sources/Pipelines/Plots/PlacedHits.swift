import CorpusIndex
import CorpusModel

extension PlacedTranscript {
    /// The counted hits of a transcript with the words before them.
    public init(_ analysed: AnalysedTranscript, _ hits: [Hit]) {
        let transcript = analysed.transcript
        let segment = analysed.segment
        var before: [Int] = []
        var words = 0
        for facts in analysed.facts {
            before.append(words)
            words += facts.words
        }
        let placed = hits.filter(\.counted).map { hit in
            let first = segment.tokens(ofTurn: hit.turn).lowerBound
            let inTurn = (first..<max(first, hit.tokens.lowerBound)).count { segment.tokenClass($0).counts() }
            return PlacedHit(theme: hit.theme, turn: hit.turn, tokens: hit.tokens, word: before[hit.turn] + inTurn)
        }
        self.init(
            outline: TranscriptOutline(
                id: transcript.id, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts),
            hits: placed)
    }
}
