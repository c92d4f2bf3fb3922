import CorpusModel

/// `metadata.csv`: a row for each transcript; the first column is its id, `kind` says what it is, the others are the user's own fields.
public struct MetadataFile: Sendable {
    public struct Row: Hashable, Sendable {
        public let transcript: String
        /// `nil` where the cell is empty or the column absent.
        public let kind: TranscriptKind?
        /// In the order of the file, empty cells too.
        public let fields: [MetadataField]
        public let line: Int
    }

    public let path: String
    /// The names of the fields, in the order of the file.
    public let fieldNames: [String]
    public let rows: [Row]
    public let diagnostics: [Diagnostic]
    private let places: [String: Int]

    public init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
        let table = try DelimitedText(bytes, path: path)
        let kind = table.column("kind").flatMap { $0 == 0 ? nil : $0 }
        let fields = table.columns.indices.dropFirst().filter { $0 != kind }
        var rows: [Row] = []
        var places: [String: Int] = [:]
        for row in table.rows {
            let id = TranscriptName.id(row.cells[0])
            try Self.check(id, row.line, places[id].map { rows[$0].line }, path)
            places[id] = rows.count
            rows.append(
                Row(
                    transcript: id, kind: try kind.flatMap { index throws(Diagnostic) in try Self.kind(row.cells[index], row.line, path) },
                    fields: fields.map { MetadataField(name: table.columns[$0], value: row.cells[$0]) }, line: row.line))
        }
        self.path = path
        self.rows = rows
        self.places = places
        fieldNames = fields.map { table.columns[$0] }
        diagnostics = table.diagnostics
    }

    public func row(for transcript: String) -> Row? { places[transcript].map { rows[$0] } }

    private static func check(_ id: String, _ line: Int, _ before: Int?, _ path: String) throws(Diagnostic) {
        let place = SourceLocation(path, .line(line))
        if id.isEmpty {
            throw Diagnostic(
                .error, .tableMalformed, at: place,
                "the first cell is empty; the id of a transcript (the file's name without its ending) was expected",
                advice: "Fill it in, or delete the row.")
        }
        if let before {
            throw Diagnostic(
                .error, .tableMalformed, at: place, "the transcript \(id) has a row already (line \(before))", advice: "Keep one of the rows.")
        }
    }

    private static func kind(_ word: String, _ line: Int, _ path: String) throws(Diagnostic) -> TranscriptKind? {
        if word.isEmpty { return nil }
        if let kind = TranscriptKind(rawValue: word.lowercased()) { return kind }
        let names = TranscriptKind.allCases.map(\.rawValue)
        let near = nearest(to: word, among: names).map { " Is \($0) meant?" } ?? ""
        throw Diagnostic(
            .error, .tableMalformed, at: SourceLocation(path, .line(line)), "\(word) is no kind of transcript",
            advice: "The kinds are \(names.joined(separator: ", ")).\(near)")
    }
}
