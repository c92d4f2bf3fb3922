import CodingFiles
import CorpusModel

/// What agreement keeps of a transcript: its turns in numbers, their places, and what the tool found.
public struct CodedTranscript: Sendable {
    public let outline: TranscriptOutline
    public let places: TurnPlaces
    /// The tool's counted hits: turn (from 0), theme, code points. Empty without a tool.
    public let hits: [(turn: Int, theme: String, characters: Range<Int>)]
    /// The words of turns, for the list of differences.
    public let words: [String]

    /// - Parameters:
    ///   - tagging: `nil` where only people are compared.
    ///   - rowIDs: of a table's turns.
    public init(_ analysed: AnalysedTranscript, _ tagging: Tagging?, rowIDs: [String] = [], keepsWords: Bool = false) throws(Diagnostic) {
        let transcript = analysed.transcript
        let rows = try tagging?.rows(analysed).hits ?? []
        outline = TranscriptOutline(
            id: transcript.id, metadata: StudyFields.all(of: transcript), speakers: transcript.speakers, turns: analysed.facts)
        places = TurnPlaces(transcript, rowIDs: rowIDs)
        hits = rows.filter(\.hit.counted).map { ($0.hit.turn, $0.hit.theme, $0.characters) }
        words = keepsWords ? transcript.turns.map { transcript.words(of: $0) } : []
    }
}
