import CorpusModel

/// A concordance as a table: a row for each line, then the metadata fields as `meta_NAME`.
public enum ConcordanceTable {
    public static func table(_ lines: [ConcordanceLine], name: String = "concordance", title: String = "Concordance") -> Table {
        let metadata = MetadataColumns(lines.lazy.map(\.metadata))
        let optional = optionalColumns.filter { $0.isWanted(lines) }
        return Table(
            name: name, title: title, columns: columns + optional.map(\.column) + metadata.columns,
            rows: lines.map { line in cells(line) + optional.map { $0.cell(line) } + metadata.cells(line.metadata) })
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
        TableColumn("speaker", .string, "Speaker as the file writes it; empty where nobody is named"),
        TableColumn("informant", .string, "Informant: the same person in every transcript"),
        TableColumn("role", .string, "Role of the speaker"),
        TableColumn("time", .number, "Start of the turn in seconds; empty where the source has no times"),
        TableColumn("left", .string, "Text before the node, verbatim"),
        TableColumn("node", .string, "The words that were found, verbatim"),
        TableColumn("right", .string, "Text after the node, verbatim"),
        TableColumn("themes", .string, "Counted themes whose hits overlap the node, joined by ;"),
        TableColumn("counted", .boolean, "Whether the speaker's role is counted"),
        TableColumn("token_start", .integer, "First token of the node, 0-based within the transcript, all tokens counted"),
        TableColumn("token_end", .integer, "One past its last token"),
        TableColumn("char_start", .integer, "First code point of the node in the transcript's text, 0-based"),
        TableColumn("char_end", .integer, "One past its last code point"),
        TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
    ]

    /// A column that is there only where lines have what it shows.
    private struct OptionalColumn: Sendable {
        let column: TableColumn
        let isWanted: @Sendable ([ConcordanceLine]) -> Bool
        let cell: @Sendable (ConcordanceLine) -> Cell
    }

    /// The names of columns that may be there.
    public static let optionalNames = optionalColumns.map(\.column.name)

    private static let optionalColumns = [
        OptionalColumn(
            column: TableColumn("expanded_left", .string, "Wider text before the node"), isWanted: { $0.contains { $0.expanded != nil } },
            cell: { $0.expanded.map { .text($0.left) } ?? .missing }),
        OptionalColumn(
            column: TableColumn("expanded_right", .string, "Wider text after the node"), isWanted: { $0.contains { $0.expanded != nil } },
            cell: { $0.expanded.map { .text($0.right) } ?? .missing }),
        OptionalColumn(
            column: TableColumn("marks", .string, "Marked words of the line as LABEL=WORDS, joined by ;"),
            isWanted: { $0.contains { !markedWords($0).isEmpty } }, cell: { .filled(markedWords($0)) }),
        OptionalColumn(
            column: TableColumn("decision", .string, "What the reading sheets say: accept, reject, disputed or undecided"),
            isWanted: { $0.contains { $0.decision != nil } }, cell: { .filled($0.decision?.rawValue ?? "") }),
        OptionalColumn(
            column: TableColumn("note", .string, "Notes of the reading sheets"), isWanted: { $0.contains { $0.decision != nil } },
            cell: { .filled($0.note) }),
    ]

    /// `kommunen` under the mark `kommune`: `kommune=kommunen`.
    private static func markedWords(_ line: ConcordanceLine) -> String {
        var entries: [String] = []
        for mark in line.marks {
            guard let label = mark.kind.label else { continue }
            let entry = "\(label)=\(mark.words(of: line))"
            if !entries.contains(entry) { entries.append(entry) }
        }
        return entries.joined(separator: ";")
    }

    private static func cells(_ line: ConcordanceLine) -> [Cell] {
        [
            .text(line.transcript), .integer(line.turn), .filled(line.speaker), .filled(line.informant), .filled(line.role), .seconds(line.time),
            .text(line.left), .text(line.node), .text(line.right), .filled(line.themes.joined(separator: ";")), .boolean(line.counted),
            .integer(line.tokens.lowerBound), .integer(line.tokens.upperBound), .integer(line.characters.lowerBound),
            .integer(line.characters.upperBound), .text(line.location),
        ]
    }
}

extension LineMark.Kind {
    /// What the words are marked for; `nil` for a sort key.
    fileprivate var label: String? {
        switch self {
        case .key: nil
        case .query(let label), .theme(let label): label
        }
    }
}

extension LineMark {
    fileprivate func words(of line: ConcordanceLine) -> String {
        let bytes = Array((part == .left ? line.left : part == .node ? line.node : line.right).utf8)
        return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
