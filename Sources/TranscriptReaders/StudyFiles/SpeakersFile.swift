import CorpusModel

/// `speakers.csv`: who speaks under which label, in which role (`transcript,label,role,pseudonym`; the first and the last may be absent).
///
/// A row without a transcript holds for all; the row of a transcript wins, cell by cell.
public struct SpeakersFile: Sendable {
    public struct Row: Hashable, Sendable {
        /// Empty: all transcripts.
        public let transcript: String
        public let label: String
        /// `nil` where the cell is empty.
        public let role: Role?
        public let pseudonym: String?
        public let line: Int
    }

    public let path: String
    public let rows: [Row]
    public let diagnostics: [Diagnostic]
    private let places: [Key: Int]

    private struct Key: Hashable {
        let transcript: String
        let label: String
    }

    private static let known = ["transcript", "label", "role", "pseudonym"]

    public init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
        let table = try DelimitedText(bytes, path: path)
        guard let label = table.column("label"), let role = table.column("role") else { throw Self.missingColumn(table) }
        let transcript = table.column("transcript")
        let pseudonym = table.column("pseudonym")
        var rows: [Row] = []
        var places: [Key: Int] = [:]
        for row in table.rows {
            func filled(_ column: Int?) -> String? { column.flatMap { row.cells[$0].isEmpty ? nil : row.cells[$0] } }
            let read = Row(
                transcript: filled(transcript).map(TranscriptName.id) ?? "", label: Self.withoutColon(row.cells[label]),
                role: filled(role).map { Role(written: $0) }, pseudonym: filled(pseudonym), line: row.line)
            try Self.check(read, places[Key(transcript: read.transcript, label: read.label)].map { rows[$0] }, path)
            places[Key(transcript: read.transcript, label: read.label)] = rows.count
            rows.append(read)
        }
        self.path = path
        self.rows = rows
        self.places = places
        diagnostics = table.diagnostics + Self.unused(table)
    }

    /// The row of a label in a transcript, and the row for all transcripts: what the first leaves empty the second may say.
    public func rows(for label: String, in transcript: String) -> [Row] {
        [transcript, ""].compactMap { places[Key(transcript: $0, label: label)].map { rows[$0] } }
    }

    /// Labels that a transcript may have; a reader believes them without their recurring.
    public func labels(in transcript: String) -> Set<String> {
        Set(rows.filter { $0.transcript.isEmpty || $0.transcript == transcript }.map(\.label))
    }

    /// Some write the colon that follows the label in the transcript.
    private static func withoutColon(_ label: String) -> String { label.hasSuffix(":") ? String(label.dropLast()) : label }

    private static func check(_ row: Row, _ before: Row?, _ path: String) throws(Diagnostic) {
        let place = SourceLocation(path, .line(row.line))
        if row.label.isEmpty {
            throw Diagnostic(
                .error, .tableMalformed, at: place, "the label is empty; the name that the transcript has before the words was expected",
                advice: "Fill in the label, or delete the row.")
        }
        if let before {
            let scope = row.transcript.isEmpty ? "for all transcripts" : "in \(row.transcript)"
            throw Diagnostic(
                .error, .tableMalformed, at: place, "the label \(row.label) \(scope) has a row already (line \(before.line))",
                advice: "Keep one of the rows.")
        }
    }

    private static func missingColumn(_ table: DelimitedText) -> Diagnostic {
        let missing = ["label", "role"].filter { table.column($0) == nil }
        let near = missing.first.flatMap { nearest(to: $0, among: table.columns) }.map { " Is \($0) meant as \(missing[0])?" } ?? ""
        return Diagnostic(
            .error, .tableMalformed, at: SourceLocation(table.path, .line(1)),
            "the column \(missing.joined(separator: " and ")) is missing (found: \(table.columns.joined(separator: ", ")))",
            advice: "The first row should be transcript,label,role,pseudonym; label,role is enough.\(near)")
    }

    /// A misspelt column would be left out in silence.
    private static func unused(_ table: DelimitedText) -> [Diagnostic] {
        table.columns.filter { !known.contains($0.lowercased()) }.map { name in
            let near = nearest(to: name, among: known).map { "Is \($0) meant?" }
            return Diagnostic(.warning, .tableMalformed, at: SourceLocation(table.path, .line(1)), "the column \(name) is not used", advice: near)
        }
    }
}
