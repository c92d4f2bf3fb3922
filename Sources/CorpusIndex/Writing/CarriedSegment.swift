import CorpusModel

/// A segment of the index before from which transcripts are taken over: their rows are copied, and nothing of them is read or analysed again.
public struct CarriedSegment: Sendable {
    let segment: CorpusSegment
    let facts: [TurnFacts]
    let members: [SegmentMember]
    private let transcripts: StoredTranscripts
    /// Of its words and readings, so that the draft they are added to asks for each of them once.
    let numbering = WordNumbering()

    /// Cost: mapping its files. What is copied gets new checksums, so the caller sees to it that the columns are sound.
    public init(_ indexed: IndexedSegment, _ record: SegmentRecord) throws(IndexFault) {
        let (words, turns) = (try indexed.words(), try indexed.turns())
        segment = try indexed.segment(words, turns)
        transcripts = try indexed.transcripts(turns)
        facts = turns.outlines.facts
        members = record.members
    }

    /// A transcript, made anew: members of a segment keep theirs, and all of a corpus would be in memory.
    func transcript(_ place: Int) -> Transcript { transcripts.transcript(place) }
}
