import CorpusModel

/// Rows of time, speaker and words, the columns in any order.
///
/// A transcript may run over several tables; one that is no transcript (date and place of the interview, say) belongs to no turn.
enum TableLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let tables = tables(text)
            let roles = tables.map { ColumnRoles($0, text, bytes) }
            let sizes = tables.indices.map { roles[$0] == nil ? 0 : size(tables[$0]) }
            guard let largest = sizes.max(), largest > 0, let main = sizes.firstIndex(of: largest).flatMap({ roles[$0] }) else {
                return LayoutReading(layout: .table, score: 0)
            }
            let names = Set(
                zip(tables, roles).flatMap { rows, roles in roles.map { roles in rows.compactMap { roles.label($0, text, bytes) } } ?? [] })
            var turns: [LabelledTurn] = []
            var covered = 0
            var inside = 0
            for (rows, own) in zip(tables, roles) {
                guard let columns = own ?? main.fitting(rows, names, text, bytes) else { continue }
                for row in rows where !columns.isHeader(row, text, bytes) {
                    guard add(row, columns, text, bytes, to: &turns) else { continue }
                    covered += row.values.joined().reduce(0) { $0 + $1.count }
                    inside += row.values.reduce(0) { $0 + $1.count }
                }
            }
            let total = text.ranges.reduce(0) { $0 + $1.count }
            let outside = text.ranges.count { !$0.isEmpty } - inside
            let score = total == 0 ? 0 : Double(covered) / Double(total)
            return LayoutReading(layout: .table, score: turns.count >= 2 ? score : 0, turns: turns, outside: outside)
        }
    }

    typealias Row = [Int: [TextRange]]

    /// Adds a row's words to a turn of their own, or without a speaker to the turn before; false when there is none.
    private static func add(
        _ row: Row, _ columns: ColumnRoles, _ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>, to turns: inout [LabelledTurn]
    ) -> Bool {
        let words = row[columns.words, default: []].flatMap { SpokenStretches.between(bytes, $0, text.marks.openings) }
        if let label = columns.label(row, text, bytes) {
            let time = columns.time.flatMap { row[$0]?.first }.flatMap { Timestamps.whole(bytes, $0) }
            turns.append(LabelledTurn(label: label, ranges: words, start: time))
        } else if turns.isEmpty {
            return false
        } else {
            turns[turns.count - 1].ranges += words
        }
        return true
    }

    private static func size(_ rows: [Row]) -> Int { rows.reduce(0) { $0 + $1.values.joined().reduce(0) { $0 + $1.count } } }

    /// The cells with text, by column, of every row of every table, in order. A row goes on after a table inside one of its cells.
    private static func tables(_ text: LaidOutText) -> [[Row]] {
        var tables: [[Row]] = []
        var tableAt: [Int: Int] = [:]
        var rowAt: [CellPosition: Int] = [:]
        for index in text.ranges.indices where !text.ranges[index].isEmpty {
            guard let cell = text.document.paragraphs[index].cell else { continue }
            let table = tableAt[cell.table] ?? tables.count
            if table == tables.count { tables.append([]) }
            tableAt[cell.table] = table
            let key = CellPosition(table: cell.table, row: cell.row, column: 0)
            let row = rowAt[key] ?? tables[table].count
            if row == tables[table].count { tables[table].append([:]) }
            rowAt[key] = row
            tables[table][row][cell.column, default: []].append(text.ranges[index])
        }
        return tables
    }

    static func withoutColon(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> TextRange {
        bytes[range.end - 1] == UInt8(ascii: ":") ? trimmed(bytes, TextRange(range.start, range.end - 1)) : range
    }
}
