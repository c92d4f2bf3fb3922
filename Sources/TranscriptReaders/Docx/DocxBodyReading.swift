import CorpusModel
import MarkupXML

/// How far the reading of a main part has come (`DocxBody`).
struct DocxBodyReading {
    /// Of the part's paragraphs.
    private let origin: SourceLocation.Origin
    private let styles: DocxStyles
    /// Fields that never end would swallow the rest of the document; then the part is read again without them.
    private let ignoresFields: Bool
    private let trackChanges: TrackChanges
    private var listLabels: DocxListLabels
    /// What the anchors of paragraphs point to: a part's note by its id.
    private(set) var references: [(kind: TranscriptNote.Kind, id: String)] = []
    private(set) var counts = DocxBody.Counts()
    private(set) var paragraphNumber = 0
    private var story = DocumentStory()
    private var outer: [(story: DocumentStory, isBox: Bool)] = []
    /// For each open `mc:AlternateContent`, whether its one branch has been taken.
    private var alternatives: [Bool] = []
    private var tableCount = 0
    /// Open elements of a subtree that is left out.
    private var skipped = 0
    private var isInParagraphProperties = false
    private var isInRunProperties = false
    private var isInRowProperties = false
    /// Whether white space counts in every `w:t`, as the root says.
    var preservesSpace = false
    /// Inside a `w:t`, and whether white space at its ends counts.
    private var isInText = false
    private var isSpaceKept = false
    /// The text of the `w:t` that is open; its memory serves the next one.
    private var pending: [UInt8] = []
    /// What the styles said last, for runs that have the same ones.
    private var look: DocxRunLook?
    private var lastStyle: DocxParagraphStyle?

    init(path: String, part: String, styles: DocxStyles, numbering: DocxNumbering, trackChanges: TrackChanges, ignoresFields: Bool) {
        origin = SourceLocation.Origin(path, part: part)
        self.trackChanges = trackChanges
        listLabels = DocxListLabels(numbering)
        self.styles = styles
        self.ignoresFields = ignoresFields
    }

    /// The paragraphs, once the part has ended.
    var paragraphs: [DocumentParagraph] { story.output }
    /// A field began and did not end, and text was taken for its instruction.
    var hasLostText: Bool { (hasOpenField || !story.fields.isEmpty) && counts.droppedInFields > 0 }
    /// A field in a text box did not end.
    private var hasOpenField = false

    mutating func start(_ element: DocxElement, _ attributes: XMLAttributes) {
        if element == .paragraph { paragraphNumber += 1 }
        if skipped > 0 {
            skipped += 1
            return
        }
        switch element {
        case .alternateContent: alternatives.append(false)
        case .branch: startBranch()
        default: startWord(element, attributes)
        }
    }

    mutating func end(_ element: DocxElement) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        if element == .alternateContent { alternatives.removeLast() } else { endWord(element) }
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText, skipped == 0 { pending.append(contentsOf: bytes) }
    }

    /// Exactly one branch of a choice is read, the first; the fallback says the same in an older way.
    private mutating func startBranch() {
        guard let last = alternatives.indices.last else { return }
        if alternatives[last] { skipped = 1 } else { alternatives[last] = true }
    }

    private mutating func startWord(_ element: DocxElement, _ attributes: XMLAttributes) {
        if isInParagraphProperties || isInRunProperties || isInRowProperties { return startProperty(element, attributes) }
        switch element {
        case .paragraph: openParagraph()
        case .run: story.run = DocumentStory.Run()
        case .text: openText(attributes)
        case .deletedText: if trackChanges == .reject { openText(attributes) } else { skipped = 1 }
        case .paragraphProperties: isInParagraphProperties = true
        case .runProperties: isInRunProperties = true
        case .rowProperties: isInRowProperties = true
        case .table, .row, .cell, .gridSpan: startTable(element, attributes)
        case .insertion, .moveTo, .deletion, .moveFrom: startChange(element)
        case .field: field(attributes.word("fldCharType") ?? "")
        case .box: openBox()
        case .footnote, .endnote, .comment: note(element, attributes)
        case .embedded: counts.embedded += 1
        default: startCharacter(element, attributes)
        }
    }

    private mutating func openText(_ attributes: XMLAttributes) {
        isInText = true
        pending.removeAll(keepingCapacity: true)
        isSpaceKept = preservesSpace || attributes.has("space", in: DocxNamespaces.xml, "preserve")
    }

    /// What was inserted is read and what was deleted is not, or the other way round where changes are rejected.
    private mutating func startChange(_ element: DocxElement) {
        switch element {
        case .insertion: counts.insertions += 1
        case .moveTo: counts.moves += 1
        case .deletion: counts.deletions += 1
        default: break
        }
        let isNew = element == .insertion || element == .moveTo
        if isNew == (trackChanges == .reject) { skipped = 1 }
    }

    private mutating func note(_ element: DocxElement, _ attributes: XMLAttributes) {
        let kind: TranscriptNote.Kind
        switch element {
        case .footnote:
            kind = .footnote
            counts.footnotes += 1
        case .endnote:
            kind = .endnote
            counts.endnotes += 1
        default:
            kind = .comment
            counts.comments += 1
        }
        story.anchor(references.count)
        references.append((kind, attributes.word("id") ?? ""))
    }

    /// Elements of a run that stand for a character, and those whose inside is never text.
    private mutating func startCharacter(_ element: DocxElement, _ attributes: XMLAttributes) {
        switch element {
        case .tab: append([9])
        case .lineBreak: append([10])
        case .noBreakHyphen: append([0xE2, 0x80, 0x91])
        case .softHyphen: append([0xC2, 0xAD])
        case .symbol: append(DocxSymbols.utf8(font: attributes.word("font"), code: attributes.word("char"))[...])
        case .withoutText, .sectionProperties, .formerProperties: skipped = 1
        default: return
        }
    }

    /// Former properties are not the text's; a deleted mark joins two paragraphs.
    private mutating func startProperty(_ element: DocxElement, _ attributes: XMLAttributes) {
        switch element {
        case .sectionProperties, .formerProperties: skipped = 1
        case .runProperties: isInRunProperties = true
        case .paragraphStyle: story.paragraph?.style = attributes.word("val")
        case .list: story.paragraph?.list = attributes.word("val")
        case .listLevel: story.paragraph?.listLevel = attributes.word("val").flatMap { Int($0) }
        case .insertion, .deletion, .moveFrom, .moveTo: if isInParagraphProperties && isInRunProperties { markChange(element) }
        case .bold where !isInParagraphProperties: story.run?.bold = attributes.toggle
        case .hidden where !isInParagraphProperties: story.run?.hidden = attributes.toggle
        case .runStyle where !isInParagraphProperties: story.run?.style = attributes.word("val")
        default: return
        }
    }

    /// A paragraph mark that was inserted or deleted; one that goes joins the paragraph with the next.
    private mutating func markChange(_ element: DocxElement) {
        if element == .insertion { counts.insertions += 1 } else if element == .deletion { counts.deletions += 1 }
        let isNew = element == .insertion || element == .moveTo
        if isNew == (trackChanges == .reject) { story.paragraph?.isMarkDeleted = true }
    }

    private mutating func endWord(_ element: DocxElement) {
        switch element {
        case .text, .deletedText: closeText()
        case .run: story.run = nil
        case .runProperties: isInRunProperties = false
        case .paragraphProperties: isInParagraphProperties = false
        case .rowProperties: isInRowProperties = false
        case .paragraph: closeParagraph()
        case .cell:
            story.flush()
            story.closeCell()
        case .table: if story.tables.count > 0 { story.tables.removeLast() }
        case .box: closeStory(isBox: true)
        case .body: story.flush()
        default: return
        }
    }

    private mutating func closeText() {
        guard isInText else { return }
        isInText = false
        // Taken out for as long as it is read: its memory is then nobody else's, and nothing is copied.
        var bytes: [UInt8] = []
        swap(&bytes, &pending)
        append(DocxText.visible(&bytes, preservesSpace: isSpaceKept))
        swap(&bytes, &pending)
    }
}

