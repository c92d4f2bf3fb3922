import CorpusModel
import LocalFiles

/// The readings of a segment while it is written.
struct ReadingRows {
    /// A reading in numbers: the norm's id, and where its words stand in `ids`: normal form, lemma, how many further lemmas, these, and the parts.
    private struct Row {
        let norm: UInt32
        let wordClass: UInt8
        let words: Range<Int>
    }

    private var words = StringPool()
    private var rows: [Row] = []
    /// Ids in `words`, one row's after another's.
    private var ids: [UInt32] = []
    private var places = ReadingPlaces()
    private var column: [UInt32] = []
    /// Whose readings were taken over last, and the row and one of each of them; 0 where it was not met.
    private var carried: (numbering: WordNumbering, rows: [UInt32])?

    var count: Int { rows.count }

    /// The readings of a transcript; `norms` are the ids here of its match forms.
    mutating func append(_ readings: Column<UInt32>, _ table: ReadingTable, _ norms: [UInt32]) {
        var rows = [UInt32](repeating: 0, count: table.count)
        append(readings, table, norms, &rows)
    }

    /// The readings of a transcript that is taken over; `norms` are the ids here of the old segment's match forms.
    mutating func append(_ tokens: Range<Int>, of segment: CarriedSegment, _ norms: [UInt32]) {
        guard let readings = segment.segment.readings else { preconditionFailure("a segment with readings") }
        let table = segment.segment.readingTable
        var rows = carried?.numbering === segment.numbering ? carried?.rows ?? [] : []
        if rows.isEmpty { rows = [UInt32](repeating: 0, count: table.count) }
        carried = nil
        append(readings[tokens], table, norms, &rows)
        carried = (segment.numbering, rows)
    }

    /// - Parameter rows: of each reading of the table its row here and one; 0 where no token had it yet. What no token has gets no row.
    private mutating func append(_ readings: Column<UInt32>, _ table: ReadingTable, _ norms: [UInt32], _ rows: inout [UInt32]) {
        readings.withUnsafeBuffer { readings in
            for reading in readings {
                if rows[Int(reading)] == 0 { rows[Int(reading)] = place(of: table[Int(reading)], norms) + 1 }
                column.append(rows[Int(reading)] - 1)
            }
        }
    }

    private func normal(_ row: Row) -> UInt32 { ids[row.words.lowerBound] }
    private func lemma(_ row: Row) -> UInt32 { ids[row.words.lowerBound + 1] }
    private func further(_ row: Row) -> Range<Int> {
        let start = row.words.lowerBound + 3
        return start..<start + Int(ids[start - 1])
    }
    private func parts(_ row: Row) -> Range<Int> { further(row).upperBound..<row.words.upperBound }

    /// Cost: mostly a comparison with the one reading that the match form has in the class.
    private mutating func place(of reading: Reading, _ norms: [UInt32]) -> UInt32 {
        let (norm, wordClass) = (norms[Int(reading.matchForm)], reading.wordClass.rawValue)
        var search = places.search(norm, wordClass)
        while let row = places.next(&search) { if isSame(rows[row], norm, reading) { return UInt32(row) } }
        let start = ids.count
        ids += [words.id(of: reading.normalForm), words.id(of: reading.lemma), UInt32(reading.furtherLemmas.count)]
        for word in reading.furtherLemmas + reading.parts { ids.append(words.id(of: word)) }
        rows.append(Row(norm: norm, wordClass: wordClass, words: start..<ids.count))
        places.insert(rows.count - 1, norm, wordClass) { (rows[$0].norm, rows[$0].wordClass) }
        return UInt32(rows.count - 1)
    }

    private func isSame(_ row: Row, _ norm: UInt32, _ reading: Reading) -> Bool {
        guard row.norm == norm, row.wordClass == reading.wordClass.rawValue else { return false }
        guard words.holds(reading.normalForm, at: normal(row)), words.holds(reading.lemma, at: lemma(row)) else { return false }
        return areSame(further(row), reading.furtherLemmas) && areSame(parts(row), reading.parts)
    }

    private func areSame(_ range: Range<Int>, _ strings: [String]) -> Bool {
        range.count == strings.count && zip(range, strings).allSatisfy { words.holds($1, at: ids[$0]) }
    }

    /// Writes the readings in the order of their norms, and gives the reading of each token in that order.
    func write(to folder: inout ColumnFolder, normRank: [UInt32], normCount: Int) throws(FileError) -> [UInt32] {
        let sorted = words.sorted()
        try folder.write((sorted.bytes, sorted.starts), "word")
        let order = rows.indices.sorted { one, other in
            let first = (normRank[Int(rows[one].norm)], rows[one].wordClass)
            let second = (normRank[Int(rows[other].norm)], rows[other].wordClass)
            if first != second { return first < second }
            return key(rows[one], sorted.rank).lexicographicallyPrecedes(key(rows[other], sorted.rank))
        }
        var rank = [UInt32](repeating: 0, count: rows.count)
        for (place, row) in order.enumerated() { rank[row] = UInt32(place) }
        let ordered = order.map { rows[$0] }
        let word = sorted.rank
        try folder.write(ordered.map { normRank[Int($0.norm)] }, "reading_norm")
        try folder.write(ordered.map { word[Int(normal($0))] }, "reading_normal")
        try folder.write(ordered.map { word[Int(lemma($0))] }, "reading_lemma")
        try folder.write(ordered.map(\.wordClass), "reading_class")
        var (further, parts) = (GroupedNumbers(), GroupedNumbers())
        for row in ordered {
            further.append(ids[self.further(row)].map { word[Int($0)] })
            parts.append(ids[self.parts(row)].map { word[Int($0)] })
        }
        try folder.write(further, "reading_further")
        try folder.write(parts, "reading_part")
        try folder.write(
            GroupedNumbers(count: normCount, pairs: ordered.enumerated().map { (normRank[Int($1.norm)], UInt32($0)) }).starts, "norm_reading_start")
        try folder.write(inverse(ordered, word) { [lemma($0)] + ids[self.further($0)] }, "lemma_reading")
        try folder.write(inverse(ordered, word) { Array(ids[self.parts($0)]) }, "part_reading")
        let readings = column.map { rank[Int($0)] }
        try folder.write(readings, "token_reading")
        return readings
    }

    /// A reading's words by their places in the order of words, which is the same whoever was first seen.
    private func key(_ row: Row, _ rank: [UInt32]) -> [UInt32] {
        let (further, parts) = (further(row), parts(row))
        return [rank[Int(normal(row))], rank[Int(lemma(row))], UInt32(further.count)] + (ids[further] + ids[parts]).map { rank[Int($0)] }
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
