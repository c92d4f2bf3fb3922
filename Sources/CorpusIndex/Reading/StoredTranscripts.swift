import CorpusModel

/// The transcripts of a segment on disk, each made from its tables when it is asked for.
struct StoredTranscripts: Sendable {
    private let base: StoredTurns
    private let notes: MappedTable<NoteColumn>
    private let diagnostics: MappedTable<DiagnosticColumn>
    private let events: MappedTable<EventColumn>

    init(_ files: MappedColumns, _ base: StoredTurns, count: Int) throws(IndexFault) {
        self.base = base
        notes = try MappedTable(files, rows: Int(base.transcripts[count, .note]))
        diagnostics = try MappedTable(files, rows: Int(base.transcripts[count, .diagnostic]))
        events = try MappedTable(files, rows: Int(base.transcripts[count, .event]))
    }

    private var transcripts: MappedTable<TranscriptColumn> { base.transcripts }

    func transcript(_ place: Int) -> Transcript {
        var transcript = Transcript(
            id: text(transcripts[place, .id]) ?? "", source: source(place),
            kind: text(transcripts[place, .kind]).flatMap { TranscriptKind(rawValue: $0) } ?? .interview,
            metadata: base.outlines.metadata(of: place), text: base.text(of: place),
            speakers: base.outlines.speakers(of: place),
            turns: base.turns(of: place).map(turn), paragraphs: paragraphs(transcripts.rows(place, .paragraph)),
            diagnostics: transcripts.rows(place, .diagnostic).map(diagnostic))
        transcript.notes = transcripts.rows(place, .note).map(note)
        transcript.events = transcripts.rows(place, .event).map { row in
            TranscriptEvent(
                kind: text(events[row, .kind]).flatMap { TranscriptEvent.Kind(rawValue: $0) } ?? .incident,
                range: TextRange(Int(events[row, .begin]), Int(events[row, .end])),
                duration: events.number(row, .duration).map { Seconds(milliseconds: $0) })
        }
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

    private func turn(_ row: Int) -> Turn {
        Turn(
            speaker: base.turns.number(row, .speaker),
            ranges: base.turns.rows(row, .range).map { TextRange(Int(base.ranges[$0, .begin]), Int(base.ranges[$0, .end])) },
            start: base.turns.number(row, .start).map { Seconds(milliseconds: $0) },
            end: base.turns.number(row, .end).map { Seconds(milliseconds: $0) })
    }

    /// Paragraphs of one file and part share their origin.
    private func paragraphs(_ rows: Range<Int>) -> [Paragraph] {
        var origins: [UInt64: SourceLocation.Origin] = [:]
        func origin(_ file: UInt32, _ part: UInt32) -> SourceLocation.Origin {
            let key = UInt64(file) << 32 | UInt64(part)
            if let known = origins[key] { return known }
            let new = SourceLocation.Origin(text(file) ?? "", part: text(part))
            origins[key] = new
            return new
        }
        return rows.map { row in
            Paragraph(
                range: TextRange(Int(base.paragraphs[row, .begin]), Int(base.paragraphs[row, .end])),
                location: SourceLocation(
                    origin(base.paragraphs[row, .file], base.paragraphs[row, .part]), base.paragraphs.number(row, .number) ?? 0,
                    column: base.paragraphs.number(row, .column)))
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
        file.map { SourceLocation(SourceLocation.Origin($0, part: part), number ?? 0, column: column) }
    }

    private func text(_ id: UInt32) -> String? { base.outlines.string(id) }
}
