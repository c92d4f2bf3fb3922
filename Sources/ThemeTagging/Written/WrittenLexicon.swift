import CorpusQuery
import YAMLDocuments

/// A lexicon as its author wrote it: the texts with their places, and what the rules do not need (notes, provenance, who wrote it).
///
/// Reading is lenient: what is wrong with a file is told by `LexiconReader`, and is left out here.
public struct WrittenLexicon: Sendable {
    /// As the user or the plan named the file.
    public let path: String
    public let value: YAMLValue
    public let sets: [WrittenSet]
    public let themes: [WrittenTheme]
    /// What `@NAME` means in the file's phrases.
    public let namedSets: [String: QueryNode]

    public init(path: String, bytes: [UInt8]) throws(YAMLError) {
        self.init(path: path, value: try YAMLDocument.parse(bytes))
    }

    public init(path: String, value: YAMLValue) {
        self.path = path
        self.value = value
        sets = (value["sets"]?.map ?? []).map { WrittenSet(name: $0.key.name, mark: $0.key.mark, patterns: WrittenPattern.all($0.value)) }
        themes = (value["themes"]?.list ?? []).compactMap(WrittenTheme.init)
        let problems = YAMLProblems { _, _ in nil }
        namedSets = YAMLFields(value, "a lexicon", keys: [], problems).map { SetReader.sets($0, problems) } ?? [:]
    }

    public var id: String { value.text("lexicon") }
    public var version: String { value.text("version") }
    public var language: String { value["language"]?.scalar ?? "da" }
    /// What happens to hits that share words, where the file says it.
    public var overlap: String? { value["overlap"]?.scalar }
    /// Which words deny, beside and without some of the language's.
    public var negationWords: WrittenNegation { WrittenNegation(value["negation"]) }
    /// The file and version of the codebook, as one text.
    public var codebook: String {
        guard let codebook = value["codebook"] else { return "" }
        return codebook.scalar ?? ["file", "version"].map { codebook.text($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// A named list of words, used as `@NAME`.
public struct WrittenSet: Sendable {
    public let name: String
    public let mark: YAMLMark
    public let patterns: [WrittenPattern]
}

extension YAMLValue {
    /// The text of a key's single value; empty where there is none.
    func text(_ key: String) -> String {
        guard let value = self[key], !value.isNull else { return "" }
        return value.scalar ?? ""
    }

    /// The texts of a key's list, or of its single value.
    func texts(_ key: String) -> [String] {
        guard let value = self[key], !value.isNull else { return [] }
        return (value.list ?? [value]).compactMap(\.scalar)
    }
}
