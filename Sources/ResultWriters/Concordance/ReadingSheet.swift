import CorpusModel

/// A concordance as a sheet to read and decide on: the columns of a codings file (DESIGN §6), then the line.
///
/// A line with several themes has a row for each, because each is a judgement of its own. Who reads fills in `coder`, `decision` (accept or reject)
/// and `note`; a line that has a decision already brings it along.
public enum ReadingSheet {
    public static func table(_ lines: [ConcordanceLine]) -> Table {
        var table = Table(name: "sheet", title: "Reading sheet", columns: columns)
        for line in lines {
            for theme in line.themes.isEmpty ? [""] : line.themes {
                let decision = line.decision == .accept || line.decision == .reject ? line.decision?.rawValue ?? "" : ""
                table.append([
                    .text(line.transcript), .integer(line.turn), .integer(line.characters.lowerBound), .integer(line.characters.upperBound),
                    .filled(theme), .missing, .filled(decision), .filled(line.note), .text(line.left), .text(line.node), .text(line.right),
                    .filled(line.speaker), .text(line.location),
                ])
            }
        }
        return table
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
        TableColumn("char_start", .integer, "First code point of the node in the transcript's text, 0-based"),
        TableColumn("char_end", .integer, "One past its last code point"),
        TableColumn("theme", .string, "Theme that is judged; empty where the hit itself is"),
        TableColumn("coder", .string, "Who decides"),
        TableColumn("decision", .string, "accept, reject or empty"),
        TableColumn("note", .string, "Anything"),
        TableColumn("left", .string, "Text before the node, verbatim"),
        TableColumn("node", .string, "The words that were found, verbatim"),
        TableColumn("right", .string, "Text after the node, verbatim"),
        TableColumn("speaker", .string, "Speaker as the file writes it"),
        TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
    ]
}
