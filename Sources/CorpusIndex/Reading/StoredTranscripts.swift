import CorpusModel

/// The transcripts of a segment on disk, each made from its columns when it is asked for.
struct StoredTranscripts: Sendable {
    private let text: Column<UInt8>
    private let textStarts: Column<UInt32>
    private let strings: SortedStrings
    private let turnStarts: Column<UInt32>
    private let groups: [String: Column<UInt32>]
    private let columns: [String: Column<UInt32>]

    init(_ files: MappedColumns, count: Int, turns: Int) throws(IndexFault) {
        text = try files.bytes("text.utf8")
        textStarts = try files.numbers("transcript_text_start", count: count + 1)
        // Not sorted, and never searched.
        strings = try files.strings("string")
        var groups: [String: Column<UInt32>] = [:]
        for name in TranscriptRows.groupNames { groups[name] = try files.numbers(name + "_start", count: (name == "turn_range" ? turns : count) + 1) }
        var columns: [String: Column<UInt32>] = [:]
        for name in TranscriptRows.columns { columns[name] = try files.numbers(name) }
        self.groups = groups
        self.columns = columns
        turnStarts = groups["transcript_turn"]!
        guard Int(textStarts[count]) == text.count, Int(turnStarts[count]) == turns else {
            throw IndexFault(files.path, "its transcripts do not fill their columns")
        }
    }

    func turns(of place: Int) -> Range<Int> { Int(turnStarts[place])..<Int(turnStarts[place + 1]) }

    func transcript(_ place: Int) -> Transcript {
        var source = SourceDocument(
            path: string("transcript_path", place) ?? "", bytes: Int(number("transcript_bytes", place) ?? 0),
            digest: string("transcript_digest", place) ?? "",
            format: string("transcript_format", place) ?? "", encoding: string("transcript_encoding", place),
            layout: string("transcript_layout", place).flatMap { Layout(rawValue: $0) },
            layoutScore: string("transcript_layout_score", place).flatMap { Double($0) })
        source.isHardWrapped = number("transcript_hard_wrapped", place) == 1
        var transcript = Transcript(
            id: string("transcript_id", place) ?? "", source: source,
            kind: string("transcript_kind", place).flatMap { TranscriptKind(rawValue: $0) } ?? .interview,
            metadata: rows("transcript_metadata", place).map { row in
                MetadataField(name: string("metadata_name", row) ?? "", value: string("metadata_value", row) ?? "")
            }, text: TranscriptText(text[Int(textStarts[place])..<Int(textStarts[place + 1])]),
            speakers: rows("transcript_speaker", place).map(speaker),
            turns: turns(of: place).map(turn), paragraphs: rows("transcript_paragraph", place).map(paragraph),
            diagnostics: rows("transcript_diagnostic", place).map(diagnostic))
        transcript.notes = rows("transcript_note", place).map(note)
        return transcript
    }

    private func speaker(_ row: Int) -> Speaker {
        Speaker(
            label: string("speaker_label", row) ?? "", role: Role(string("speaker_role", row) ?? "unknown"),
            informant: string("speaker_informant", row) ?? "",
            roleSource: string("speaker_role_source", row).flatMap { RoleSource(rawValue: $0) } ?? .none)
    }

    private func turn(_ row: Int) -> Turn {
        let ranges = rows("turn_range", row).map { TextRange(Int(columns["range_begin"]![$0]), Int(columns["range_end"]![$0])) }
        return Turn(
            speaker: number("turn_speaker", row).map { Int($0) }, ranges: ranges,
            start: number("turn_start_ms", row).map { Seconds(milliseconds: Int($0)) },
            end: number("turn_end_ms", row).map { Seconds(milliseconds: Int($0)) })
    }

    private func paragraph(_ row: Int) -> Paragraph {
        Paragraph(
            range: TextRange(Int(columns["paragraph_begin"]![row]), Int(columns["paragraph_end"]![row])),
            location: location("paragraph", row) ?? SourceLocation(""))
    }

    private func note(_ row: Int) -> TranscriptNote {
        TranscriptNote(
            kind: string("note_kind", row).flatMap { TranscriptNote.Kind(rawValue: $0) } ?? .comment, author: string("note_author", row),
            text: string("note_text", row) ?? "", anchor: Int(number("note_anchor", row) ?? 0), location: location("note", row) ?? SourceLocation(""))
    }

    private func diagnostic(_ row: Int) -> Diagnostic {
        Diagnostic(
            string("diagnostic_severity", row).flatMap { Diagnostic.Severity(rawValue: $0) } ?? .warning,
            string("diagnostic_code", row).flatMap { DiagnosticCode(rawValue: $0) } ?? .internalFault, at: location("diagnostic", row),
            string("diagnostic_message", row) ?? "", advice: string("diagnostic_advice", row))
    }

    private func location(_ family: String, _ row: Int) -> SourceLocation? {
        guard let file = string(family + "_file", row) else { return nil }
        let number = number(family + "_number", row).map { Int($0) }
        if let part = string(family + "_part", row) { return SourceLocation(file, .paragraph(part: part, number: number ?? 0)) }
        guard let line = number else { return SourceLocation(file) }
        return SourceLocation(file, .line(line, column: self.number(family + "_column", row).map { Int($0) }))
    }

    private func rows(_ group: String, _ row: Int) -> Range<Int> {
        let starts = groups[group]!
        return Int(starts[row])..<Int(starts[row + 1])
    }

    private func number(_ column: String, _ row: Int) -> UInt32? {
        let value = columns[column]![row]
        return value == IndexFormat.none ? nil : value
    }

    private func string(_ column: String, _ row: Int) -> String? { number(column, row).map { strings[Int($0)] } }
}
