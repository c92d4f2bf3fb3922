/// A YAML value with the place where it stands.
public struct YAMLValue: Sendable {
    public indirect enum Content: Sendable {
        case scalar(String, isQuoted: Bool)
        case list([YAMLValue])
        /// In the order of the file; keys are unique.
        case map([(key: YAMLKey, value: YAMLValue)])
    }

    public let content: Content
    public let mark: YAMLMark

    public init(_ content: Content, at mark: YAMLMark) {
        self.content = content
        self.mark = mark
    }

    /// Where the text of a scalar begins, behind its quotation mark.
    public var textMark: YAMLMark {
        if case .scalar(_, isQuoted: true) = content { return YAMLMark(line: mark.line, column: mark.column + 1) }
        return mark
    }

    public var scalar: String? { if case .scalar(let text, _) = content { text } else { nil } }
    public var list: [YAMLValue]? { if case .list(let values) = content { values } else { nil } }
    public var map: [(key: YAMLKey, value: YAMLValue)]? { if case .map(let pairs) = content { pairs } else { nil } }
    /// An empty value: nothing, `~` or `null`, not quoted.
    public var isNull: Bool {
        if case .scalar(let text, false) = content { return text.isEmpty || text == "~" || text == "null" }
        return false
    }

    /// The kind of value in words, for messages.
    public var kind: String {
        switch content {
        case .scalar: "a single value"
        case .list(let values): values.isEmpty ? "an empty list" : "a list"
        case .map: "a map of keys"
        }
    }

    public subscript(key: String) -> YAMLValue? { map?.first { $0.key.name == key }?.value }
}

public struct YAMLKey: Hashable, Sendable {
    public let name: String
    public let mark: YAMLMark
}

/// A line and a column, both from 1.
public struct YAMLMark: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Why a document could not be read.
public struct YAMLError: Error, Sendable {
    public let mark: YAMLMark?
    public let message: String
    /// The line of the place with a caret under it, each behind a line break; empty where there is no place.
    public private(set) var excerpt = ""

    public init(_ message: String, at mark: YAMLMark?) {
        self.message = message
        self.mark = mark
    }

    /// The error with the line that it is about, where that fits a screen.
    func showing(_ text: String) -> YAMLError {
        guard let mark else { return self }
        let lines = text.split(separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
        guard lines.indices.contains(mark.line - 1), !lines[mark.line - 1].isEmpty, (1...120).contains(mark.column) else { return self }
        var error = self
        error.excerpt = "\n    \(lines[mark.line - 1].prefix(120))\n    \(String(repeating: " ", count: mark.column - 1))^"
        return error
    }
}
