import Concordances
import CorpusIndex
import CorpusModel

/// Whose hits a figure of places shows.
public enum PlacedHitsOf: Sendable {
    case query(Concordance)
    /// The hits of a tagging that count.
    case themes
}

extension PlacedTranscript {
    /// The counted hits of a transcript with the words before them.
    ///
    /// - Parameter fillersIn: whether hesitations count as words.
    public init(_ analysed: AnalysedTranscript, _ hits: [Hit], fillersIn: Bool) {
        self.init(analysed, fillersIn, places: hits.filter(\.counted).map { ($0.theme, $0.turn, $0.tokens) })
    }

    /// Hits of a query, which are of no theme.
    public init(_ analysed: AnalysedTranscript, _ nodes: [Range<Int>], fillersIn: Bool) {
        self.init(analysed, fillersIn, places: nodes.map { ("", analysed.segment.turn(ofToken: $0.lowerBound), $0) })
    }

    private init(_ analysed: AnalysedTranscript, _ fillersIn: Bool, places: [(theme: String, turn: Int, tokens: Range<Int>)]) {
        let transcript = analysed.transcript
        let segment = analysed.segment
        var before: [Int] = []
        var words = 0
        for facts in analysed.facts {
            before.append(words)
            words += facts.words
        }
        let placed = places.map { theme, turn, tokens in
            let first = segment.tokens(ofTurn: turn).lowerBound
            let inTurn = (first..<max(first, tokens.lowerBound)).count { segment.tokenClass($0).counts(fillersIn: fillersIn) }
            return PlacedHit(theme: theme, turn: turn, tokens: tokens, word: before[turn] + inTurn)
        }
        self.init(
            outline: TranscriptOutline(
                id: transcript.id, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts),
            hits: placed)
    }
}
