import CorpusModel
import TranscriptReaders

/// LIWC's `.dic`: a legend between two lines with a percent sign, a line a category with its number (tabs in front of it put it into the one above, as in
/// LIWC2015), then a line a word with the numbers of its categories.
///
/// Done: `*` at a word's end, phrases, several categories, labels in parentheses, legends with tabs or spaces, UTF-8 and Windows-1252. Left out and told:
/// conditional codes such as `(02 134)125/464` and `<of>131/125` of LIWC2001 and 2007, numbers that no category has, words without a category.
struct LIWCReader {
    let path: String

    private struct Entry {
        var category: WordCategory
        let depth: Int
        let parent: Int?
    }

    func read(_ bytes: [UInt8]) throws(Diagnostic) -> ImportedDictionary {
        let decoded = try DecodedText(bytes, path: path)
        let lines = decoded.text.split(separator: "\n", omittingEmptySubsequences: false)
        let marks = lines.indices.filter { lines[$0].trimmed == "%" }
        guard marks.count >= 2 else {
            let line = marks.first.map { $0 + 1 } ?? 1
            throw ExchangeFault.malformed(
                SourceLocation(path, .line(line)),
                marks.isEmpty
                    ? "no line with a percent sign; the categories of a .dic stand between two of them"
                    : "the legend that begins here has no end; a second line with a percent sign was expected")
        }
        if let line = lines[..<marks[0]].firstIndex(where: { !$0.trimmed.isEmpty }) {
            throw ExchangeFault.malformed(
                SourceLocation(path, .line(line + 1)), "found \"\(lines[line].prefix(40))\"; the first line of a .dic is a percent sign")
        }
        var read = ImportedDictionary(diagnostics: decoded.diagnostics)
        var (entries, numbers) = try legend(lines, marks[0] + 1..<marks[1])
        for line in (marks[1] + 1)..<lines.endIndex where !lines[line].trimmed.isEmpty {
            addWord(lines[line], line + 1, &entries, numbers, &read)
        }
        guard lines.count <= ExchangeFault.termLimit else {
            throw ExchangeFault.malformed(SourceLocation(path), "more than \(ExchangeFault.termLimit) lines")
        }
        read.categories = Self.tree(entries)
        return read
    }

    private func legend(_ lines: [Substring], _ range: Range<Int>) throws(Diagnostic) -> (entries: [Entry], numbers: [Int: Int]) {
        var entries: [Entry] = []
        var numbers: [Int: Int] = [:]
        for line in range where !lines[line].trimmed.isEmpty {
            let depth = lines[line].prefix { $0 == "\t" }.count
            let fields = lines[line].trimmed.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            let place = SourceLocation(path, .line(line + 1))
            guard fields.count == 2, let number = Int(fields[0]) else {
                throw ExchangeFault.malformed(place, "found \"\(lines[line].trimmed.prefix(40))\"; a category has a number and a name")
            }
            if numbers.updateValue(entries.count, forKey: number) != nil {
                throw ExchangeFault.malformed(place, "the number \(number) stands twice; every category has its own")
            }
            let (name, label) = Self.labelled(fields[1].trimmed)
            guard depth <= ExchangeFault.depthLimit, entries.count < ExchangeFault.categoryLimit else {
                throw ExchangeFault.malformed(
                    place, "more than \(ExchangeFault.categoryLimit) categories, or categories nested deeper than \(ExchangeFault.depthLimit)")
            }
            let parent = entries.indices.last { entries[$0].depth < depth }
            entries.append(Entry(category: WordCategory(name: name, label: label, line: line + 1), depth: depth, parent: parent))
        }
        return (entries, numbers)
    }

    /// `posemo (Positive emotions)`.
    private static func labelled(_ text: Substring) -> (name: String, label: String) {
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else { return (String(text), "") }
        return (String(text[..<open].trimmed), String(text[text.index(after: open)...].dropLast()))
    }

    private func addWord(_ line: Substring, _ number: Int, _ entries: inout [Entry], _ numbers: [Int: Int], _ read: inout ImportedDictionary) {
        let place = SourceLocation(path, .line(number))
        let (term, codes) = Self.fields(line)
        func lose(_ what: String, _ found: some StringProtocol, _ why: String) {
            read.losses.append(ExchangeLoss(.leftOut, at: place, theme: "", entry: term, what: what, found: String(found), why: why))
        }
        var known: Set<Int> = []
        for code in codes {
            guard let value = Int(code) else {
                lose("code", code, "conditional codes of LIWC2001 and 2007 are not read")
                continue
            }
            if let entry = numbers[value] { known.insert(entry) } else { lose("code", code, "no category has this number") }
        }
        guard !known.isEmpty else { return lose("word", term, "it has no category") }
        // A word of a category is in the ones above it anyway: hits are rolled up.
        let implied = known.reduce(into: Set<Int>()) { $0.formUnion(Self.above($1, entries)) }
        for entry in known.sorted() where !implied.contains(entry) {
            entries[entry].category.add(term, at: place, &read.losses)
        }
    }

    /// The word or phrase, and what follows it. Tabs part them; in files without tabs the numbers at the end are the categories.
    private static func fields(_ line: Substring) -> (term: String, codes: [Substring]) {
        let parts = line.trimmed.split(separator: "\t", omittingEmptySubsequences: true)
        guard parts.count < 2 else {
            var codes = parts[1...].flatMap { $0.split(separator: " ") }
            if parts[1...].contains(where: { $0.contains("(") }) { codes = parts[1...].map(\.trimmed) }
            return (String(parts[0].trimmed), codes)
        }
        var words = line.trimmed.split(separator: " ")
        var codes: [Substring] = []
        while words.count > 1, let last = words.last, Int(last) != nil { codes.insert(words.removeLast(), at: 0) }
        return (words.joined(separator: " "), codes)
    }

    private static func above(_ entry: Int, _ entries: [Entry]) -> [Int] {
        var above: [Int] = []
        var at = entries[entry].parent
        while let parent = at {
            above.append(parent)
            at = entries[parent].parent
        }
        return above
    }

    /// Children stand after their parents, so from the last to the first each finds its parent unfinished.
    private static func tree(_ entries: [Entry]) -> [WordCategory] {
        var entries = entries
        var roots: [WordCategory] = []
        for index in entries.indices.reversed() {
            if let parent = entries[index].parent {
                entries[parent].category.children.insert(entries[index].category, at: 0)
            } else {
                roots.insert(entries[index].category, at: 0)
            }
        }
        return roots
    }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
        return self[first...last]
    }
}
