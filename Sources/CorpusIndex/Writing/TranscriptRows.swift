import CorpusModel
import LocalFiles

/// The transcripts of a segment as tables while it is written: texts, speakers, turns, paragraphs, notes, diagnostics.
struct TranscriptRows {
    private var strings = StringPool()
    private var text: [UInt8] = []
    /// `TranscriptText.checkpoints` of all texts.
    private var points: [UInt32] = []
    private var transcripts = TableRows<TranscriptColumn>()
    private var speakers = TableRows<SpeakerColumn>()
    private var turns = TableRows<TurnColumn>()
    private var ranges = TableRows<RangeColumn>()
    private var paragraphs = TableRows<ParagraphColumn>()
    private var metadata = TableRows<MetadataColumn>()
    private var notes = TableRows<NoteColumn>()
    private var diagnostics = TableRows<DiagnosticColumn>()
    private var events = TableRows<EventColumn>()
    /// Paragraphs of one file follow one another; their file is looked up once.
    private var lastFile: (name: String, id: UInt32) = ("", IndexFormat.none)

    mutating func append(_ transcript: Transcript, _ facts: [TurnFacts]) {
        let source = transcript.source
        transcripts.append(
            id(transcript.id), id(transcript.kind.rawValue), id(source.path), UInt32(clamping: source.bytes), id(source.digest), id(source.format),
            id(source.encoding), id(source.layout?.rawValue), id(source.layoutScore.map { "\($0)" }), source.isHardWrapped ? 1 : 0,
            UInt32(text.count), turns.count, speakers.count, paragraphs.count, metadata.count, notes.count, diagnostics.count,
            id(source.marks), events.count, UInt32(points.count))
        transcript.text.bytes.withUnsafeBuffer { text += $0 }
        transcript.text.checkpoints.withUnsafeBuffer { points += $0 }
        for speaker in transcript.speakers {
            speakers.append(id(speaker.label), id(speaker.role.rawValue), id(speaker.informant), id(speaker.roleSource.rawValue))
        }
        for (turn, facts) in zip(transcript.turns, facts) { append(turn, facts) }
        for paragraph in transcript.paragraphs {
            let place = place(paragraph.location)
            paragraphs.append(UInt32(paragraph.range.start), UInt32(paragraph.range.end), place.file, place.part, place.number, place.column)
        }
        for field in transcript.metadata { metadata.append(id(field.name), id(field.value)) }
        for note in transcript.notes {
            let place = place(note.location)
            notes.append(
                id(note.kind.rawValue), id(note.author), id(note.text), UInt32(note.anchor), place.file, place.part, place.number, place.column)
        }
        for event in transcript.events {
            events.append(
                id(event.kind.rawValue), UInt32(event.range.start), UInt32(event.range.end),
                event.duration.map { UInt32(clamping: $0.milliseconds) } ?? IndexFormat.none)
        }
        for diagnostic in transcript.diagnostics {
            let place = place(diagnostic.location)
            diagnostics.append(
                id(diagnostic.severity.rawValue), id(diagnostic.code.rawValue), id(diagnostic.message), id(diagnostic.advice), place.file, place.part,
                place.number, place.column)
        }
    }

    private mutating func append(_ turn: Turn, _ facts: TurnFacts) {
        turns.append(
            turn.speaker.map { UInt32($0) } ?? IndexFormat.none, turn.start.map { UInt32(clamping: $0.milliseconds) } ?? IndexFormat.none,
            turn.end.map { UInt32(clamping: $0.milliseconds) } ?? IndexFormat.none, UInt32(facts.words), facts.isBackchannel ? 1 : 0,
            facts.answer.map { UInt32($0) } ?? IndexFormat.none, ranges.count)
        for range in turn.ranges { ranges.append(UInt32(range.start), UInt32(range.end)) }
    }

    private mutating func place(_ location: SourceLocation?) -> (file: UInt32, part: UInt32, number: UInt32, column: UInt32) {
        guard let location else { return (IndexFormat.none, IndexFormat.none, IndexFormat.none, IndexFormat.none) }
        if location.file != lastFile.name || lastFile.id == IndexFormat.none { lastFile = (location.file, id(location.file)) }
        switch location.place {
        case .paragraph(let part, let number): return (lastFile.id, id(part), UInt32(number), IndexFormat.none)
        case .line(let line, let column): return (lastFile.id, IndexFormat.none, UInt32(line), column.map { UInt32($0) } ?? IndexFormat.none)
        case .file: return (lastFile.id, IndexFormat.none, IndexFormat.none, IndexFormat.none)
        }
    }

    private mutating func id(_ string: String) -> UInt32 { strings.id(of: string) }
    private mutating func id(_ string: String?) -> UInt32 { string.map { strings.id(of: $0) } ?? IndexFormat.none }

    /// Writes the tables, each that others begin in with its last row.
    mutating func write(to folder: inout ColumnFolder) throws(FileError) {
        let none = IndexFormat.none
        transcripts.append(
            none, none, none, none, none, none, none, none, none, none, UInt32(text.count), turns.count, speakers.count, paragraphs.count,
            metadata.count, notes.count, diagnostics.count, none, events.count, UInt32(points.count))
        turns.append(none, none, none, none, none, none, ranges.count)
        try folder.writeText(text, "text")
        try folder.write(points, "text_point")
        try folder.write((strings.bytes, strings.starts), "string")
        try folder.write(transcripts)
        try folder.write(speakers)
        try folder.write(turns)
        try folder.write(ranges)
        try folder.write(paragraphs)
        try folder.write(metadata)
        try folder.write(notes)
        try folder.write(diagnostics)
        try folder.write(events)
    }
}
