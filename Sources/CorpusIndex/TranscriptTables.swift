/// The tables of a segment: rows of numbers, one file a table (`paragraph.u32x6`). Texts are ids in `string`; what is not there is `IndexFormat.none`.
///
/// A column that is named for another table says where the rows of that table begin that belong to the row; a last row, otherwise empty, says where they end.
protocol TableColumn: RawRepresentable, CaseIterable, Sendable where RawValue == Int {
    static var table: String { get }
}

extension TableColumn {
    static var width: Int { allCases.count }
    /// `turn.u32x7`
    static var file: String { "\(table).u32x\(width)" }
}

enum TranscriptColumn: Int, TableColumn {
    case id, kind, path, bytes, digest, format, encoding, layout, layoutScore, isHardWrapped
    /// The first byte of its text in `text.utf8`.
    case text
    case turn, speaker, paragraph, metadata, note, diagnostic
    case marks, event
    /// Where its checkpoints begin in `text_point`.
    case point

    static let table = "transcript"
}

enum SpeakerColumn: Int, TableColumn {
    case label, role, informant, roleSource

    static let table = "speaker"
}

enum TurnColumn: Int, TableColumn {
    /// A place among the transcript's speakers.
    case speaker
    /// Milliseconds.
    case start, end
    case words, isBackchannel, answer
    case range

    static let table = "turn"
}

/// UTF-8 bytes in the transcript's text.
enum RangeColumn: Int, TableColumn {
    case begin, end

    static let table = "range"
}

/// A place in a source is four columns: the file, a container's part, the number of a paragraph of that part or of a line, and a column of the line.
enum ParagraphColumn: Int, TableColumn {
    case begin, end
    case file, part, number, column

    static let table = "paragraph"
}

enum MetadataColumn: Int, TableColumn {
    case name, value

    static let table = "metadata"
}

enum NoteColumn: Int, TableColumn {
    case kind, author, text, anchor
    case file, part, number, column

    static let table = "note"
}

enum DiagnosticColumn: Int, TableColumn {
    case severity, code, message, advice
    case file, part, number, column

    static let table = "diagnostic"
}

enum EventColumn: Int, TableColumn {
    case kind
    /// UTF-8 bytes in the transcript's text.
    case begin, end
    /// Milliseconds, of pauses that were measured.
    case duration

    static let table = "event"
}
