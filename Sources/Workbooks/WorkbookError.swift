/// Why a workbook could not be written.
public struct WorkbookError: Error, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
