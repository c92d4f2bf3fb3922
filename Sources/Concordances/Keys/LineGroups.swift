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
        var counts: [[String]: Count] = [:]
        for line in lines {
            for values in Self.values(of: line, keys) { counts[values, default: Count()].add(line.transcript, line.informant) }
        }
        self.init(counts, of: lines.count, by: keys, words: words)
    }

    /// The same of hits of an index; `places` are among its references, and the nodes have been asked for the keys, transcript and informant.
    public init(_ nodes: FoundNodes, _ places: [Int], by keys: [LineKey], words: GroupWords? = nil) {
        let columns = keys.map { nodes.column(of: $0) }
        let transcripts = nodes.column(of: Self.transcript)
        let informants = nodes.column(of: Self.informant)
        var counts: [[UInt32]: NumberCount] = [:]
        for place in places {
            let values = columns.flatMap { $0.numbers[place * $0.width..<(place + 1) * $0.width] }
            counts[values, default: NumberCount()].add(transcripts.numbers[place], informants.numbers[place])
        }
        var texts: [[String]: Count] = [:]
        for (numbers, count) in counts {
            var rest = numbers[...]
            let values = columns.map { column in
                let text = rest.prefix(column.width).filter { $0 != 0 }.map { column.texts[$0] }.joined(separator: " ")
                rest = rest.dropFirst(column.width)
                return text
            }
            texts[values] = Count(
                hits: count.hits, transcripts: Set(count.transcripts.map { transcripts.texts[$0] }),
                informants: Set(count.informants.map { informants.texts[$0] }))
        }
        self.init(texts, of: places.count, by: keys, words: words)
    }

    /// What the nodes of an index are asked for beside the keys.
    public static let sources = [transcript, informant]
    private static let transcript = LineKey(own: "transcript")
    private static let informant = LineKey(own: "informant")

    /// Where hits come from.
    public static func sources(of nodes: FoundNodes, _ places: [Int]) -> (transcripts: Set<String>, informants: Set<String>) {
        func texts(_ key: LineKey) -> Set<String> {
            let column = nodes.column(of: key)
            let used = column.textsUsed(by: places)
            return Set(used.indices.dropFirst().filter { used[$0] }.map { column.texts[UInt32($0)] })
        }
        return (texts(transcript), texts(informant))
    }

    private struct Count {
        var hits = 0
        var transcripts: Set<String> = []
        var informants: Set<String> = []

        mutating func add(_ transcript: String, _ informant: String) {
            hits += 1
            transcripts.insert(transcript)
            if !informant.isEmpty { informants.insert(informant) }
        }
    }

    private struct NumberCount {
        var hits = 0
        var transcripts: Set<UInt32> = []
        var informants: Set<UInt32> = []

        mutating func add(_ transcript: UInt32, _ informant: UInt32) {
            hits += 1
            transcripts.insert(transcript)
            if informant != 0 { informants.insert(informant) }
        }
    }

    private init(_ counts: [[String]: Count], of hits: Int, by keys: [LineKey], words: GroupWords?) {
        self.keys = keys
        groups = counts.map { values, count in
            Group(
                values: values, hits: count.hits, share: Double(count.hits) / Double(hits), transcripts: count.transcripts.count,
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
