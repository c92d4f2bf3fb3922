import CorpusModel
import TranscriptReaders

extension TurnCodesTable {
    /// The rows as transcripts, a turn to a row: one for each value of `transcript`, in the order in which they come, or one named after the file.
    ///
    /// - Throws: where the table has no text.
    public func transcripts(named stem: String) throws(Diagnostic) -> [TurnTableTranscript] {
        guard hasText else {
            throw Diagnostic(
                .error, .codesMalformed, at: SourceLocation(path), "the table has no column text, so there are no turns to read",
                advice: "Name the transcripts as SOURCE, and this table with --codes.")
        }
        var places: [String: Int] = [:]
        var parts: [(id: String, rows: [Row])] = []
        for row in rows {
            let id = row.transcript.isEmpty ? stem : row.transcript
            if places[id] == nil {
                places[id] = parts.count
                parts.append((id, []))
            }
            parts[places[id]!].rows.append(row)
        }
        return parts.map { TurnTableTranscript(id: $0.id, rows: $0.rows, path: path) }
    }
}

/// A transcript whose turns are rows of a table, and the rows' ids.
public struct TurnTableTranscript: Sendable {
    public let transcript: Transcript
    public let rowIDs: [String]

    init(id: String, rows: [TurnCodesTable.Row], path: String) {
        var bytes: [UInt8] = []
        var turns: [Turn] = []
        var paragraphs: [Paragraph] = []
        var speakers: [Speaker] = []
        let origin = SourceLocation.Origin(path)
        for row in rows {
            if !bytes.isEmpty { bytes.append(10) }
            let start = bytes.count
            // Line ends of Windows inside quotes are LF in a transcript's text.
            bytes += row.text.utf8.filter { $0 != 13 }
            let range = TextRange(start, bytes.count)
            paragraphs.append(Paragraph(range: range, location: SourceLocation(origin, row.line)))
            turns.append(Turn(speaker: Self.speaker(of: row, in: id, &speakers), ranges: [range]))
        }
        transcript = Transcript(
            id: id, source: SourceDocument(path: path, bytes: bytes.count, digest: "", format: "turns"), text: TranscriptText(bytes),
            speakers: speakers,
            turns: turns, paragraphs: paragraphs, diagnostics: [])
        rowIDs = rows.map(\.id)
    }

    /// The label is the speaker's name, or the role where no speaker is named.
    private static func speaker(of row: TurnCodesTable.Row, in transcript: String, _ speakers: inout [Speaker]) -> Int? {
        let label = row.speaker.isEmpty ? row.role : row.speaker
        guard !label.isEmpty else { return nil }
        let role = row.role.isEmpty ? Role.unknown : Role(written: row.role)
        if let known = speakers.firstIndex(where: { $0.label == label && $0.role == role }) { return known }
        speakers.append(Speaker(label: label, role: role, informant: "\(transcript)/\(label)", roleSource: row.role.isEmpty ? .none : .source))
        return speakers.count - 1
    }
}
