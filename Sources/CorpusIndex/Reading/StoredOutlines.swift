import CorpusModel

/// The transcripts of a segment on disk as counting sees them: who speaks in which turn, and what is known of the transcript. No text is mapped.
public struct StoredOutlines: Sendable {
    private let strings: SortedStrings
    private let transcripts: MappedTable<TranscriptColumn>
    private let speakers: MappedTable<SpeakerColumn>
    private let turns: MappedTable<TurnColumn>
    private let metadata: MappedTable<MetadataColumn>
    /// The first token of each turn, and one more for the end.
    public let turnStarts: Column<UInt32>
    public let count: Int

    init(_ files: MappedColumns, transcripts count: Int, turns turnCount: Int) throws(IndexFault) {
        self.count = count
        // Not sorted, and never searched.
        strings = try files.strings("string")
        transcripts = try MappedTable(files, rows: count + 1)
        turns = try MappedTable(files, rows: turnCount + 1)
        speakers = try MappedTable(files, rows: Int(transcripts[count, .speaker]))
        metadata = try MappedTable(files, rows: Int(transcripts[count, .metadata]))
        turnStarts = try files.numbers("turn_token", count: turnCount + 1)
        guard Int(transcripts[count, .turn]) == turnCount else { throw IndexFault(files.path, "its transcripts do not have all of its turns") }
    }

    public func id(of transcript: Int) -> String { text(transcripts[transcript, .id]) }

    public func kind(of transcript: Int) -> TranscriptKind { TranscriptKind(rawValue: text(transcripts[transcript, .kind])) ?? .interview }

    public func metadata(of transcript: Int) -> [MetadataField] {
        transcripts.rows(transcript, .metadata).map { MetadataField(name: text(metadata[$0, .name]), value: text(metadata[$0, .value])) }
    }

    public func speakers(of transcript: Int) -> [Speaker] {
        transcripts.rows(transcript, .speaker).map { row in
            Speaker(label: text(speakers[row, .label]), role: Role(text(speakers[row, .role])), informant: text(speakers[row, .informant]))
        }
    }

    /// The turns of a transcript.
    public func turns(of transcript: Int) -> Range<Int> { transcripts.rows(transcript, .turn) }

    /// A place among the transcript's speakers; `nil` where nobody is named.
    public func speaker(ofTurn turn: Int) -> Int? { turns.number(turn, .speaker) }

    private func text(_ id: UInt32) -> String { id == IndexFormat.none ? "" : strings[Int(id)] }
}
