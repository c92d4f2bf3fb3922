import CXLSXWriter

/// An XLSX workbook of plain sheets (ECMA-376, written by libxlsxwriter), the same bytes for the same sheets.
public struct Workbook: Sendable {
    public let sheets: [WorkbookSheet]
    /// Rows that a sheet holds, the heading among them.
    public static let rows = 1_048_576
    /// Characters that a cell holds.
    public static let characters = 32_767

    public init(_ sheets: [WorkbookSheet]) { self.sheets = sheets }

    /// The file. Memory: the file's bytes; rows are written as they come.
    ///
    /// - Parameter date: seconds since 1970 that the file's properties tell; 1980-01-01 by default, where zip time begins.
    /// - Throws: what a sheet cannot hold, with its place. Nothing is cut.
    public func bytes(date: Int = 315_532_800) throws(WorkbookError) -> [UInt8] {
        guard let workbook = ordret_workbook_open(Int64(date)) else {
            throw WorkbookError("no file for it could be made in the folder for temporary files; TMPDIR names another")
        }
        do throws(WorkbookError) {
            for sheet in sheets { try Self.write(sheet, to: workbook) }
        } catch {
            ordret_workbook_discard(workbook)
            throw error
        }
        var length = 0
        var error: Int32 = 0
        guard let content = ordret_workbook_finish(workbook, &length, &error) else {
            throw WorkbookError(error == 0 ? "its file could not be read back" : String(cString: ordret_xlsx_message(error)))
        }
        defer { ordret_xlsx_free(content) }
        return Array(UnsafeBufferPointer(start: content, count: length))
    }

    private static func write(_ sheet: WorkbookSheet, to workbook: OpaquePointer) throws(WorkbookError) {
        guard sheet.rows.count < rows else {
            throw WorkbookError("the sheet \(sheet.name) has \(sheet.rows.count) rows, and a workbook holds \(rows - 1)")
        }
        guard ordret_workbook_sheet(workbook, sheet.name) == 0 else { throw WorkbookError("\(sheet.name) can be no sheet's name") }
        for (place, column) in sheet.columns.enumerated() {
            ordret_workbook_column(workbook, UInt16(place), column.width, column.wraps ? 1 : 0, column.isBold ? 1 : 0)
        }
        for (place, column) in sheet.columns.enumerated() { try write(.text(column.name), 0, place, sheet, workbook, isHeading: true) }
        for (row, cells) in sheet.rows.enumerated() {
            for (place, value) in cells.enumerated() { try write(value, row + 1, place, sheet, workbook) }
        }
        ordret_workbook_header(workbook, UInt32(sheet.rows.count), UInt16(max(0, sheet.columns.count - 1)))
    }

    private static func write(
        _ value: WorkbookValue, _ row: Int, _ column: Int, _ sheet: WorkbookSheet, _ workbook: OpaquePointer, isHeading: Bool = false
    ) throws(WorkbookError) {
        let error: Int32
        switch value {
        case .text(let text): error = ordret_workbook_text(workbook, UInt32(row), UInt16(column), sendable(text), isHeading ? 1 : 0)
        case .number(let number): error = ordret_workbook_number(workbook, UInt32(row), UInt16(column), number)
        case .boolean(let value): error = ordret_workbook_boolean(workbook, UInt32(row), UInt16(column), value ? 1 : 0)
        case .empty: error = 0
        }
        guard error == 0 else {
            let place = "row \(row + 1), column \(sheet.columns[column].name) of the sheet \(sheet.name)"
            throw WorkbookError("\(place): \(String(cString: ordret_xlsx_message(error)))")
        }
    }

    /// XML knows neither NUL, which would end the text for C, nor the two noncharacters (XML 1.0 §2.2); other controls are escaped by the library.
    private static func sendable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\0" || $0.value == 0xFFFE || $0.value == 0xFFFF }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" || $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0 }))
    }
}

/// The library that writes workbooks.
public var workbookLibraryVersion: String { String(cString: ordret_xlsx_version()) }
