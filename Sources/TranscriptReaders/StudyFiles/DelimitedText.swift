import CorpusModel

/// A table as text: RFC 4180, with comma, semicolon or tab (the header tells which), as R, Excel and people write it.
///
/// Done: quotes, quotes and line breaks inside quotes, CR, LF and CRLF, UTF-8 with or without BOM, Windows-1252 (announced), Excel's `sep=;` line,
/// empty lines, rows that leave out empty cells at their end, columns without a name that are empty all the way down.
public struct DelimitedText: Sendable {
    public struct Row: Hashable, Sendable {
        /// Where the row begins in the file, from 1.
        public let line: Int
        /// As many as there are columns, without white space at their ends.
        public let cells: [String]
    }

    public let path: String
    public let columns: [String]
    public let rows: [Row]
    public let diagnostics: [Diagnostic]

    public init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
        self.path = path
        let (text, _, notes) = try TextDecoding.decode(bytes, path: path)
        diagnostics = notes
        var scanner = DelimitedScanner(text, path: path)
        var records = try scanner.records()
        guard !records.isEmpty else {
            throw Diagnostic(
                .error, .tableMalformed, at: SourceLocation(path), "the table is empty; a first row with the names of the columns was expected",
                advice: "Write the names of the columns in the first line.")
        }
        let header = records.removeFirst()
        let width = Self.width(header, records)
        columns = Array(header.cells.prefix(width))
        try Self.check(columns, path, header.line)
        rows = try Self.fitted(records, columns: width, path)
    }

    public func column(_ name: String) -> Int? { columns.firstIndex { $0.lowercased() == name } }

    /// Excel leaves empty columns behind at the right.
    private static func width(_ header: Row, _ records: [Row]) -> Int {
        var width = header.cells.count
        while width > 1, header.cells[width - 1].isEmpty, records.allSatisfy({ $0.cells.count < width || $0.cells[width - 1].isEmpty }) { width -= 1 }
        return width
    }

    private static func check(_ columns: [String], _ path: String, _ line: Int) throws(Diagnostic) {
        var seen: Set<String> = []
        for (index, name) in columns.enumerated() {
            let problem =
                name.isEmpty ? "column \(index + 1) has no name" : seen.insert(name.lowercased()).inserted ? nil : "two columns are called \(name)"
            if let problem {
                throw Diagnostic(
                    .error, .tableMalformed, at: SourceLocation(path, .line(line)), "\(problem); every column needs a name of its own",
                    advice: "Correct the first row.")
            }
        }
    }

    private static func fitted(_ records: [Row], columns: Int, _ path: String) throws(Diagnostic) -> [Row] {
        var rows: [Row] = []
        for record in records {
            guard record.cells.dropFirst(columns).allSatisfy(\.isEmpty) else {
                throw Diagnostic(
                    .error, .tableMalformed, at: SourceLocation(path, .line(record.line)),
                    "this row has \(record.cells.count) cells; \(columns) were expected, as in the first row",
                    advice: "Put a cell that holds the separator in \"quotation marks\".")
            }
            let missing = Swift.max(0, columns - record.cells.count)
            rows.append(Row(line: record.line, cells: record.cells.prefix(columns) + Array(repeating: "", count: missing)))
        }
        return rows
    }
}
