import CorpusModel

/// One thing that differs between two versions of some lexicons.
public struct LexiconChange: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case added, removed, changed
        /// A theme has another id now, or became part of another: its id is an alias there.
        case renamed, merged
    }

    public enum Part: String, Sendable {
        case lexicon, set, theme, entry, pattern, exclusion, test
    }

    /// How large a step in the version a change asks for (FORMAT.md: patch = notes and tests, minor = entries, major = a theme changed or removed).
    public enum Step: String, Sendable, Comparable {
        case patch, minor, major

        private var rank: Int { self == .patch ? 0 : self == .minor ? 1 : 2 }
        public static func < (one: Step, other: Step) -> Bool { one.rank < other.rank }
    }

    public let kind: Kind
    public let part: Part
    /// Empty for what belongs to a whole lexicon.
    public let theme: String
    /// The lexicon, the set, the entry; empty where theme and part say all.
    public let id: String
    /// The key that differs; empty for what was added or removed as a whole.
    public let field: String
    public let old: String
    public let new: String
    public let oldLine: Int?
    public let newLine: Int?

    init(
        _ kind: Kind, _ part: Part, theme: String = "", id: String = "", field: String = "", old: String = "", new: String = "", oldLine: Int? = nil,
        newLine: Int? = nil
    ) {
        self.kind = kind
        self.part = part
        self.theme = theme
        self.id = id
        self.field = field
        self.old = old
        self.new = new
        self.oldLine = oldLine
        self.newLine = newLine
    }

    public var step: Step {
        let isRemark = ["note", "provenance", "author", "licence", "version", "codebook"].contains(field.split(separator: ".").first.map(String.init))
        switch part {
        case .test: return .patch
        case .lexicon where kind == .changed: return isRemark ? .patch : .minor
        case .lexicon: return .major
        case .theme where [.removed, .renamed, .merged].contains(kind): return .major
        case .theme where kind == .changed:
            if isRemark { return .patch }
            return ["threshold", "support", "aliases"].contains(field.split(separator: ".").first) ? .minor : .major
        case .entry where kind == .changed: return isRemark ? .patch : .minor
        case .set, .theme, .entry, .pattern, .exclusion: return .minor
        }
    }

    static func table(_ changes: [LexiconChange]) -> Table {
        Table(
            name: "lexicon_changes", title: "What differs between two versions of a lexicon",
            columns: [
                TableColumn("change", .string, "added, removed, changed, renamed or merged"),
                TableColumn("part", .string, "lexicon, set, theme, entry, pattern, exclusion or test"),
                TableColumn("theme", .string, "Theme id; empty for what belongs to a whole lexicon"),
                TableColumn("id", .string, "Lexicon, set or entry"),
                TableColumn("field", .string, "The key that differs; empty for what was added or removed as a whole"),
                TableColumn("old", .string, "As it stood"),
                TableColumn("new", .string, "As it stands"),
                TableColumn("old_line", .integer, "Line in the old file"),
                TableColumn("new_line", .integer, "Line in the new file"),
                TableColumn("step", .string, "The step in the version that the change asks for: patch, minor or major"),
            ],
            rows: changes.map { change in
                [
                    .text(change.kind.rawValue), .text(change.part.rawValue), .text(change.theme), .text(change.id), .text(change.field),
                    .text(change.old), .text(change.new), change.oldLine.map { .integer($0) } ?? .missing,
                    change.newLine.map { .integer($0) } ?? .missing, .text(change.step.rawValue),
                ]
            })
    }
}
