import CorpusModel

/// Which column holds what, found from the cells.
struct ColumnRoles {
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

    /// These roles for a table too small to show its own, when it has words where they are expected and no other names.
    func fitting(_ rows: [TableLayout.Row], _ names: Set<String>, _ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> ColumnRoles? {
        let columns = Set(rows.flatMap(\.keys))
        guard columns.contains(words), columns.isSubset(of: [words, speaker, time ?? words]) else { return nil }
        return rows.allSatisfy { label($0, text, bytes).map(names.contains) ?? true } ? self : nil
    }

    /// The speaker that a row names.
    func label(_ row: TableLayout.Row, _ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let cell = row[speaker]?.first else { return nil }
        let label = text.text(TableLayout.withoutColon(bytes, cell))
        return label.isEmpty ? nil : label
    }

    /// A first row that names the columns: no time where times stand, or words that head such columns.
    func isHeader(_ row: TableLayout.Row, _ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let heads: Set<String> = ["taler", "navn", "speaker", "hvem", "person", "name", "deltager", "taler/navn"]
        return label(row, text, bytes).map { heads.contains($0.lowercased()) } ?? false
    }
}
