import Ordret

/// Writes a table in the format that was asked for.
enum TableOutput {
    static let formats = ["text"] + TableFormat.names + ["xlsx"]

    static func write(_ table: Table, _ format: String, _ results: OutputOptions, columns: [String]? = nil) throws {
        switch format {
        case "text":
            let writer = TextTable(width: results.width) { CharacterClass.columns(of: $0) }
            try results.write(Array(writer.string(of: table, columns: columns).utf8))
        case "xlsx":
            do {
                try results.write(WorkbookWriter.bytes(of: [table]))
            } catch let error as WorkbookError {
                throw Diagnostic(
                    .error, .outputFailed, "the workbook could not be made: \(error.description)", advice: "--format csv holds everything.")
            }
        default: try results.write(TableFormat.writer(format).bytes(of: table))
        }
    }
}
