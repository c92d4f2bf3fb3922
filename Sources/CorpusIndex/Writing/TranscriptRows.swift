import CorpusModel
import LocalFiles

/// The transcripts of a segment as columns while it is written: texts, speakers, turns, paragraphs, notes, diagnostics.
struct TranscriptRows {
    private var strings = StringPool()
    private var text: [UInt8] = []
    private var textStarts: [UInt32] = [0]
    private var tables: [String: [UInt32]] = [:]
    private var groups: [String: [UInt32]] = [:]

    /// The files that are written, so that an empty table is a file too.
    static let groupNames = [
        "transcript_turn", "transcript_speaker", "transcript_paragraph", "transcript_metadata", "transcript_note", "transcript_diagnostic",
        "turn_range",
    ]

    init() { for name in Self.groupNames { groups[name] = [0] } }

    mutating func append(_ transcript: Transcript, _ facts: [TurnFacts]) {
        transcript.text.bytes.withUnsafeBuffer { text += $0 }
        textStarts.append(UInt32(text.count))
        appendSource(transcript)
        for speaker in transcript.speakers { appendSpeaker(speaker) }
        close("transcript_speaker", "speaker_label")
        for (turn, facts) in zip(transcript.turns, facts) { appendTurn(turn, facts) }
        close("transcript_turn", "turn_speaker")
        for paragraph in transcript.paragraphs {
            put("paragraph_begin", UInt32(paragraph.range.start))
            put("paragraph_end", UInt32(paragraph.range.end))
            put(paragraph.location, "paragraph")
        }
        close("transcript_paragraph", "paragraph_begin")
        for field in transcript.metadata {
            put("metadata_name", id(field.name))
            put("metadata_value", id(field.value))
        }
        close("transcript_metadata", "metadata_name")
        for note in transcript.notes { appendNote(note) }
        close("transcript_note", "note_kind")
        for diagnostic in transcript.diagnostics { appendDiagnostic(diagnostic) }
        close("transcript_diagnostic", "diagnostic_code")
    }

    private mutating func appendSource(_ transcript: Transcript) {
        let source = transcript.source
        put("transcript_id", id(transcript.id))
        put("transcript_kind", id(transcript.kind.rawValue))
        put("transcript_path", id(source.path))
        put("transcript_bytes", UInt32(clamping: source.bytes))
        put("transcript_digest", id(source.digest))
        put("transcript_format", id(source.format))
        put("transcript_encoding", id(source.encoding))
        put("transcript_layout", id(source.layout?.rawValue))
        // As many digits as tell it exactly.
        put("transcript_layout_score", id(source.layoutScore.map { "\($0)" }))
        put("transcript_hard_wrapped", source.isHardWrapped ? 1 : 0)
    }

    private mutating func appendSpeaker(_ speaker: Speaker) {
        put("speaker_label", id(speaker.label))
        put("speaker_role", id(speaker.role.rawValue))
        put("speaker_informant", id(speaker.informant))
        put("speaker_role_source", id(speaker.roleSource.rawValue))
    }

    private mutating func appendTurn(_ turn: Turn, _ facts: TurnFacts) {
        put("turn_speaker", turn.speaker.map { UInt32($0) } ?? IndexFormat.none)
        put("turn_start_ms", turn.start.map { UInt32(clamping: $0.milliseconds) } ?? IndexFormat.none)
        put("turn_end_ms", turn.end.map { UInt32(clamping: $0.milliseconds) } ?? IndexFormat.none)
        put("turn_words", UInt32(facts.words))
        put("turn_backchannel", facts.isBackchannel ? 1 : 0)
        put("turn_answer", facts.answer.map { UInt32($0) } ?? IndexFormat.none)
        for range in turn.ranges {
            put("range_begin", UInt32(range.start))
            put("range_end", UInt32(range.end))
        }
        close("turn_range", "range_begin")
    }

    private mutating func appendNote(_ note: TranscriptNote) {
        put("note_kind", id(note.kind.rawValue))
        put("note_author", id(note.author))
        put("note_text", id(note.text))
        put("note_anchor", UInt32(note.anchor))
        put(note.location, "note")
    }

    private mutating func appendDiagnostic(_ diagnostic: Diagnostic) {
        put("diagnostic_severity", id(diagnostic.severity.rawValue))
        put("diagnostic_code", id(diagnostic.code.rawValue))
        put("diagnostic_message", id(diagnostic.message))
        put("diagnostic_advice", id(diagnostic.advice))
        put(diagnostic.location, "diagnostic")
    }

    /// A place: file and part are strings; the number is of a paragraph where there is a part, and of a line where there is none.
    private mutating func put(_ location: SourceLocation?, _ family: String) {
        var (part, number, column) = (IndexFormat.none, IndexFormat.none, IndexFormat.none)
        switch location?.place {
        case .paragraph(let name, let place): (part, number) = (id(name), UInt32(place))
        case .line(let line, let place): (number, column) = (UInt32(line), place.map { UInt32($0) } ?? IndexFormat.none)
        case .file, nil: break
        }
        put(family + "_file", id(location?.file))
        put(family + "_part", part)
        put(family + "_number", number)
        put(family + "_column", column)
    }

    private mutating func id(_ string: String) -> UInt32 { strings.id(of: string) }
    private mutating func id(_ string: String?) -> UInt32 { string.map { strings.id(of: $0) } ?? IndexFormat.none }
    private mutating func put(_ name: String, _ value: UInt32) { tables[name, default: []].append(value) }
    /// The rows of a family so far are those of the groups so far.
    private mutating func close(_ group: String, _ column: String) { groups[group]!.append(UInt32(tables[column]?.count ?? 0)) }

    func write(to folder: inout ColumnFolder) throws(FileError) {
        try folder.writeText(text, "text")
        try folder.write(textStarts, "transcript_text_start")
        try folder.write((strings.bytes, strings.starts), "string")
        for name in Self.groupNames { try folder.write(groups[name]!, name + "_start") }
        for name in Self.columns { try folder.write(tables[name] ?? [], name) }
    }

    private static let places = ["paragraph", "note", "diagnostic"].flatMap { family in
        ["file", "part", "number", "column"].map { family + "_" + $0 }
    }
    static let columns =
        [
            "transcript_id", "transcript_kind", "transcript_path", "transcript_bytes", "transcript_digest", "transcript_format",
            "transcript_encoding",
            "transcript_layout", "transcript_layout_score", "transcript_hard_wrapped", "speaker_label", "speaker_role", "speaker_informant",
            "speaker_role_source",
            "turn_speaker", "turn_start_ms", "turn_end_ms", "turn_words", "turn_backchannel", "turn_answer", "range_begin", "range_end",
            "paragraph_begin", "paragraph_end",
            "metadata_name", "metadata_value", "note_kind", "note_author", "note_text", "note_anchor", "diagnostic_severity", "diagnostic_code",
            "diagnostic_message",
            "diagnostic_advice",
        ] + places
}
