import CorpusModel

/// A codebook as a long table: a row for each label, definition, rule, entry, exclusion, test sentence and quotation.
public enum CodebookTable {
    public static func table(_ codebook: Codebook) -> Table {
        var table = Table(name: "codebook", title: codebook.title, columns: columns)
        for chapter in codebook.chapters {
            func add(_ part: String, _ item: CodebookItem, _ quotation: CodebookQuotation? = nil) {
                table.append(
                    [.text(chapter.lexicon), .text(chapter.id), .text(part), .text(item.name), .text(item.text), .text(item.remark)]
                        + (quotation.map(cells) ?? Array(repeating: .missing, count: 5)))
            }
            add("label", CodebookItem(text: chapter.label, remark: chapter.otherLabel))
            if !chapter.definition.isEmpty { add("definition", CodebookItem(text: chapter.definition)) }
            for part in chapter.parts { for item in part.items { add(part.kind.rawValue, item) } }
            for quotation in chapter.quotations {
                add(
                    "quotation",
                    CodebookItem(name: quotation.entry, text: quotation.before + quotation.node + quotation.after, remark: quotation.node), quotation)
            }
        }
        return table
    }

    private static func cells(_ quotation: CodebookQuotation) -> [Cell] {
        [
            .text(quotation.speaker), .text(quotation.role), .text(quotation.transcript), .integer(quotation.turn), .text(quotation.location),
        ]
    }

    private static let columns = [
        TableColumn("lexicon", .string, "Lexicon id and version"),
        TableColumn("theme", .string, "Theme id; empty for named lists"),
        TableColumn("part", .string, "label, definition, note, rule, entry, exclusion, match, flips, no-match, provenance, list or quotation"),
        TableColumn("name", .string, "Entry id, name of the list, or role of a test sentence"),
        TableColumn("text", .string, "What stands there"),
        TableColumn("remark", .string, "Label in the other language, conditions and notes, or the words of a quotation that were found"),
        TableColumn("speaker", .string, "Of a quotation: as the file writes it"),
        TableColumn("role", .string, "Of a quotation: role of the speaker"),
        TableColumn("transcript", .string, "Of a quotation: transcript id"),
        TableColumn("turn", .integer, "Of a quotation: turn within the transcript, counted from 1"),
        TableColumn("location", .string, "Of a quotation: place in the source, FILE#PART:pN (paragraph) or FILE:LINE"),
    ]
}