// MARK: - Paragraphs, boxes, tables, fields

extension DocxBodyReading {
    private mutating func openParagraph() {
        // A paragraph directly in a paragraph is no valid document; it is read as a box is.
        if story.paragraph != nil { openStory(isBox: false) }
        story.open(SourceLocation(origin, paragraphNumber))
    }

    private mutating func closeParagraph() {
        let style = paragraphStyle(story.paragraph?.style)
        if let list = story.paragraph?.list ?? style.list, list != "0" {
            let level = story.paragraph?.listLevel ?? style.level
            story.paragraph?.paragraph.listLabel = listLabels.next(list: list, level: level)
        }
        story.paragraph?.paragraph.style = style.name
        story.close()
        closeStory(isBox: false)
    }

    private mutating func paragraphStyle(_ id: String?) -> DocxParagraphStyle {
        if let lastStyle, lastStyle.id == id { return lastStyle }
        let style = DocxParagraphStyle(id, styles)
        lastStyle = style
        return style
    }

    private mutating func openBox() { openStory(isBox: true) }

    private mutating func openStory(isBox: Bool) {
        outer.append((story, isBox))
        story = DocumentStory(outerCell: story.cell)
    }

    /// Hands the paragraphs of an inner story to the paragraph that it is anchored in.
    private mutating func closeStory(isBox: Bool) {
        guard let last = outer.last, last.isBox == isBox else { return }
        outer.removeLast()
        story.flush()
        if !story.fields.isEmpty { hasOpenField = true }
        let inner = story.output
        story = last.story
        if story.paragraph == nil { story.output += inner } else { story.paragraph?.boxes += inner }
    }

    private mutating func startTable(_ element: DocxElement, _ attributes: XMLAttributes) {
        switch element {
        case .table:
            story.flush()
            story.tables.append(DocumentStory.OpenTable(number: tableCount))
            tableCount += 1
        case .row: story.openRow()
        case .cell: story.openCell()
        default: story.widenCell(attributes.word("val").flatMap { Int($0) } ?? 1)
        }
    }

    private mutating func field(_ type: String) {
        guard !ignoresFields else { return }
        switch type {
        case "begin": story.fields.append(.instruction)
        case "separate": if let last = story.fields.indices.last { story.fields[last] = .result }
        case "end": if !story.fields.isEmpty { story.fields.removeLast() }
        default: return
        }
    }

    /// Adds text of the run that is open, unless it is hidden or the instruction of a field.
    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard let run = story.run, story.paragraph != nil, !bytes.isEmpty else { return }
        if story.isInInstruction {
            counts.droppedInFields += 1
            return
        }
        let look = self.look(of: run)
        if run.hidden ?? look.isHidden {
            counts.hidden += 1
            return
        }
        story.append(bytes, isBold: run.bold ?? look.isBold)
    }

    private mutating func look(of run: DocumentStory.Run) -> DocxRunLook {
        let style = story.paragraph?.style
        if let look, look.paragraphStyle == style, look.characterStyle == run.style { return look }
        let found = DocxRunLook(paragraphStyle: style, characterStyle: run.style, styles)
        look = found
        return found
    }
}
