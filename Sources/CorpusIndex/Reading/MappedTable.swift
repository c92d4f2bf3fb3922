import CorpusModel

/// A table of a segment on disk.
struct MappedTable<Name: TableColumn>: Sendable {
    private let numbers: Column<UInt32>

    /// `rows` are expected, where they are known. A table that has none is not looked for: many corpora have no notes, no events and no metadata.
    /// That none was written is what the rows of other tables say; `ordret verify` looks at the file.
    init(_ files: MappedColumns, rows: Int? = nil) throws(IndexFault) {
        guard rows != 0 else {
            numbers = Column([])
            return
        }
        numbers = try files.numbers(inFile: Name.file, count: rows.map { $0 * Name.width })
        guard numbers.count % Name.width == 0 else { throw IndexFault(files.path + "/" + Name.file, "its last row is not whole") }
    }

    var count: Int { numbers.count / Name.width }

    subscript(row: Int, column: Name) -> UInt32 { numbers[row * Name.width + column.rawValue] }

    /// `nil` where the number is not there.
    func number(_ row: Int, _ column: Name) -> Int? {
        let value = self[row, column]
        return value == IndexFormat.none ? nil : Int(value)
    }

    /// The rows of another table that belong to a row.
    func rows(_ row: Int, _ column: Name) -> Range<Int> {
        let start = Int(self[row, column])
        return start..<max(start, Int(self[row + 1, column]))
    }
}
