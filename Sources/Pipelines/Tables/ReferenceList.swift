import Concordances
import CorpusCounting
import CorpusModel
import LocalFiles
import TranscriptReaders
import UnicodeText

/// A frequency list of a file, as the reference of keyness: a table with the items' columns and one of counts, such as `ordret freq --format csv` writes.
public enum ReferenceList {
    private static let countNames = ["hits", "freq", "frequency", "frekvens", "count", "n", "antal"]

    /// - Parameters:
    ///   - columns: the attributes that items are made of; a table without them has its items in the first column.
    ///   - words: the words of the corpus that the list is of; else its column `words` (the same in each row), else the sum of its counts.
    public static func load(_ path: String, columns: [TokenAttribute], words: Int?) throws(Diagnostic) -> FrequencyCounts.Group {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try LocalFiles.read(path, limit: 1 << 30) } catch { throw .file(error) }
        return try list(bytes, path, columns: columns, words: words)
    }

    /// The same of a file that was read.
    static func list(
        _ bytes: [UInt8], _ path: String, columns: [TokenAttribute], words: Int?
    ) throws(Diagnostic) -> FrequencyCounts.Group {
        let table = try DelimitedText(bytes, path: path)
        let names = columns.map(\.rawValue)
        var places = names.compactMap { table.column($0) }
        if places.isEmpty, names.count == 1 { places = [0] }
        guard places.count == names.count else {
            throw Diagnostic(
                .error, .tableMalformed, at: SourceLocation(path),
                "the list has no column \(names.filter { table.column($0) == nil }.joined(separator: " and ")); its columns are \(table.columns.joined(separator: ", "))",
                advice: "Name the columns as --of does, or count what the list has.")
        }
        guard let count = countNames.lazy.compactMap({ table.column($0) }).first, !places.contains(count) else {
            throw Diagnostic(
                .error, .tableMalformed, at: SourceLocation(path),
                "the list has no column of counts; expected \(countNames.joined(separator: ", ")), found \(table.columns.joined(separator: ", "))",
                advice: "Name the column of counts hits.")
        }
        return try group(table, places, count, words, path)
    }

    private static func group(
        _ table: DelimitedText, _ places: [Int], _ count: Int, _ words: Int?, _ path: String
    ) throws(Diagnostic) -> FrequencyCounts.Group {
        var hits: [String: Int] = [:]
        for row in table.rows {
            guard let number = Int(row.cells[count]), number >= 0 else {
                throw Diagnostic(
                    .error, .tableMalformed, at: SourceLocation(path, .line(row.line)),
                    "\"\(row.cells[count])\" is no count; a whole number from 0 was expected",
                    advice: "Write counts without separators, such as 12345.")
            }
            let item = places.map { table.columns[$0].lowercased() == "pos" ? row.cells[$0] : MatchForm.of(row.cells[$0]) }.joined(separator: "\t")
            let (sum, isTooMany) = (hits[item] ?? 0).addingReportingOverflow(number)
            guard !isTooMany, sum <= 1 << 50 else {
                throw Diagnostic(
                    .error, .tableMalformed, at: SourceLocation(path, .line(row.line)), "the counts are beyond what a corpus has",
                    advice: "Check the column of counts.")
            }
            hits[item] = sum
        }
        let told = table.column("words").flatMap { column in table.rows.first.flatMap { Int($0.cells[column]) } }
        let sum = hits.values.reduce(0, +)
        let total = words ?? told ?? sum
        guard total >= sum else {
            throw Diagnostic(
                .error, .tableMalformed, at: SourceLocation(path), "the list has \(sum) hits, more than the \(total) words of its corpus",
                advice: "Give the words of the whole corpus: --reference-words N.")
        }
        var group = FrequencyCounts.Group()
        group.fill(hits, words: total)
        return group
    }
}

extension FrequencyCounts.Group {
    fileprivate mutating func fill(_ hits: [String: Int], words: Int) {
        items = FrequencyItems(hits.mapValues { FrequencyCounts.Entry(hits: $0, transcripts: 0, informants: .none) })
        self.words = words
    }
}

extension FrequencyCounts.Group {
    /// Without items that consist of or begin with one of these match forms.
    public func leavingOut(_ forms: Set<String>) -> FrequencyCounts.Group {
        guard !forms.isEmpty else { return self }
        var copy = self
        copy.items = items.filter { item, _ in !forms.contains(item.split(separator: "\t").first.map(String.init) ?? "") }
        return copy
    }
}
