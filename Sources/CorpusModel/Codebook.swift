/// A lexicon as people read it: themes with their definitions, rules in words, entries and quotations, in one language. Writers decide how it looks.
public struct Codebook: Sendable {
    public let title: String
    /// Sentences under the title: which lexicons, which versions.
    public let facts: [String]
    public let chapters: [CodebookChapter]

    public init(title: String, facts: [String], chapters: [CodebookChapter]) {
        self.title = title
        self.facts = facts
        self.chapters = chapters
    }
}

/// A theme of a codebook, or the named lists of a lexicon.
public struct CodebookChapter: Sendable {
    /// The theme's id; empty for named lists.
    public let id: String
    /// The lexicon that it stands in, with its version.
    public let lexicon: String
    public let label: String
    /// The label in the other language; may be empty.
    public let otherLabel: String
    public let definition: String
    /// Themes that are rolled up to another one stand a level deeper.
    public let isLeaf: Bool
    public let parts: [CodebookPart]
    public let quotations: [CodebookQuotation]

    public init(
        id: String, lexicon: String, label: String, otherLabel: String, definition: String, isLeaf: Bool, parts: [CodebookPart],
        quotations: [CodebookQuotation]
    ) {
        self.id = id
        self.lexicon = lexicon
        self.label = label
        self.otherLabel = otherLabel
        self.definition = definition
        self.isLeaf = isLeaf
        self.parts = parts
        self.quotations = quotations
    }
}

/// Rules, entries, exclusions or test sentences of a theme.
public struct CodebookPart: Sendable {
    public enum Kind: String, Sendable {
        case note, rule, entry, exclusion, match, noMatch = "no-match", flips, provenance, list
    }

    public let kind: Kind
    public let heading: String
    public let items: [CodebookItem]

    public init(_ kind: Kind, heading: String, items: [CodebookItem]) {
        self.kind = kind
        self.heading = heading
        self.items = items
    }
}

public struct CodebookItem: Hashable, Sendable {
    /// An entry's id, a list's name, a test's role; may be empty.
    public let name: String
    public let text: String
    /// Conditions and notes; may be empty.
    public let remark: String

    public init(name: String = "", text: String, remark: String = "") {
        self.name = name
        self.text = text
        self.remark = remark
    }
}

/// Words of the corpus that a theme was found in.
public struct CodebookQuotation: Hashable, Sendable {
    public let before: String
    public let node: String
    public let after: String
    public let entry: String
    public let speaker: String
    public let role: String
    public let transcript: String
    /// From 1.
    public let turn: Int
    /// `FILE#PART:pN` or `FILE:LINE`.
    public let location: String

    public init(
        before: String, node: String, after: String, entry: String, speaker: String, role: String, transcript: String, turn: Int, location: String
    ) {
        self.before = before
        self.node = node
        self.after = after
        self.entry = entry
        self.speaker = speaker
        self.role = role
        self.transcript = transcript
        self.turn = turn
        self.location = location
    }
}
