import Concordances
import CorpusModel

/// The rows of `hits.csv` for a transcript.
enum HitRows {
    /// Words on each side of the match.
    static let context = ContextSize.words(left: 10, right: 10)

    /// - Parameter excluded: what was kept out, where rows are to tell what stood beside their hit.
    static func rows(_ hits: [Hit], _ analysed: AnalysedTranscript, explainedBy excluded: [ExcludedMatch]? = nil) -> [HitRow] {
        let transcript = analysed.transcript
        let segment = analysed.segment
        let beside = Dictionary(grouping: excluded ?? []) { $0.turn }
        return hits.map { hit in
            let turn = transcript.turns[hit.turn]
            let speaker = transcript.speaker(of: turn)
            let whole = ContextRange.tokens(around: hit.tokens, context, analysed.segment, hit.turn)
            let characters = transcript.text.codePointOffset(of: hit.characters.start)..<transcript.text.codePointOffset(of: hit.characters.end)
            return HitRow(
                transcript: transcript.id, hit: hit, speaker: speaker?.label ?? "", informant: speaker?.informant ?? "",
                role: (speaker?.role ?? .unknown).rawValue, start: turn.start, end: turn.end,
                match: analysed.segment.quotation(hit.tokens, inTurn: hit.turn),
                left: analysed.segment.quotation(whole.lowerBound..<hit.tokens.lowerBound, inTurn: hit.turn),
                right: analysed.segment.quotation(hit.tokens.upperBound..<whole.upperBound, inTurn: hit.turn), characters: characters,
                location: transcript.location(of: hit.characters.start).description,
                support: excluded == nil ? [] : hit.support.map { segment.quotation($0, inTurn: segment.turn(ofToken: $0.lowerBound)) },
                excluded: (beside[hit.turn] ?? []).filter { $0.theme == hit.theme || $0.theme == hit.flippedFrom }.map {
                    ExcludedRow.told($0, segment)
                })
        }
    }
}
