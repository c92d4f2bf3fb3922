import CorpusModel

/// A flow of paragraphs: the document's body, or the inside of a text box, which stands in a paragraph of another story.
struct DocumentStory {
    /// A paragraph while its runs come in.
    struct OpenParagraph {
        var paragraph: DocumentParagraph
        var style: String?
        /// The list that it is a paragraph of, and the level in it.
        var list: String?
        var listLevel: Int?
        /// Bold has not ended yet.
        var isBoldSoFar = true
        /// The paragraph mark is deleted: the next paragraph continues this one.
        var isMarkDeleted = false
        /// Paragraphs of the text boxes anchored here; they come after it.
        var boxes: [DocumentParagraph] = []

        /// White space has no weight to see: it neither ends a bold beginning nor makes one.
        mutating func append(_ bytes: ArraySlice<UInt8>, isBold: Bool) {
            paragraph.text += bytes
            guard isBoldSoFar else { return }
            if isBold { paragraph.boldPrefix = paragraph.text.count } else if !bytes.allSatisfy(isSpace) { isBoldSoFar = false }
        }
    }

    /// What the properties of a run say themselves; `nil` leaves it to the styles.
    struct Run {
        var bold: Bool?
        var hidden: Bool?
        var style: String?
    }

    /// A table while its rows come in.
    struct OpenTable {
        let number: Int
        var row = -1
        var column = 0
        /// Grid columns of the cell that is open.
        var span = 1
        var isInCell = false
    }

    /// Where a complex field stands (ECMA-376 §17.16.18): its instruction is no text, its result is.
    enum FieldPart { case instruction, result }

    var output: [DocumentParagraph] = []
    var paragraph: OpenParagraph?
    var run: Run?
    var fields: [FieldPart] = []
    var tables: [OpenTable] = []
    /// A paragraph whose mark is deleted, waiting for the one that continues it.
    private var pending: OpenParagraph?
    /// The memory in which the text of the paragraph that is open grows, one paragraph after the other; a closed one keeps as much as it fills.
    private var spare: [UInt8] = []
    /// The cell that a text box is anchored in.
    let outerCell: CellPosition?

    init(outerCell: CellPosition? = nil) { self.outerCell = outerCell }

    var cell: CellPosition? {
        guard let table = tables.last(where: { $0.isInCell }) else { return outerCell }
        return CellPosition(table: table.number, row: table.row, column: table.column)
    }

    var isInInstruction: Bool { fields.contains(.instruction) }

    mutating func open(_ location: SourceLocation) {
        var opened = OpenParagraph(paragraph: DocumentParagraph(text: [], cell: cell, location: location))
        swap(&opened.paragraph.text, &spare)
        paragraph = opened
    }

    mutating func close() {
        guard var closed = paragraph else { return }
        paragraph = nil
        run = nil
        if let before = pending {
            closed = Self.joined(before, closed)
            pending = nil
        }
        if closed.isMarkDeleted { pending = closed } else { publish(&closed) }
    }

    /// A deleted mark at the end of a cell, or before a table, has nothing to join.
    mutating func flush() {
        guard var last = pending else { return }
        pending = nil
        publish(&last)
    }

    private mutating func publish(_ closed: inout OpenParagraph) {
        let text = Array(closed.paragraph.text[...])
        swap(&closed.paragraph.text, &spare)
        spare.removeAll(keepingCapacity: true)
        closed.paragraph.text = text
        output.append(closed.paragraph)
        output += closed.boxes
    }

    /// The second has the style, as in Word; each keeps its own place.
    private static func joined(_ first: OpenParagraph, _ second: OpenParagraph) -> OpenParagraph {
        var joined = second
        let offset = first.paragraph.text.count
        guard offset > 0 else {
            joined.boxes = first.boxes + second.boxes
            return joined
        }
        joined.paragraph.text = first.paragraph.text + second.paragraph.text
        joined.paragraph.location = first.paragraph.location
        joined.paragraph.continuations = first.paragraph.continuations
        joined.paragraph.continuations.append((offset, second.paragraph.location))
        joined.paragraph.continuations += second.paragraph.continuations.map { ($0.offset + offset, $0.location) }
        joined.paragraph.anchors = first.paragraph.anchors + second.paragraph.anchors.map { ($0.offset + offset, $0.note) }
        let isWholeFirstBold = first.paragraph.boldPrefix == offset
        joined.paragraph.boldPrefix = isWholeFirstBold ? offset + second.paragraph.boldPrefix : first.paragraph.boldPrefix
        joined.boxes = first.boxes + second.boxes
        return joined
    }
}

extension DocumentStory {
    mutating func append(_ bytes: ArraySlice<UInt8>, isBold: Bool) {
        paragraph?.append(bytes, isBold: isBold)
    }

    /// Fastens a note of the document to the end of what the paragraph holds so far.
    mutating func anchor(_ note: Int) {
        guard let offset = paragraph?.paragraph.text.count else { return }
        paragraph?.paragraph.anchors.append((offset, note))
    }

    mutating func openRow() {
        guard let last = tables.indices.last else { return }
        tables[last].row += 1
        tables[last].column = 0
        tables[last].span = 0
    }

    /// Columns are those of the grid, so that a cell over two columns leaves the others where they are.
    mutating func openCell() {
        guard let last = tables.indices.last else { return }
        tables[last].column += tables[last].span
        tables[last].span = 1
        tables[last].isInCell = true
    }

    mutating func widenCell(_ columns: Int) {
        guard let last = tables.indices.last, tables[last].isInCell else { return }
        tables[last].span = max(1, min(columns, 1_000))
    }

    mutating func closeCell() {
        guard let last = tables.indices.last else { return }
        tables[last].isInCell = false
    }
}
