import CorpusModel

/// JSON Lines: one object a line with the columns as keys in their order; numbers are numbers, a missing value is null.
public struct JSONLinesWriter: TableWriter {
    public init() {}

    public func header(of table: Table) -> [UInt8] { [] }

    public func append(_ cells: [Cell], of table: Table, to out: inout [UInt8]) {
        let members = zip(table.columns, cells).map { "\(JSONText.quoted($0.name)):\(text($1))" }
        out += "{\(members.joined(separator: ","))}\n".utf8
    }

    private func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): JSONText.quoted(text)
        case .integer, .boolean: cell.string
        case .number(let value, _): value.isFinite ? cell.string : "null"
        case .missing: "null"
        }
    }
}
