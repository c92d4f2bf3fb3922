import YAMLDocuments

/// An entry as its author wrote it.
public struct WrittenEntry: Sendable {
    public let id: String
    public let value: YAMLValue
    /// In the order of the file.
    public let patterns: [WrittenPattern]
    /// Each must hold.
    public let near: [WrittenCondition]
    /// Each adds once.
    public let support: [WrittenCondition]
    public var mark: YAMLMark { value.mark }

    /// `nil` for what is no map with an id.
    init?(_ value: YAMLValue) {
        id = value.text("id")
        guard !id.isEmpty else { return nil }
        self.value = value
        patterns = WrittenPattern.inRule(value)
        near = WrittenCondition.all(value["near"])
        support = WrittenCondition.all(value["support"])
    }

    public var weight: Double { Double(value.text("weight")) ?? 1 }
    public var status: String { value["status"]?.scalar ?? "active" }
    public var note: String { value.text("note") }
    public var roles: [String] { value.texts("roles") }
    /// Themes that its hits count for as well, beside those of its theme.
    public var implications: [WrittenImplication] { WrittenImplication.all(value["with"]) }
    /// Themes that its hits give way to, beside those that its theme gives way to.
    public var rivals: [WrittenRival] { WrittenRival.all(value["unless"]) }
    /// What of the spelling its words pass over: `accents`, `aa`.
    public var folding: [String] { value.texts("fold") }
    /// Whether its phrases reach over punctuation inside a sentence.
    public var crossesMarks: Bool { value["cross"]?.scalar == "punct" }
    /// `nil`: that of the theme.
    public var priority: Int? { Int(value.text("priority")) }
    /// How many of its matches in a window add their weight.
    public var cap: Int { Int(value.text("cap")) ?? 1 }
    public var withoutClass: String { value.text("without-class") }
    public var provenance: WrittenProvenance { WrittenProvenance(value["provenance"]) }
}

/// Words that must, or must not, stand near: the condition of an entry, or the support of a theme.
public struct WrittenCondition: Sendable {
    public let value: YAMLValue
    public let any: [WrittenPattern]
    public let all: [WrittenPattern]
    public let none: [WrittenPattern]

    /// One condition, or a list of them.
    static func all(_ value: YAMLValue?) -> [WrittenCondition] {
        guard let value else { return [] }
        return (value.list ?? [value]).filter { $0.map != nil }.map(WrittenCondition.init)
    }

    init(_ value: YAMLValue) {
        self.value = value
        any = WrittenPattern.operands(value["any"])
        all = WrittenPattern.operands(value["all"])
        none = WrittenPattern.operands(value["none"])
    }

    /// `sentence`, `turn`, a number of words, or another reach as it is written.
    public var within: String { value["within"]?.scalar ?? "turn" }
    /// The speakers it holds for; empty means everyone.
    public var roles: [String] { value.texts("roles") }
    /// What support adds to a score.
    public var adds: Double { Double(value.text("adds")) ?? 0.5 }
    public var patterns: [WrittenPattern] { any + all + none }
}

/// A context in which entries do not count.
public struct WrittenExclusion: Sendable {
    public let value: YAMLValue
    public let patterns: [WrittenPattern]
    public var mark: YAMLMark { value.mark }

    /// `nil` for what is no map.
    init?(_ value: YAMLValue) {
        guard value.map != nil else { return nil }
        self.value = value
        patterns = WrittenPattern.inRule(value)
    }

    /// Entries that it holds for; empty means all of the theme.
    public var cancels: [String] { value.texts("cancels") }
    public var roles: [String] { value.texts("roles") }
    /// `nil`: it cancels what it overlaps.
    public var within: String? { value["within"]?.scalar }
    public var note: String { value.text("note") }
}
