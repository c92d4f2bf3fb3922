import CorpusModel

/// The transcripts of a segment on disk as counting sees them: who speaks in which turn, and what is known of the transcript. No text is mapped.
public struct StoredOutlines: Sendable {
    let strings: SortedStrings
    let transcripts: MappedTable<TranscriptColumn>
    private let speakers: MappedTable<SpeakerColumn>
    let turns: MappedTable<TurnColumn>
    private let metadata: MappedTable<MetadataColumn>
    /// The tokens of each turn.
    public let turnTokens: TokenRegions
    public let count: Int

    init(_ files: MappedColumns, transcripts count: Int, turns turnCount: Int, tokens: Int) throws(IndexFault) {
        self.count = count
        // Not sorted, and never searched.
        strings = try files.strings("string")
        transcripts = try MappedTable(files, rows: count + 1)
        turns = try MappedTable(files, rows: turnCount + 1)
        speakers = try MappedTable(files, rows: Int(transcripts[count, .speaker]))
        metadata = try MappedTable(files, rows: Int(transcripts[count, .metadata]))
        turnTokens = try files.regions("turn_token", of: tokens, count: turnCount)
        guard Int(transcripts[count, .turn]) == turnCount else { throw IndexFault(files.path, "its transcripts do not have all of its turns") }
    }

    public func id(of transcript: Int) -> String { text(transcripts[transcript, .id]) }

    public func kind(of transcript: Int) -> TranscriptKind { TranscriptKind(rawValue: text(transcripts[transcript, .kind])) ?? .interview }

    public func metadata(of transcript: Int) -> [MetadataField] {
        transcripts.rows(transcript, .metadata).map { MetadataField(name: text(metadata[$0, .name]), value: text(metadata[$0, .value])) }
    }

    public func speakers(of transcript: Int) -> [Speaker] {
        transcripts.rows(transcript, .speaker).map { row in
            Speaker(
                label: text(speakers[row, .label]), role: Role(string(speakers[row, .role]) ?? Role.unknown.rawValue),
                informant: text(speakers[row, .informant]), roleSource: RoleSource(rawValue: text(speakers[row, .roleSource])) ?? .none)
        }
    }

    /// The voice that a speaker of a transcript is in `VoiceCounts`, or that of what nobody is named for.
    public func voice(of speaker: Int?, in transcript: Int) -> Int {
        let speakers = transcripts.rows(transcript, .speaker)
        return speakers.lowerBound + transcript + (speaker ?? speakers.count)
    }

    /// All speakers, and one more for each transcript.
    var voiceCount: Int { speakers.count + count }

    /// The turns of a transcript.
    public func turns(of transcript: Int) -> Range<Int> { transcripts.rows(transcript, .turn) }

    /// A place among the transcript's speakers; `nil` where nobody is named.
    public func speaker(ofTurn turn: Int) -> Int? { turns.number(turn, .speaker) }

    /// The names of metadata that its transcripts have.
    public var metadataNames: Set<String> { Set((0..<metadata.count).map { text(metadata[$0, .name]) }) }

    /// The transcripts in numbers. Cost: a pass over the turns.
    public var inNumbers: [TranscriptOutline] {
        let facts = facts
        return (0..<count).map { place in
            TranscriptOutline(id: id(of: place), metadata: metadata(of: place), speakers: speakers(of: place), turns: Array(facts[turns(of: place)]))
        }
    }

    /// The turns in numbers.
    public var facts: [TurnFacts] {
        (0..<turns.count - 1).map { turn in
            TurnFacts(
                speaker: turns.number(turn, .speaker), words: Int(turns[turn, .words]), isBackchannel: turns[turn, .isBackchannel] == 1,
                answer: turns.number(turn, .answer))
        }
    }

    /// `nil` where the text is not there.
    func string(_ id: UInt32) -> String? { id == IndexFormat.none ? nil : strings[Int(id)] }

    private func text(_ id: UInt32) -> String { string(id) ?? "" }
}
