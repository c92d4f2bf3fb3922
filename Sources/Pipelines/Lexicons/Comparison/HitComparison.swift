import CorpusModel
import DanishText
import ThemeTagging

/// What two versions of some lexicons find in a corpus: counted hits gained, lost and kept. A hit is the same when theme and words are the same, whatever its entry.
public struct HitComparison: Sendable {
    /// How the hits of a theme changed.
    struct Count: Hashable, Sendable {
        var old = 0
        var new = 0
        var gained = 0
        var lost = 0
    }

    private var counts: [String: Count] = [:]
    private var rows: [[Cell]] = []
    private let themes: [Theme]

    /// The themes of both versions, the new ones first.
    public init(_ old: CompiledLexicons, _ new: CompiledLexicons) {
        let known = Set(new.activeThemes.map(\.id))
        themes = new.activeThemes + old.activeThemes.filter { !known.contains(new.aliases.current($0.id)) }
    }

    public var isSame: Bool { counts.values.allSatisfy { $0.gained == 0 && $0.lost == 0 } }
    public var gained: Int { counts.values.reduce(0) { $0 + $1.gained } }
    public var lost: Int { counts.values.reduce(0) { $0 + $1.lost } }

    public mutating func add(_ part: TranscriptDifference) {
        for (theme, count) in part.counts {
            var sum = counts[theme] ?? Count()
            sum.old += count.old
            sum.new += count.new
            sum.gained += count.gained
            sum.lost += count.lost
            counts[theme] = sum
        }
        rows += part.rows
    }

    /// A row for each theme; with `onlyChanged` for those that gained or lost.
    public func themeTable(onlyChanged: Bool = false) -> Table {
        let shown = themes.filter { theme in
            guard let count = counts[theme.id] else { return !onlyChanged }
            return !onlyChanged || count.gained + count.lost > 0
        }
        return Table(
            name: "lexicon_hits_by_theme", title: "Counted hits gained and lost between two versions",
            columns: [
                TableColumn("theme", .string, "Theme id"),
                TableColumn("old", .integer, "Counted hits of the old version"),
                TableColumn("new", .integer, "Counted hits of the new version"),
                TableColumn("gained", .integer, "Hits that only the new version counts"),
                TableColumn("lost", .integer, "Hits that only the old version counts"),
            ],
            rows: shown.map { theme in
                let count = counts[theme.id] ?? Count()
                return [.text(theme.id), .integer(count.old), .integer(count.new), .integer(count.gained), .integer(count.lost)]
            })
    }

    /// A row for each hit that one version alone counts.
    public var hitTable: Table {
        Table(
            name: "lexicon_hits", title: "Counted hits that one of two versions has alone",
            columns: [
                TableColumn("change", .string, "gained or lost"),
                TableColumn("theme", .string, "Theme id"),
                TableColumn("entry", .string, "Entry that found it"),
                TableColumn("transcript", .string, "Transcript id"),
                TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
                TableColumn("speaker", .string, "As the file writes it"),
                TableColumn("role", .string, "Role of the speaker"),
                TableColumn("left", .string, "Words before"),
                TableColumn("match", .string, "The words, verbatim"),
                TableColumn("right", .string, "Words after"),
                TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
            ], rows: rows)
    }
}

/// The difference in one transcript.
public struct TranscriptDifference: Sendable {
    let counts: [String: HitComparison.Count]
    let rows: [[Cell]]

    private struct Key: Hashable {
        let theme: String
        let tokens: Range<Int>
    }

    /// - Parameter aliases: the ids that themes of the old version have in the new one.
    init(_ old: [Hit], _ new: [Hit], _ aliases: ThemeAliases, _ analysed: AnalysedTranscript) {
        let (old, new) = (old.filter(\.counted), new.filter(\.counted))
        func theme(_ hit: Hit) -> String { aliases.current(hit.theme) }
        func key(_ hit: Hit) -> Key { Key(theme: theme(hit), tokens: hit.tokens) }
        let (oldKeys, newKeys) = (Set(old.map(key)), Set(new.map(key)))
        let gained = new.filter { !oldKeys.contains(key($0)) }
        let lost = old.filter { !newKeys.contains(key($0)) }
        var counts: [String: HitComparison.Count] = [:]
        for hit in old { counts[theme(hit), default: .init()].old += 1 }
        for hit in new { counts[theme(hit), default: .init()].new += 1 }
        for hit in gained { counts[theme(hit), default: .init()].gained += 1 }
        for hit in lost { counts[theme(hit), default: .init()].lost += 1 }
        self.counts = counts
        rows = Self.rows("gained", gained, analysed) + Self.rows("lost", lost, analysed)
    }

    private static func rows(_ change: String, _ hits: [Hit], _ analysed: AnalysedTranscript) -> [[Cell]] {
        HitRows.rows(hits, analysed).map { row in
            [
                .text(change), .text(row.hit.theme), .text(row.hit.entry), .text(row.transcript), .integer(row.hit.turn + 1), .text(row.speaker),
                .text(row.role), .text(row.left), .text(row.match), .text(row.right), .text(row.location),
            ]
        }
    }
}

/// Tags transcripts with both versions.
public struct DifferenceTagger: Sendable {
    private let old: ThemeTagger
    private let new: ThemeTagger
    private let aliases: ThemeAliases

    public init(_ old: CompiledLexicons, _ new: CompiledLexicons, roles: RoleRules, language: DanishLanguage) {
        let spans = SpanFinder(data: language.data)
        self.old = ThemeTagger(old, roles: roles, spans: spans)
        self.new = ThemeTagger(new, roles: roles, spans: spans)
        aliases = new.aliases
    }

    public func difference(_ analysed: AnalysedTranscript) -> TranscriptDifference {
        TranscriptDifference(old.tag(analysed.segment, analysed.facts).hits, new.tag(analysed.segment, analysed.facts).hits, aliases, analysed)
    }
}
