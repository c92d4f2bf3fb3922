import CorpusModel

/// The turns of a segment on disk as far as a line needs them, without making transcripts: what long lists are written from, and what transcripts are made from.
public final class StoredTurns: Sendable {
    /// The texts of all transcripts, joined.
    public let text: Column<UInt8>
    let strings: SortedStrings
    let transcripts: MappedTable<TranscriptColumn>
    let speakers: MappedTable<SpeakerColumn>
    let turns: MappedTable<TurnColumn>
    let ranges: MappedTable<RangeColumn>
    let paragraphs: MappedTable<ParagraphColumn>
    private let metadata: MappedTable<MetadataColumn>

    init(_ files: MappedColumns, transcripts count: Int, turns turnCount: Int) throws(IndexFault) {
        text = try files.bytes("text.utf8")
        // Not sorted, and never searched.
        strings = try files.strings("string")
        transcripts = try MappedTable(files, rows: count + 1)
        turns = try MappedTable(files, rows: turnCount + 1)
        speakers = try MappedTable(files, rows: Int(transcripts[count, .speaker]))
        ranges = try MappedTable(files, rows: Int(turns[turnCount, .range]))
        paragraphs = try MappedTable(files, rows: Int(transcripts[count, .paragraph]))
        metadata = try MappedTable(files, rows: Int(transcripts[count, .metadata]))
        guard Int(transcripts[count, .text]) == text.count, Int(transcripts[count, .turn]) == turnCount else {
            throw IndexFault(files.path, "its transcripts do not fill their columns")
        }
    }

    /// The turns of a transcript.
    public func turns(of transcript: Int) -> Range<Int> { transcripts.rows(transcript, .turn) }

    public func id(of transcript: Int) -> String { strings[Int(transcripts[transcript, .id])] }

    /// A transcript's bytes in `text`.
    public func textRange(of transcript: Int) -> Range<Int> { transcripts.rows(transcript, .text) }

    /// The place of the paragraph that holds a byte of a transcript's text, as `SourceLocation` writes it. Cost: logarithmic in the paragraphs.
    public func location(of byte: Int, in transcript: Int) -> String {
        let rows = transcripts.rows(transcript, .paragraph)
        var (low, high) = (rows.lowerBound, rows.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(paragraphs[middle, .end]) <= byte { low = middle + 1 } else { high = middle }
        }
        guard low < rows.upperBound else { return string(transcripts[transcript, .path]) ?? "" }
        let origin = SourceLocation.Origin(string(paragraphs[low, .file]) ?? "", part: string(paragraphs[low, .part]))
        return SourceLocation(origin, paragraphs.number(low, .number) ?? 0, column: paragraphs.number(low, .column)).description
    }

    /// `nil` where the text is not there.
    func string(_ id: UInt32) -> String? { id == IndexFormat.none ? nil : strings[Int(id)] }

    /// When a turn begins.
    public func start(ofTurn turn: Int) -> Seconds? { turns.number(turn, .start).map { Seconds(milliseconds: $0) } }

    public func speakers(of transcript: Int) -> [Speaker] {
        transcripts.rows(transcript, .speaker).map { row in
            Speaker(
                label: string(speakers[row, .label]) ?? "", role: Role(string(speakers[row, .role]) ?? Role.unknown.rawValue),
                informant: string(speakers[row, .informant]) ?? "",
                roleSource: string(speakers[row, .roleSource]).flatMap { RoleSource(rawValue: $0) } ?? .none)
        }
    }

    public func metadata(of transcript: Int) -> [MetadataField] {
        transcripts.rows(transcript, .metadata).map { row in
            MetadataField(name: string(metadata[row, .name]) ?? "", value: string(metadata[row, .value]) ?? "")
        }
    }

    /// A place among the transcript's speakers; `nil` where nobody is named.
    public func speaker(ofTurn turn: Int) -> Int? { turns.number(turn, .speaker) }

    /// The bytes of a stretch of a transcript's text that belong to a turn, range by range. Cost: logarithmic in the turn's ranges, then those of the stretch.
    public func forEachPiece(of stretch: Range<Int>, turn: Int, transcript: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let start = Int(transcripts[transcript, .text])
        let rows = turns.rows(turn, .range)
        var (low, high) = (rows.lowerBound, rows.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(ranges[middle, .end]) <= stretch.lowerBound { low = middle + 1 } else { high = middle }
        }
        text.withUnsafeBuffer { text in
            for row in low..<rows.upperBound {
                let begin = max(Int(ranges[row, .begin]), stretch.lowerBound)
                let end = min(Int(ranges[row, .end]), stretch.upperBound)
                guard begin < end else { break }
                precondition(start + end <= text.count, "a stretch of the text; the index may be damaged: ordret verify checks it")
                body(UnsafeBufferPointer(rebasing: text[start + begin..<start + end]))
            }
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

    /// The transcripts in numbers. Cost: a pass over the turns.
    public var outlines: [TranscriptOutline] {
        let facts = facts
        return (0..<transcripts.count - 1).map { place in
            TranscriptOutline(id: id(of: place), metadata: metadata(of: place), speakers: speakers(of: place), turns: Array(facts[turns(of: place)]))
        }
    }

    /// The names of metadata that its transcripts have.
    public var metadataNames: Set<String> { Set((0..<metadata.count).map { string(metadata[$0, .name]) ?? "" }) }
}
