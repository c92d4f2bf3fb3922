import CorpusModel
import TranscriptReaders

/// LIWC-22's `.dicx`: a CSV whose first column `DicTerm` has the words and whose other columns are categories, with an X or a weight where a word is in one.
///
/// Done: `*` at a word's end, phrases, weights from 0.01 to 1000, names with a slash as categories in categories.
struct DicxReader {
    let path: String

    func read(_ bytes: [UInt8]) throws(Diagnostic) -> ImportedDictionary {
        let table = try DelimitedText(bytes, path: path)
        guard table.columns[0].lowercased() == "dicterm", table.columns.count > 1 else {
            throw ExchangeFault.malformed(
                SourceLocation(path, .line(1)),
                "the first row is \"\(table.columns.prefix(4).joined(separator: ","))\"; DicTerm and the names of categories were expected")
        }
        guard table.columns.count <= ExchangeFault.categoryLimit else {
            throw ExchangeFault.malformed(SourceLocation(path, .line(1)), "more than \(ExchangeFault.categoryLimit) categories")
        }
        var read = ImportedDictionary(diagnostics: table.diagnostics)
        let above = Self.above(Array(table.columns.dropFirst()))
        var categories = table.columns.dropFirst().map { WordCategory(name: $0, line: 1) }
        for row in table.rows {
            let place = SourceLocation(path, .line(row.line))
            let met = categories.indices.filter { !row.cells[$0 + 1].isEmpty }
            if met.isEmpty, !row.cells[0].isEmpty {
                read.losses.append(ExchangeLoss(.leftOut, at: place, theme: "", what: "word", found: row.cells[0], why: "it has no category"))
            }
            // A word of a category is in the ones above it anyway: hits are rolled up.
            let implied = Set(met.flatMap { above[$0] })
            for column in met where !implied.contains(column) {
                let weight = weight(row.cells[column + 1], of: row.cells[0], in: categories[column].name, place, &read)
                categories[column].add(row.cells[0], weight: weight, at: place, &read.losses)
            }
        }
        read.categories = Self.tree(categories, above)
        return read
    }

    private func weight(_ cell: String, of term: String, in category: String, _ place: SourceLocation, _ read: inout ImportedDictionary) -> Double {
        if cell.lowercased() == "x" { return 1 }
        if let number = Double(cell), (0.01...1000).contains(number) { return number }
        read.losses.append(
            ExchangeLoss(
                .approximated, at: place, theme: category, entry: term, what: "weight", found: cell,
                why: "an X or a number from 0.01 to 1000 was expected; the word has the weight 1"))
        return 1
    }

    /// For each column the columns that it is below, the nearest first: `power/influence` is in `power` where that is a column too.
    private static func above(_ names: [String]) -> [[Int]] {
        let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
        return names.map { name in
            var above: [Int] = []
            var name = name[...]
            while let slash = name.lastIndex(of: "/"), above.count < ExchangeFault.depthLimit {
                name = name[..<slash]
                if let place = places[String(name)] { above.append(place) }
            }
            return above
        }
    }

    /// Children are longer than their parents, so from the longest on each finds its parent unfinished.
    private static func tree(_ categories: [WordCategory], _ above: [[Int]]) -> [WordCategory] {
        var whole = categories.enumerated().map { place, category in
            var copy = category
            if let parent = above[place].first { copy.name = String(category.name.dropFirst(categories[parent].name.count + 1)) }
            return copy
        }
        for place in categories.indices.sorted(by: { (categories[$0].name.count, $0) > (categories[$1].name.count, $1) }) {
            guard let parent = above[place].first else { continue }
            whole[parent].children.append(whole[place])
        }
        return categories.indices.filter { above[$0].isEmpty }.map { whole[$0] }
    }
}
