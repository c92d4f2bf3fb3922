import CorpusModel
import YAMLDocuments

/// quanteda's YAML dictionaries: nested keys, values of glob patterns whose words are parted by spaces; `__` holds the words of a key that has keys in it.
///
/// Done: values in lists or alone, lists that hold further keys, empty keys. Words are exact forms, case folded, as quanteda has them by default.
struct QuantedaReader {
    let path: String

    func read(_ bytes: [UInt8]) throws(Diagnostic) -> ImportedDictionary {
        let root: YAMLValue
        do throws(YAMLError) {
            root = try YAMLDocument.parse(bytes)
        } catch {
            let place = error.mark.map { SourceLocation.Place.line($0.line, column: $0.column) } ?? .file
            throw ExchangeFault.malformed(SourceLocation(path, place), error.message + error.excerpt)
        }
        var read = ImportedDictionary()
        var top = WordCategory(name: "", line: root.mark.line)
        try add(root, to: &top, &read)
        guard top.terms.isEmpty, !top.children.isEmpty else {
            throw ExchangeFault.malformed(place(root), "a dictionary is a map of keys with lists of words; found \(root.kind)")
        }
        read.categories = top.children
        return read
    }

    private func add(_ value: YAMLValue, to category: inout WordCategory, _ read: inout ImportedDictionary) throws(Diagnostic) {
        switch value.content {
        case .scalar(let text, _): if !value.isNull { category.add(text, at: place(value), &read.losses) }
        case .list(let items): for item in items { try add(item, to: &category, &read) }
        case .map(let pairs):
            for (key, inner) in pairs {
                if key.name == "__" {
                    try add(inner, to: &category, &read)
                    continue
                }
                guard key.name.contains(where: { $0.isLetter || $0.isNumber }) else {
                    throw ExchangeFault.malformed(
                        SourceLocation(path, .line(key.mark.line, column: key.mark.column)),
                        "the key \"\(key.name)\" has no letter; a category has a name")
                }
                var child = WordCategory(name: key.name, line: key.mark.line)
                try add(inner, to: &child, &read)
                category.children.append(child)
            }
        }
    }

    private func place(_ value: YAMLValue) -> SourceLocation { SourceLocation(path, .line(value.mark.line, column: value.mark.column)) }
}

/// Why a dictionary of another tool cannot be read.
enum ExchangeFault {
    /// Categories of one dictionary, and how deep they are nested.
    static let categoryLimit = 5_000
    static let depthLimit = 40
    /// Words and patterns of one dictionary.
    static let termLimit = 1_000_000

    static func malformed(_ place: SourceLocation, _ message: String, advice: String? = nil) -> Diagnostic {
        Diagnostic(.error, .lexiconExchange, at: place, message, advice: advice ?? "Check that the file is whole, and that --from names its format.")
    }
}
