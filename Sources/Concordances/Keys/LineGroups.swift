import CorpusModel

/// Lines counted by what they share (`--group-by`): hits, their share of all hits, and their rate where the words are known.
public struct LineGroups: Sendable {
    public struct Group: Sendable, Hashable {
        /// A value for each key; empty where a line has none.
        public let values: [String]
        public let hits: Int
        /// Of all lines.
        public let share: Double
        public let transcripts: Int
        public let informants: Int
        /// The words that the rate divides by; `nil` where they are not known.
        public let words: Int?

        /// Hits per 10,000 of `words`; `nil` without words.
        public var per10000: Double? { words.flatMap { $0 > 0 ? Double(hits) * 10_000 / Double($0) : nil } }
    }

    public let keys: [LineKey]
    /// The most frequent first, equal ones in the order of their values' bytes.
    public let groups: [Group]

    /// What is asked for most often; the rest of the keys is in `LineKey`.
    public static let commonKeys = ["node", "left1", "right1", "lemma:node", "pos:-1", "theme"]

    /// A theme is a group for each of its lines, so shares by theme may sum to more than 1. Cost: one pass over the lines.
    ///
    /// - Parameter words: what the rates divide by; without it there are none.
    public init(_ lines: [ConcordanceLine], by keys: [LineKey], words: GroupWords? = nil) {
        self.keys = keys
        var counts: [[String]: (hits: Int, transcripts: Set<String>, informants: Set<String>)] = [:]
        for line in lines {
            for values in Self.values(of: line, keys) {
                counts[values, default: (0, [], [])].hits += 1
                counts[values]!.transcripts.insert(line.transcript)
                if !line.informant.isEmpty { counts[values]!.informants.insert(line.informant) }
            }
        }
        groups = counts.map { values, count in
            Group(
                values: values, hits: count.hits, share: Double(count.hits) / Double(lines.count), transcripts: count.transcripts.count,
                informants: count.informants.count, words: words?.count(of: values))
        }.sorted { one, other in
            if one.hits != other.hits { return one.hits > other.hits }
            return one.values.joined(separator: "\u{0}").utf8.lexicographicallyPrecedes(other.values.joined(separator: "\u{0}").utf8)
        }
    }

    private static func values(of line: ConcordanceLine, _ keys: [LineKey]) -> [[String]] {
        var rows: [[String]] = [[]]
        for key in keys {
            let values = key.meaning == .own("theme") && !line.themes.isEmpty ? line.themes : [key.value(of: line) ?? ""]
            rows = rows.flatMap { row in values.map { row + [$0] } }
        }
        return rows
    }

    /// The groups as a table: the keys, then `hits,share,transcripts,informants,words,per_10000`.
    public var table: Table {
        let places = keys.filter(GroupWords.divides).map(\.name)
        let whose = places.isEmpty ? "all counted roles" : "counted roles of the same \(places.joined(separator: ", "))"
        let columns =
            keys.map { TableColumn($0.name, .string, $0.description + ($0.isOfWords ? ", in match form" : "")) } + [
                TableColumn("hits", .integer, "Hits of the group"),
                TableColumn("share", .number, "Hits divided by all hits"),
                TableColumn("transcripts", .integer, "Transcripts with such a hit"),
                TableColumn("informants", .integer, "Informants with such a hit"),
                TableColumn("words", .integer, "Words said in \(whose)"),
                TableColumn("per_10000", .number, "Hits per 10,000 of these words"),
            ]
        let rows = groups.map { group -> [Cell] in
            group.values.map { .text($0) } + [
                .integer(group.hits), .number(group.share), .integer(group.transcripts), .integer(group.informants),
                group.words.map { .integer($0) } ?? .missing, .number(group.per10000, decimals: 2),
            ]
        }
        return Table(name: "groups", title: "Hits by group", columns: columns, rows: rows)
    }
}
