import CorpusModel
import JSONDocuments
import TranscriptReaders

/// JSON Lines of spaCy's EntityRuler: an object a line with `label`, `pattern` and perhaps `id`.
///
/// Done: patterns as text, and as tokens with LOWER, TEXT, ORTH, NORM (exact forms), LEMMA, POS, IN, REGEX of a beginning or an end (`^bolig`, `hed$`), and empty
/// tokens with OP ? as gaps. Left out and told: other attributes and operators. Case is folded.
struct SpacyReader {
    let path: String

    private struct Line: Decodable {
        let label: String
        let pattern: JSONTree
        let id: String?
    }

    func read(_ bytes: [UInt8]) throws(Diagnostic) -> ImportedDictionary {
        let decoded = try DecodedText(bytes, path: path)
        let lines = decoded.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count <= ExchangeFault.termLimit else {
            throw ExchangeFault.malformed(SourceLocation(path), "more than \(ExchangeFault.termLimit) lines")
        }
        var read = ImportedDictionary(diagnostics: decoded.diagnostics)
        var places: [String: Int] = [:]
        var categories: [WordCategory] = []
        for (number, text) in lines.enumerated() where !text.trimmed.isEmpty {
            let place = SourceLocation(path, .line(number + 1))
            let line: Line
            do throws(JSONFault) {
                line = try JSONDocument.decode(Line.self, from: Array(text.utf8))
            } catch {
                throw ExchangeFault.malformed(place, "no pattern of an EntityRuler: \(error.detail)")
            }
            guard line.label.contains(where: { $0.isLetter || $0.isNumber }) else {
                throw ExchangeFault.malformed(place, "the label \"\(line.label)\" has no letter; a category has a name")
            }
            let category = places[line.label] ?? categories.count
            if category == categories.count {
                guard categories.count < ExchangeFault.categoryLimit else {
                    throw ExchangeFault.malformed(place, "more than \(ExchangeFault.categoryLimit) labels")
                }
                places[line.label] = category
                categories.append(WordCategory(name: line.label, line: number + 1))
            }
            do throws(GlobTerm.Reason) {
                let pattern = try SpacyPattern.notation(line.pattern)
                categories[category].terms.append(.init(pattern.text, isPhrase: pattern.isPhrase, name: line.id ?? ""))
            } catch {
                read.losses.append(
                    ExchangeLoss(
                        .leftOut, at: place, theme: line.label, entry: line.id ?? "", what: "pattern", found: String(text.trimmed.prefix(200)),
                        why: error.text))
            }
        }
        guard !categories.isEmpty else {
            throw ExchangeFault.malformed(SourceLocation(path, .line(1)), "the file is empty; a pattern a line was expected")
        }
        read.categories = WordCategory.nested(categories)
        return read
    }
}
