import CorpusModel

/// Lines counted by what they share: `node`, `left1`, `right2`, `theme`, or where they come from (`--group-by`).
public struct LineGroups: Sendable {
    public struct Group: Sendable, Hashable {
        /// A value for each key.
        public let values: [String]
        public let hits: Int
        /// Of all lines.
        public let share: Double
        public let transcripts: Int
        public let informants: Int
    }

    public let keys: [String]
    /// The most frequent first, equal ones in the order of their values' bytes.
    public let groups: [Group]

    /// Groups by words of the line, in match form. A theme is a group for each of its lines, so shares by theme may sum to more than 1.
    public static let wordKeys = ["node", "left1", "left2", "left3", "right1", "right2", "right3", "theme"]

    /// Cost: one pass over the lines. `fold` gives the match form of a word.
    public init(_ lines: [ConcordanceLine], by keys: [String], fold: (String) -> String) {
        self.keys = keys
        var counts: [[String]: (hits: Int, transcripts: Set<String>, informants: Set<String>)] = [:]
        for line in lines {
            for values in Self.values(of: line, keys, fold) {
                var count = counts[values] ?? (0, [], [])
                count.hits += 1
                count.transcripts.insert(line.transcript)
                if !line.informant.isEmpty { count.informants.insert(line.informant) }
                counts[values] = count
            }
        }
        groups = counts.map { values, count in
            Group(
                values: values, hits: count.hits, share: Double(count.hits) / Double(lines.count), transcripts: count.transcripts.count,
                informants: count.informants.count)
        }.sorted { one, other in
            if one.hits != other.hits { return one.hits > other.hits }
            return one.values.joined(separator: "\u{0}").utf8.lexicographicallyPrecedes(other.values.joined(separator: "\u{0}").utf8)
        }
    }

    private static func values(of line: ConcordanceLine, _ keys: [String], _ fold: (String) -> String) -> [[String]] {
        var rows: [[String]] = [[]]
        for key in keys {
            let values = key == "theme" ? (line.themes.isEmpty ? [""] : line.themes) : [value(key, of: line, fold)]
            rows = rows.flatMap { row in values.map { row + [$0] } }
        }
        return rows
    }

    private static func value(_ key: String, of line: ConcordanceLine, _ fold: (String) -> String) -> String {
        if key == "node" { return LineWords.words(line.node).map(fold).joined(separator: " ") }
        for (side, text) in [("left", line.left), ("right", line.right)] where key.hasPrefix(side) {
            guard let place = Int(key.dropFirst(side.count)), place > 0 else { continue }
            let words = side == "left" ? LineWords.words(text).reversed() : LineWords.words(text)
            return place <= words.count ? fold(words[place - 1]) : ""
        }
        return LineField.value(key, of: line)
    }

    /// The groups as a table: the keys, then `hits,share,transcripts,informants`.
    public var table: Table {
        var table = Table(
            name: "groups", title: "Hits by group",
            columns: keys.map { TableColumn($0, .string, Self.wordKeys.contains($0) ? "The \($0) of the line, in match form" : "The field \($0)") }
                + [
                    TableColumn("hits", .integer, "Hits of the group"),
                    TableColumn("share", .number, "Hits divided by all hits"),
                    TableColumn("transcripts", .integer, "Transcripts with such a hit"),
                    TableColumn("informants", .integer, "Informants with such a hit"),
                ])
        for group in groups {
            table.rows.append(
                group.values.map { .text($0) } + [
                    .integer(group.hits), .number(group.share), .integer(group.transcripts), .integer(group.informants),
                ])
        }
        return table
    }
}

/// The words of a line's parts.
enum LineWords {
    /// Without the punctuation around them: a quotation mark before the node is no word of its context.
    static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).compactMap { word in
            guard let first = word.firstIndex(where: isLetter), let last = word.lastIndex(where: isLetter) else { return nil }
            return String(word[first...last])
        }
    }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
