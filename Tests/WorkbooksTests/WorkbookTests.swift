import Testing
import Workbooks
import ZipArchive

/// The bytes of workbooks; that a spreadsheet opens them was tried by hand with openpyxl 3.1.
@Suite struct WorkbookTests {
    private func workbook(_ rows: [[WorkbookValue]]) -> Workbook {
        Workbook([WorkbookSheet(name: "ord", columns: [.init("node", width: 20, isBold: true), .init("hits", width: 8)], rows: rows)])
    }

    private func part(_ name: String, _ bytes: [UInt8]) throws -> String {
        let archive = try ZipArchive(bytes)
        return String(decoding: try archive.read(#require(archive.entry(name))), as: UTF8.self)
    }

    @Test func cellsKeepTheirKindAndText() throws {
        let bytes = try workbook([[.text("=1+1 æøå <&> \u{1B}"), .number(2.5)], [.empty, .boolean(true)], [.text("a\0b"), .number(-3)]]).bytes()
        let sheet = try part("xl/worksheets/sheet1.xml", bytes)
        #expect(sheet.contains("=1+1 æøå &lt;&amp;&gt; _x001B_") && !sheet.contains("<f>"))
        #expect(sheet.contains("<v>2.5</v>") && sheet.contains("t=\"b\"") && sheet.contains("a\u{FFFD}b"))
    }

    @Test func theSameSheetsAreTheSameBytes() throws {
        let rows: [[WorkbookValue]] = [[.text("magt"), .number(1)]]
        #expect(try workbook(rows).bytes() == workbook(rows).bytes())
        #expect(try part("docProps/core.xml", workbook(rows).bytes()).contains("1980-01-01T00:00:00Z"))
    }

    @Test func whatACellCannotHoldIsToldWithItsPlace() throws {
        let long = String(repeating: "å", count: Workbook.characters + 1)
        do {
            _ = try workbook([[.text("x"), .empty], [.text(long), .empty]]).bytes()
            Issue.record("a text of \(long.count) characters was written")
        } catch {
            #expect(error.description.hasPrefix("row 3, column node of the sheet ord: "))
        }
    }
}
