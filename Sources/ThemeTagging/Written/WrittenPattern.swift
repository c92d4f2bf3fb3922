import CorpusQuery
import YAMLDocuments

/// A word or phrase as it stands in a lexicon.
public struct WrittenPattern: Sendable {
    public let text: String
    /// Where the text begins.
    public let mark: YAMLMark
    /// Corpus query language, and not the simple notation.
    public let isCQL: Bool
    /// The hits of a theme among the words of a condition: `#power/influence`.
    public var isTheme = false

    /// The keys of entries and exclusions that hold the simple notation.
    static let keys = ["words", "phrase", "phrases"]

    /// What a list of a condition, or a single value, holds: themes too.
    static func operands(_ value: YAMLValue?) -> [WrittenPattern] {
        guard let value, !value.isNull else { return [] }
        return (value.list ?? [value]).flatMap { item -> [WrittenPattern] in
            let written = item["theme"].flatMap { id in id.scalar.map { (text: "#" + $0, mark: id.mark) } }
            let plain = item.scalar.flatMap { $0.hasPrefix("#") ? (text: $0, mark: item.textMark) : nil }
            guard let (text, mark) = written ?? plain else { return all(item) }
            return [WrittenPattern(text: text, mark: mark, isCQL: false, isTheme: true)]
        }
    }

    /// What a list, or a single value, holds.
    static func all(_ value: YAMLValue?, isCQL: Bool = false) -> [WrittenPattern] {
        guard let value, !value.isNull else { return [] }
        return (value.list ?? [value]).compactMap { item in
            // `{cql: '…'}` among words.
            if let inner = item["cql"], let text = inner.scalar { return WrittenPattern(text: text, mark: inner.textMark, isCQL: true) }
            return item.scalar.map { WrittenPattern(text: $0, mark: item.textMark, isCQL: isCQL) }
        }
    }

    /// The words and phrases of an entry or an exclusion, in the order of the file.
    static func inRule(_ value: YAMLValue) -> [WrittenPattern] {
        (value.map ?? []).flatMap { key, item in
            keys.contains(key.name) ? all(item) : key.name == "cql" ? all(item, isCQL: true) : []
        }
    }

    /// The query that it is; `nil` where it cannot be read as the simple notation.
    public func query(_ sets: [String: QueryNode]) -> ParsedQuery? {
        guard !isCQL, !isTheme else { return nil }
        do throws(QueryError) {
            return try SimpleNotation.parse(text, sets: sets)
        } catch {
            return nil
        }
    }

    /// The place of a character of the text, counted from 0.
    public func mark(at offset: Int) -> YAMLMark { YAMLMark(line: mark.line, column: mark.column + offset) }
}
