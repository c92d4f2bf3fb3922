import YAMLDocuments

/// A theme as its author wrote it.
public struct WrittenTheme: Sendable {
    public let id: String
    public let value: YAMLValue
    public let entries: [WrittenEntry]
    /// Each adds once.
    public let support: [WrittenCondition]
    public let exclusions: [WrittenExclusion]
    public let tests: [WrittenTest]
    public var mark: YAMLMark { value.mark }

    /// `nil` for what is no map with an id.
    init?(_ value: YAMLValue) {
        id = value.text("id")
        guard !id.isEmpty else { return nil }
        self.value = value
        func items(_ key: String) -> [YAMLValue] { value[key].map { $0.list ?? [$0] } ?? [] }
        entries = items("entries").compactMap(WrittenEntry.init)
        support = WrittenCondition.all(value["support"])
        exclusions = items("exclude").compactMap(WrittenExclusion.init)
        tests = WrittenTest.all(value["tests"])
    }

    /// Ids that it had before.
    public var aliases: [String] { value.texts("aliases") }
    public var labelDanish: String { value["label"]?.text("da") ?? "" }
    public var labelEnglish: String { value["label"]?.text("en") ?? "" }
    public var definitionDanish: String { value["definition"]?.text("da") ?? "" }
    public var definitionEnglish: String { value["definition"]?.text("en") ?? "" }
    public var parent: String? { value["parent"]?.scalar }
    /// `keeps`, `blocks` or `flips:THEME`.
    public var negation: String { value["negation"].flatMap { $0.scalar ?? $0["policy"]?.scalar } ?? "keeps" }
    /// Which words deny, beside and without some of the lexicon's.
    public var negationWords: WrittenNegation { WrittenNegation(value["negation"]) }
    public var threshold: Double { Double(value.text("threshold")) ?? 1 }
    public var roles: [String] { value.texts("roles") }
    /// Themes that every hit counts for as well.
    public var implications: [WrittenImplication] { WrittenImplication.all(value["with"]) }
    /// Themes that it gives way to.
    public var rivals: [WrittenRival] { WrittenRival.all(value["unless"]) }
    public var priority: Int { Int(value.text("priority")) ?? 0 }
    public var status: String { value["status"]?.scalar ?? "active" }
    public var note: String { value.text("note") }
    public var provenance: WrittenProvenance { WrittenProvenance(value["provenance"]) }
}

/// Where a theme or an entry comes from.
public struct WrittenProvenance: Sendable {
    public let sources: [String]
    /// The version of the lexicon that it was added in.
    public let since: String
    public let note: String

    init(_ value: YAMLValue?) {
        sources = value?.scalar.map { [$0] } ?? value?.texts("source") ?? []
        since = value?.text("since") ?? ""
        note = value?.text("note") ?? ""
    }
}

/// A sentence that stands among the tests of a theme.
public struct WrittenTest: Sendable {
    /// `match`, `no-match` or `flips`.
    public let expectation: String
    public let role: String
    public let text: String
    /// The theme that a denial goes to.
    public let target: String?
    public let mark: YAMLMark

    static func all(_ value: YAMLValue?) -> [WrittenTest] {
        (value?.map ?? []).flatMap { key, list in
            (list.list ?? [list]).map {
                WrittenTest(expectation: key.name, role: $0.text("role"), text: $0.text("text"), target: $0["to"]?.scalar, mark: $0.mark)
            }
        }
    }
}
