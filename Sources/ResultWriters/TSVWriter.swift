import CorpusModel

/// Tab-separated values in UTF-8 with LF line ends and one header row: one row is one line, without quoting.
///
/// Tab, LF, CR and backslash inside a cell are written `\t` `\n` `\r` `\\` (the convention of PostgreSQL and of linear TSV).
public struct TSVWriter: TableWriter {
    public init() {}

    public func header(of table: Table) -> [UInt8] { row(table.columns.map { .text($0.name) }) }

    public func row(_ cells: [Cell], of table: Table) -> [UInt8] { row(cells) }

    public func row(_ cells: [Cell]) -> [UInt8] {
        var out: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { out.append(0x09) }
            for byte in cell.finiteString.utf8 { append(byte, to: &out) }
        }
        out.append(0x0A)
        return out
    }

    private func append(_ byte: UInt8, to out: inout [UInt8]) {
        switch byte {
        case 0x09: out += "\\t".utf8
        case 0x0A: out += "\\n".utf8
        case 0x0D: out += "\\r".utf8
        case UInt8(ascii: "\\"): out += "\\\\".utf8
        default: out.append(byte)
        }
    }
}
