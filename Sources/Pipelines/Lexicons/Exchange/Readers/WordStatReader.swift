import CorpusModel
import TranscriptReaders

/// WordStat's `.cat`: categories and, deeper indented, what is in them; a line that ends in a number in parentheses is a word, a phrase or a rule with its weight.
///
/// Done: indentation by tabs or spaces, `*` and `?`, phrases (also with underscores), weights from 0.01 to 1000, rules `@NAME [A OP B /S n] (1)` with NEAR,
/// BEFORE, AFTER, NOT NEAR between words or `#CATEGORY`. Approximated: NOT BEFORE and NOT AFTER as not near. Left out and told: other rules.
struct WordStatReader {
    let path: String

    func read(_ bytes: [UInt8]) throws(Diagnostic) -> ImportedDictionary {
        let decoded = try DecodedText(bytes, path: path)
        let lines = decoded.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count <= ExchangeFault.termLimit else {
            throw ExchangeFault.malformed(SourceLocation(path), "more than \(ExchangeFault.termLimit) lines")
        }
        var read = ImportedDictionary(diagnostics: decoded.diagnostics)
        /// The open categories, each indented deeper than the one before.
        var open: [(indent: Int, category: WordCategory)] = []
        var count = 0
        func close(to indent: Int) {
            while let last = open.last, last.indent >= indent {
                open.removeLast()
                if open.isEmpty { read.categories.append(last.category) } else { open[open.count - 1].category.children.append(last.category) }
            }
        }
        for (number, line) in lines.enumerated() where !line.trimmed.isEmpty {
            let place = SourceLocation(path, .line(number + 1))
            let indent = Self.indent(line)
            close(to: indent)
            if let (text, weight) = Self.weighted(line.trimmed) {
                guard !open.isEmpty else {
                    throw ExchangeFault.malformed(
                        place, "\"\(text.prefix(40))\" stands in no category; a category's name was expected in a line above it")
                }
                add(String(text), weight, to: &open[open.count - 1].category, place, &read)
                continue
            }
            count += 1
            guard count <= ExchangeFault.categoryLimit, open.count < ExchangeFault.depthLimit else {
                throw ExchangeFault.malformed(
                    place, "more than \(ExchangeFault.categoryLimit) categories, or categories nested deeper than \(ExchangeFault.depthLimit)")
            }
            guard line.contains(where: { $0.isLetter || $0.isNumber }) else {
                throw ExchangeFault.malformed(place, "found \"\(line.trimmed.prefix(40))\"; a category has a name, a word a weight in parentheses")
            }
            open.append((indent, WordCategory(name: String(line.trimmed), line: number + 1)))
        }
        close(to: 0)
        guard !read.categories.isEmpty else {
            throw ExchangeFault.malformed(SourceLocation(path, .line(1)), "the file has no category; a line with its name was expected")
        }
        return read
    }

    /// Columns, a tab leading to the next multiple of eight.
    private static func indent(_ line: Substring) -> Int {
        line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $1 == "\t" ? ($0 / 8 + 1) * 8 : $0 + 1 }
    }

    /// `South Africa (1)`.
    private static func weighted(_ line: Substring) -> (text: Substring, weight: Double)? {
        guard line.hasSuffix(")"), let open = line.lastIndex(of: "("), let weight = Double(line[line.index(after: open)...].dropLast()) else {
            return nil
        }
        let text = line[..<open].trimmed
        return text.isEmpty ? nil : (text, weight)
    }

    private func add(_ text: String, _ weight: Double, to category: inout WordCategory, _ place: SourceLocation, _ read: inout ImportedDictionary) {
        var weight = weight
        if !(0.01...1000).contains(weight) {
            read.losses.append(
                ExchangeLoss(
                    .approximated, at: place, theme: category.name, entry: text, what: "weight", found: fixed(weight, 2),
                    why: "weights are numbers from 0.01 to 1000; it has the weight 1"))
            weight = 1
        }
        guard text.hasPrefix("@") else {
            category.add(text.split(separator: "_").joined(separator: " "), weight: weight, at: place, &read.losses)
            return
        }
        do throws(GlobTerm.Reason) {
            let rule = try WordStatRule.read(text)
            category.terms.append(rule.term(weight: weight))
            guard let why = rule.approximation else { return }
            read.losses.append(ExchangeLoss(.approximated, at: place, theme: category.name, entry: rule.name, what: "rule", found: text, why: why))
        } catch {
            read.losses.append(ExchangeLoss(.leftOut, at: place, theme: category.name, what: "rule", found: text, why: error.text))
        }
    }
}
