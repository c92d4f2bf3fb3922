import CorpusModel

/// Where the turns of a transcript stand in its text, in code points: what codes are joined by. No text is kept.
public struct TurnPlaces: Sendable {
    public let transcript: String
    /// Code points of the whole text.
    public let length: Int
    /// By turn, the stretches of its words.
    public let turns: [[Range<Int>]]
    /// Of a table's rows; empty where the transcript is no table.
    public let rowIDs: [String]
    /// By turn, the beginning of its place in the file.
    public let locations: [String]

    public init(_ transcript: Transcript, rowIDs: [String] = []) {
        let text = transcript.text
        self.transcript = transcript.id
        length = text.codePointOffset(of: text.count)
        turns = transcript.turns.map { $0.ranges.map { text.codePointOffset(of: $0.start)..<text.codePointOffset(of: $0.end) } }
        locations = transcript.turns.map { $0.ranges.first.map { transcript.location(of: $0.start).description } ?? "" }
        self.rowIDs = rowIDs
    }

    /// The turns that a stretch of the text holds words of, from 0.
    func turns(in characters: Range<Int>) -> [Int] {
        turns.indices.filter { turns[$0].contains { $0.overlaps(characters) } }
    }

    /// From the first word of a turn to its last.
    func extent(of turn: Int) -> Range<Int> {
        guard let first = turns[turn].first, let last = turns[turn].last else { return 0..<0 }
        return first.lowerBound..<max(first.lowerBound, last.upperBound)
    }
}
