import CorpusModel

/// What lines are sorted, grouped and counted by: words at a place, the node, or where a line comes from.
///
/// | written | means |
/// |---|---|
/// | `left` `node` `right` | the words before the node, the nearest first; the node's words; the words after it |
/// | `lemma:left` `pos:node` | the same by another attribute |
/// | `word:-1` `lemma:+2` `pos:0` | the word at a place (`TokenPosition`); `word:` may be left out of `match[-1]`; `left1` is `word:-1` |
/// | `a.lemma` `target.word` | what a label of a query in CQL stands for (`a:[pos="ADJ"]`; `target` is `@`) |
/// | `transcript` `speaker` `informant` `role` `turn` `time` `theme` `decision` | where the line comes from, and what is known of it |
/// | `site`, `meta:site`, `meta_site` | a metadata field |
public struct LineKey: Hashable, Sendable {
    public enum Meaning: Hashable, Sendable {
        case words(TokenAttribute, LineMark.Part)
        case token(TokenAttribute, TokenPosition)
        /// The words of a label.
        case label(TokenAttribute, String)
        /// A field that every line has.
        case own(String)
        case metadata(String)
    }

    /// As the user wrote it.
    public let name: String
    public let meaning: Meaning

    /// Words of a side that a key compares: as many as a line commonly shows.
    static let sideWords = 10

    public static let ownFields = ["transcript", "speaker", "informant", "role", "turn", "time", "theme", "decision"]
    private static let parts: [String: LineMark.Part] = ["left": .left, "node": .node, "right": .right]

    /// A text that is none of the others is the name of a metadata field.
    public init(_ name: String) throws(LineKeyError) {
        self.name = name
        meaning = try Self.meaning(of: name)
    }

    /// A field that every line has.
    init(own field: String) {
        name = field
        meaning = .own(field)
    }

    /// A metadata field, whatever its name.
    init(field: String) {
        name = field
        meaning = .metadata(field)
    }

    private static func meaning(of name: String) throws(LineKeyError) -> Meaning {
        if let part = parts[name] { return .words(.word, part) }
        if ownFields.contains(name) { return .own(name) }
        for (side, sign) in [("left", -1), ("right", 1)] where name.hasPrefix(side) {
            if let place = Int(name.dropFirst(side.count)), let position = TokenPosition("\(place * sign)"), place > 0 {
                return .token(.word, position)
            }
        }
        if let position = TokenPosition(name), name.hasPrefix("match") { return .token(.word, position) }
        if name.hasPrefix("match[") || name.hasPrefix("matchend[") {
            throw LineKeyError(name, "a place such as match[-1] or matchend[1] was expected, at most \(TokenPosition.farthest) words away")
        }
        if name.hasPrefix("meta_") { return .metadata(String(name.dropFirst(5))) }
        guard let colon = name.firstIndex(of: ":") else {
            if let label = label(name) { return label }
            guard !name.isEmpty else { throw LineKeyError(name, "a key was expected") }
            return .metadata(name)
        }
        let place = name[name.index(after: colon)...]
        if name[..<colon] == "meta" { return .metadata(String(place)) }
        guard let attribute = TokenAttribute(rawValue: String(name[..<colon])) else {
            throw LineKeyError(
                name, "there is no attribute \"\(name[..<colon])\"", among: TokenAttribute.allCases.map(\.rawValue) + ["meta"], name[..<colon])
        }
        if let part = parts[String(place)] { return .words(attribute, part) }
        guard let position = TokenPosition(place) else {
            throw LineKeyError(
                name,
                "\"\(place)\" is no place; expected -1, 0, +1, match[-1], matchend[1], left, node or right, at most \(TokenPosition.farthest) words away"
            )
        }
        return .token(attribute, position)
    }

    /// `a.lemma`; `nil` where the name is none of a label's attribute.
    private static func label(_ name: String) -> Meaning? {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
            let attribute = TokenAttribute(rawValue: String(name[name.index(after: dot)...]))
        else { return nil }
        return .label(attribute, String(name[..<dot]))
    }

    /// The label that the key names; `nil` where it names something else.
    public var label: String? {
        guard case .label(_, let label) = meaning else { return nil }
        return label
    }

    /// The metadata field that the key names; `nil` where it names something else.
    public var metadataField: String? {
        guard case .metadata(let field) = meaning else { return nil }
        return field
    }

    public var needsAnalysis: Bool {
        switch meaning {
        case .words(let attribute, _), .token(let attribute, _), .label(let attribute, _): attribute.needsAnalysis
        case .own, .metadata: false
        }
    }

    /// Whether its value comes from the line's words, and not from where the line stands.
    public var isOfWords: Bool {
        switch meaning {
        case .words, .token, .label: true
        case .own, .metadata: false
        }
    }

    /// The side whose words it is, of which there are several; `nil` where it is something else.
    var side: LineMark.Part? { if case .words(_, let part) = meaning, part != .node { part } else { nil } }

    /// One line for the table's description.
    public var description: String {
        switch meaning {
        case .words(let attribute, let part): "The \(attribute.rawValue) of the \(part)"
        case .token(let attribute, _): "The \(attribute.rawValue) at \(name)"
        case .label(let attribute, let label): "The \(attribute.rawValue) of the label \(label)"
        case .own(let field): "The \(field)"
        case .metadata(let field): "Metadata field \(field)"
        }
    }
}

/// A key that cannot be read.
public struct LineKeyError: Error, Sendable {
    public let message: String

    init(_ key: String, _ message: String, among known: [String] = [], _ word: Substring = "") {
        let hint = nearest(to: String(word), among: known).map { " Did you mean \($0)?" } ?? ""
        let list = known.isEmpty ? "" : "; expected \(known.joined(separator: ", "))."
        self.message = "the key \"\(key)\" cannot be read: \(message)\(list)\(hint)"
    }

    /// A key of a label that the query does not give.
    init(noLabel key: String, _ label: String, among labels: [String]) {
        let known =
            labels.isEmpty ? "the query gives no labels, as a:[pos=\"NOUN\"] with --cql would" : "its labels are \(labels.joined(separator: ", "))"
        message = "the key \"\(key)\" names the label \(label), which the query does not have; \(known)"
    }

    /// A key that names neither a field nor anything else.
    init(unknown key: String, fields: [String]) {
        let known = ["left", "node", "right", "word:-1", "lemma:+1", "norm:0", "pos:-1"] + LineKey.ownFields + ["freq(…)"] + fields
        let hint = nearest(to: key, among: known + TokenAttribute.allCases.map(\.rawValue)).map { " Did you mean \($0)?" } ?? ""
        message = "the key \"\(key)\" is none of \(known.joined(separator: ", ")).\(hint)"
    }
}

extension LineKey {
    /// What is wrong with a key that names a metadata field which no transcript has; `nil` where nothing is.
    public func problem(fields: [String]) -> LineKeyError? {
        guard let field = metadataField, !fields.contains(field) else { return nil }
        return LineKeyError(unknown: name, fields: fields)
    }

    /// What is wrong with a key that names a label which the query does not have; `nil` where nothing is.
    public func problem(labels: [String]) -> LineKeyError? {
        guard let label, !labels.contains(label) else { return nil }
        return LineKeyError(noLabel: name, label, among: labels)
    }
}
