import CorpusModel

/// Rows of time, speaker and words, the columns in any order.
enum TableLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let rows = rows(text)
            guard let columns = ColumnRoles(rows, text, bytes) else { return LayoutReading(layout: .table, score: 0) }
            var turns: [LabelledTurn] = []
            var covered = 0
            for row in rows where !columns.isHeader(row, text, bytes) {
                let words = row[columns.words, default: []].flatMap { LabelsLayout.withoutTimestamps(bytes, $0) }
                let label = row[columns.speaker, default: []].first.map { text.text(withoutColon(bytes, $0)) }
                let time = columns.time.flatMap { row[$0]?.first }.flatMap { Timestamps.whole(bytes, $0) }
                covered += row.values.joined().reduce(0) { $0 + $1.count }
                if let label, !label.isEmpty {
                    turns.append(LabelledTurn(label: label, ranges: words, start: time))
                } else if !turns.isEmpty {
                    turns[turns.count - 1].ranges += words
                }
            }
            let total = text.ranges.reduce(0) { $0 + $1.count }
            let outside = text.document.paragraphs.indices.count { text.document.paragraphs[$0].cell == nil && !text.ranges[$0].isEmpty }
            let score = total == 0 ? 0 : Double(covered) / Double(total)
            return LayoutReading(layout: .table, score: turns.count >= 2 ? score : 0, turns: turns, outside: outside)
        }
    }

    typealias Row = [Int: [TextRange]]

    /// The cells with text, by column, of every row in order.
    private static func rows(_ text: LaidOutText) -> [Row] {
        var rows: [Row] = []
        var last: (table: Int, row: Int)?
        for (index, paragraph) in text.document.paragraphs.enumerated() {
            guard let cell = paragraph.cell, !text.ranges[index].isEmpty else { continue }
            if last?.table != cell.table || last?.row != cell.row { rows.append([:]) }
            last = (cell.table, cell.row)
            rows[rows.count - 1][cell.column, default: []].append(text.ranges[index])
        }
        return rows
    }

    static func withoutColon(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> TextRange {
        bytes[range.end - 1] == UInt8(ascii: ":") ? trimmed(bytes, TextRange(range.start, range.end - 1)) : range
    }
}

/// Which column holds what, found from the cells.
private struct ColumnRoles {
    let words: Int
    let speaker: Int
    let time: Int?

    init?(_ rows: [TableLayout.Row], _ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) {
        let columns = Set(rows.flatMap(\.keys)).sorted()
        guard rows.count >= 2, columns.count >= 2, columns.count <= 6 else { return nil }
        func cells(_ column: Int) -> [TextRange] { rows.compactMap { $0[column]?.first } }
        time = columns.first { column in
            let cells = cells(column)
            return cells.count >= 2 && cells.count { Timestamps.whole(bytes, $0) != nil } * 2 > cells.count
        }
        let time = time
        let others = columns.filter { $0 != time }
        func size(_ column: Int) -> Int { rows.reduce(0) { $0 + ($1[column] ?? []).reduce(0) { $0 + $1.count } } }
        guard let words = others.max(by: { size($0) < size($1) }) else { return nil }
        let speakers = others.filter { column in
            let names = cells(column).map { text.text(TableLayout.withoutColon(bytes, $0)) }
            guard column != words, names.count >= 2, names.allSatisfy({ $0.utf8.count <= SpeakerLabel.lengthLimit }) else { return false }
            let distinct = Set(names).count
            return distinct * 2 <= names.count + 1 || names.contains(where: text.isListed)
        }
        guard let speaker = speakers.first else { return nil }
        self.words = words
        self.speaker = speaker
    }

    /// A first row that names the columns: no time where times stand, or words that head such columns.
    func isHeader(_ row: TableLayout.Row, _ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let heads: Set<String> = ["taler", "navn", "speaker", "hvem", "person", "name", "deltager", "taler/navn"]
        guard let name = row[speaker]?.first else { return false }
        return heads.contains(text.text(TableLayout.withoutColon(bytes, name)).lowercased())
    }
}
