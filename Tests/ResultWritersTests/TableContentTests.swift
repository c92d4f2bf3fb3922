import CorpusModel
import Testing

@testable import ResultWriters

/// A table that is kept by columns is the same table in every format, and stays so when it is changed.
@Suite struct TableContentTests {
    private static let words = ["ol", "a,b", "\"citat\"", "tab\tog\nlinje", "", "æble", "=1+1", "bag\\slag"]

    private static func strings() -> SortedStrings {
        let sorted = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var starts: [UInt32] = [0]
        for text in sorted { starts.append(starts.last! + UInt32(text.utf8.count)) }
        return SortedStrings(bytes: Column(Array(sorted.joined().utf8)), starts: Column(starts))
    }

    private static var columns: [ColumnValues] {
        [
            .runs([(.text("første, gruppe"), 3), (.missing, 3), (.boolean(true), 8)]), .words(strings(), [0, 7, 3, 1, 2, 4, 6, 5]),
            .texts(words), .integers([0, -1, 12, 345_678, 5, 6, 7, Int.max]),
            .numbers([0.5, -0.00004, .nan, .infinity, 1e300, 2.0 / 3, 0, -7.25], decimals: 3), .runs([(.integer(9), 8)]),
        ]
    }

    private static func tables() -> (byColumns: Table, byRows: Table) {
        let names = (0..<columns.count).map { TableColumn("c\($0)", .string, "") }
        let kept = TableContent(columns: columns)
        return (
            Table(name: "t", title: "T", columns: names, rows: kept), Table(name: "t", title: "T", columns: names, rows: Array(kept))
        )
    }

    @Test(arguments: ["csv", "safe", "tsv", "jsonl"]) func everyFormatHasTheSameBytes(_ format: String) {
        let (byColumns, byRows) = Self.tables()
        let writer: any TableWriter =
            switch format {
            case "csv": CSVWriter()
            case "safe": CSVWriter(isSpreadsheetSafe: true)
            case "tsv": TSVWriter()
            default: JSONLinesWriter()
            }
        #expect(byColumns.rows.columns != nil && byRows.rows.columns == nil)
        #expect(writer.bytes(of: byColumns) == writer.bytes(of: byRows))
        #expect(writer.bytes(of: byColumns).count > 200)
    }

    @Test func cellsAreThoseOfTheValues() {
        let rows = Self.tables().byColumns.rows
        #expect(rows.count == 8)
        #expect(rows[2] == [.text("første, gruppe"), .text("a,b"), .text("\"citat\""), .integer(12), .missing, .integer(9)])
        #expect(rows[3][0] == .boolean(true) && rows[3][4] == .missing && rows[7][4] == .number(-7.25, decimals: 3))
    }

    @Test func aChangeMakesRows() {
        var (byColumns, byRows) = Self.tables()
        #expect(byColumns.rows == byRows.rows)
        byColumns.rows[1][3] = .integer(4)
        #expect(byColumns.rows != byRows.rows && byColumns.rows.columns == nil)
        byRows.rows[1][3] = .integer(4)
        byColumns.append(byRows.rows[0])
        byRows.rows += [byRows.rows[0]]
        #expect(byColumns.rows == byRows.rows && byRows.rows.count == 9)
    }

    @Test func aTableWithoutRowsHasNone() {
        let empty = TableContent(columns: [.texts([]), .integers([]), .runs([]), .runs([(.integer(1), 0)])])
        #expect(empty.isEmpty && Array(empty).isEmpty)
    }
}
