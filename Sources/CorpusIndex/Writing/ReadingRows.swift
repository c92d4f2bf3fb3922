import CorpusModel
import LocalFiles

/// The readings of a segment while it is written.
struct ReadingRows {
    /// A reading in numbers: the norm's id, and ids in `words`.
    private struct Row: Hashable {
        let norm: UInt32
        let wordClass: UInt8
        /// Normal form, lemma, how many further lemmas, these, and the parts.
        let words: [UInt32]

        var normal: UInt32 { words[0] }
        var lemma: UInt32 { words[1] }
        var further: ArraySlice<UInt32> { words[3..<3 + Int(words[2])] }
        var parts: ArraySlice<UInt32> { words[(3 + Int(words[2]))...] }
    }

    private var words = StringPool()
    private var rows: [Row] = []
    private var places: [Row: UInt32] = [:]
    private var column: [UInt32] = []

    var count: Int { rows.count }

    /// The readings of a transcript; `norms` are the ids here of its match forms.
    mutating func append(_ readings: Column<UInt32>, _ table: ReadingTable, _ norms: [UInt32]) {
        let new = table.map { place(of: $0, norms) }
        readings.withUnsafeBuffer { for id in $0 { column.append(new[Int(id)]) } }
    }

    private mutating func place(of reading: Reading, _ norms: [UInt32]) -> UInt32 {
        var ids = [words.id(of: reading.normalForm), words.id(of: reading.lemma), UInt32(reading.furtherLemmas.count)]
        ids += reading.furtherLemmas.map { words.id(of: $0) }
        ids += reading.parts.map { words.id(of: $0) }
        let row = Row(norm: norms[Int(reading.matchForm)], wordClass: reading.wordClass.rawValue, words: ids)
        if let known = places[row] { return known }
        let new = UInt32(rows.count)
        rows.append(row)
        places[row] = new
        return new
    }

    /// Writes the readings in the order of their norms, and gives the reading of each token in that order.
    func write(to folder: inout ColumnFolder, normRank: [UInt32], normCount: Int) throws(FileError) -> [UInt32] {
        let sorted = words.sorted()
        try folder.write((sorted.bytes, sorted.starts), "word")
        let order = rows.indices.sorted { one, other in
            let first = (normRank[Int(rows[one].norm)], rows[one].wordClass)
            let second = (normRank[Int(rows[other].norm)], rows[other].wordClass)
            if first != second { return first < second }
            // Ids in the order of first sight are the same in every build of the same transcripts.
            return rows[one].words.lexicographicallyPrecedes(rows[other].words)
        }
        var rank = [UInt32](repeating: 0, count: rows.count)
        for (place, row) in order.enumerated() { rank[row] = UInt32(place) }
        let ordered = order.map { rows[$0] }
        let word = sorted.rank
        try folder.write(ordered.map { normRank[Int($0.norm)] }, "reading_norm")
        try folder.write(ordered.map { word[Int($0.normal)] }, "reading_normal")
        try folder.write(ordered.map { word[Int($0.lemma)] }, "reading_lemma")
        try folder.write(ordered.map(\.wordClass), "reading_class")
        var (further, parts) = (GroupedNumbers(), GroupedNumbers())
        for row in ordered {
            further.append(row.further.map { word[Int($0)] })
            parts.append(row.parts.map { word[Int($0)] })
        }
        try folder.write(further, "reading_further")
        try folder.write(parts, "reading_part")
        try folder.write(
            GroupedNumbers(count: normCount, pairs: ordered.enumerated().map { (normRank[Int($1.norm)], UInt32($0)) }).starts, "norm_reading_start")
        try folder.write(inverse(ordered, word) { [$0.lemma] + $0.further }, "lemma_reading")
        try folder.write(inverse(ordered, word) { Array($0.parts) }, "part_reading")
        let readings = column.map { rank[Int($0)] }
        try folder.write(readings, "token_reading")
        return readings
    }

    /// For each word the readings that hold it in one way, each once.
    private func inverse(_ rows: [Row], _ word: [UInt32], _ wordsOf: (Row) -> [UInt32]) -> GroupedNumbers {
        var pairs: [(key: UInt32, value: UInt32)] = []
        for (place, row) in rows.enumerated() {
            var seen: Set<UInt32> = []
            for id in wordsOf(row) where seen.insert(id).inserted { pairs.append((word[Int(id)], UInt32(place))) }
        }
        return GroupedNumbers(count: words.count, pairs: pairs)
    }
}
