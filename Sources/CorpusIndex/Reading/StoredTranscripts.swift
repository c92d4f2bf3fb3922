import CorpusModel

/// The transcripts of a segment on disk, each made from its tables when it is asked for.
struct StoredTranscripts: Sendable {
    private let text: Column<UInt8>
    private let strings: SortedStrings
    private let transcripts: MappedTable<TranscriptColumn>
    private let speakers: MappedTable<SpeakerColumn>
    private let turns: MappedTable<TurnColumn>
    private let ranges: MappedTable<RangeColumn>
    private let paragraphs: MappedTable<ParagraphColumn>
    private let metadata: MappedTable<MetadataColumn>
    private let notes: MappedTable<NoteColumn>
    private let diagnostics: MappedTable<DiagnosticColumn>

    init(_ files: MappedColumns, count: Int, turns turnCount: Int) throws(IndexFault) {
        text = try files.bytes("text.utf8")
        // Not sorted, and never searched.
        strings = try files.strings("string")
        transcripts = try MappedTable(files, rows: count + 1)
        turns = try MappedTable(files, rows: turnCount + 1)
        speakers = try MappedTable(files, rows: Int(transcripts[count, .speaker]))
        ranges = try MappedTable(files, rows: Int(turns[turnCount, .range]))
        paragraphs = try MappedTable(files, rows: Int(transcripts[count, .paragraph]))
        metadata = try MappedTable(files, rows: Int(transcripts[count, .metadata]))
        notes = try MappedTable(files, rows: Int(transcripts[count, .note]))
        diagnostics = try MappedTable(files, rows: Int(transcripts[count, .diagnostic]))
        guard Int(transcripts[count, .text]) == text.count, Int(transcripts[count, .turn]) == turnCount else {
            throw IndexFault(files.path, "its transcripts do not fill their columns")
        }
    }

    func turns(of place: Int) -> Range<Int> { transcripts.rows(place, .turn) }

    func transcript(_ place: Int) -> Transcript {
        var transcript = Transcript(
            id: text(transcripts[place, .id]) ?? "", source: source(place),
            kind: text(transcripts[place, .kind]).flatMap { TranscriptKind(rawValue: $0) } ?? .interview,
            metadata: transcripts.rows(place, .metadata).map { row in
                MetadataField(name: text(metadata[row, .name]) ?? "", value: text(metadata[row, .value]) ?? "")
            }, text: TranscriptText(text[transcripts.rows(place, .text)]), speakers: transcripts.rows(place, .speaker).map(speaker),
            turns: turns(of: place).map(turn), paragraphs: paragraphs(transcripts.rows(place, .paragraph)),
            diagnostics: transcripts.rows(place, .diagnostic).map(diagnostic))
        transcript.notes = transcripts.rows(place, .note).map(note)
        return transcript
    }

    private func source(_ place: Int) -> SourceDocument {
        var source = SourceDocument(
            path: text(transcripts[place, .path]) ?? "", bytes: transcripts.number(place, .bytes) ?? 0,
            digest: text(transcripts[place, .digest]) ?? "",
            format: text(transcripts[place, .format]) ?? "", encoding: text(transcripts[place, .encoding]),
            layout: text(transcripts[place, .layout]).flatMap { Layout(rawValue: $0) },
            layoutScore: text(transcripts[place, .layoutScore]).flatMap { Double($0) })
        source.isHardWrapped = transcripts[place, .isHardWrapped] == 1
        source.marks = text(transcripts[place, .marks])
        return source
    }

    private func speaker(_ row: Int) -> Speaker {
        Speaker(
            label: text(speakers[row, .label]) ?? "", role: Role(text(speakers[row, .role]) ?? Role.unknown.rawValue),
            informant: text(speakers[row, .informant]) ?? "",
            roleSource: text(speakers[row, .roleSource]).flatMap { RoleSource(rawValue: $0) } ?? .none)
    }

    private func turn(_ row: Int) -> Turn {
        Turn(
            speaker: turns.number(row, .speaker),
            ranges: turns.rows(row, .range).map { TextRange(Int(ranges[$0, .begin]), Int(ranges[$0, .end])) },
            start: turns.number(row, .start).map { Seconds(milliseconds: $0) }, end: turns.number(row, .end).map { Seconds(milliseconds: $0) })
    }

    /// Paragraphs of one file and part share their strings.
    private func paragraphs(_ rows: Range<Int>) -> [Paragraph] {
        var names: [UInt32: String] = [:]
        func name(_ id: UInt32) -> String? {
            guard id != IndexFormat.none else { return nil }
            if let known = names[id] { return known }
            names[id] = strings[Int(id)]
            return names[id]
        }
        return rows.map { row in
            Paragraph(
                range: TextRange(Int(paragraphs[row, .begin]), Int(paragraphs[row, .end])),
                location: Self.location(
                    name(paragraphs[row, .file]), name(paragraphs[row, .part]), paragraphs.number(row, .number), paragraphs.number(row, .column))
                    ?? SourceLocation(""))
        }
    }

    private func note(_ row: Int) -> TranscriptNote {
        let place = Self.location(text(notes[row, .file]), text(notes[row, .part]), notes.number(row, .number), notes.number(row, .column))
        return TranscriptNote(
            kind: text(notes[row, .kind]).flatMap { TranscriptNote.Kind(rawValue: $0) } ?? .comment, author: text(notes[row, .author]),
            text: text(notes[row, .text]) ?? "", anchor: notes.number(row, .anchor) ?? 0, location: place ?? SourceLocation(""))
    }

    private func diagnostic(_ row: Int) -> Diagnostic {
        let place = Self.location(
            text(diagnostics[row, .file]), text(diagnostics[row, .part]), diagnostics.number(row, .number), diagnostics.number(row, .column))
        return Diagnostic(
            text(diagnostics[row, .severity]).flatMap { Diagnostic.Severity(rawValue: $0) } ?? .warning,
            text(diagnostics[row, .code]).flatMap { DiagnosticCode(rawValue: $0) } ?? .internalFault, at: place,
            text(diagnostics[row, .message]) ?? "", advice: text(diagnostics[row, .advice]))
    }

    private static func location(_ file: String?, _ part: String?, _ number: Int?, _ column: Int?) -> SourceLocation? {
        guard let file else { return nil }
        if let part { return SourceLocation(file, .paragraph(part: part, number: number ?? 0)) }
        return number.map { SourceLocation(file, .line($0, column: column)) } ?? SourceLocation(file)
    }

    private func text(_ id: UInt32) -> String? { id == IndexFormat.none ? nil : strings[Int(id)] }
}
