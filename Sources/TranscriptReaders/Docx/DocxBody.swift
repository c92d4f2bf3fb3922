import CorpusModel
import MarkupXML

/// Reads the main part into paragraphs, in one pass and without recursion (the first of the two steps).
///
/// A paragraph's number is its place among all `w:p` elements of the part, also those that are not read (in the branch of a choice that is
/// left out, say), so that a person who counts them finds it.
final class DocxBody: XMLEventHandler {
    /// What was met beside the text, for the diagnostics.
    struct Counts {
        var insertions = 0
        var deletions = 0
        var moves = 0
        var footnotes = 0
        var endnotes = 0
        var comments = 0
        var hidden = 0
        var embedded = 0
        var droppedInFields = 0
    }

    private let path: String
    private let part: String
    private let styles: DocxStyles
    /// Fields that never end would swallow the rest of the document; then the part is read again without them.
    private let ignoresFields: Bool
    private let trackChanges: TrackChanges
    private var listLabels: DocxListLabels
    /// What the anchors of paragraphs point to: a part's note by its id.
    private(set) var references: [(kind: TranscriptNote.Kind, id: String)] = []
    private(set) var counts = Counts()
    private(set) var root: XMLName?
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
    private var text: OpenText?
    private var preservesSpace = false

    /// The inside of a `w:t`.
    private struct OpenText {
        var bytes: [UInt8] = []
        let preservesSpace: Bool
    }

    init(
        path: String, part: String, styles: DocxStyles, numbering: DocxNumbering = DocxNumbering(), trackChanges: TrackChanges = .accept,
        ignoresFields: Bool = false
    ) {
        self.path = path
        self.trackChanges = trackChanges
        listLabels = DocxListLabels(numbering)
        self.part = part
        self.styles = styles
        self.ignoresFields = ignoresFields
    }

    /// The paragraphs, once the part has ended.
    var paragraphs: [DocumentParagraph] { story.output }
    /// A field began and did not end, and text was taken for its instruction.
    var hasLostText: Bool { (hasOpenField || !story.fields.isEmpty) && counts.droppedInFields > 0 }
    /// A field in a text box did not end.
    private var hasOpenField = false

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if root == nil {
            root = name
            preservesSpace = attributes.value("space", in: DocxNamespaces.xml) == "preserve"
        }
        let isParagraph = name.namespace == DocxNamespaces.word && name.local == "p"
        if isParagraph { paragraphNumber += 1 }
        if skipped > 0 {
            skipped += 1
            return
        }
        switch name.namespace {
        case DocxNamespaces.compatibility: startAlternative(name.local)
        case DocxNamespaces.word: startWord(name.local, attributes)
        default: return
        }
    }

    func end(_ name: XMLName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name.namespace {
        case DocxNamespaces.compatibility: if name.local == "AlternateContent" { alternatives.removeLast() }
        case DocxNamespaces.word: endWord(name.local)
        default: return
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if skipped == 0 { text?.bytes.append(contentsOf: bytes) }
    }

    /// Exactly one branch of a choice is read, the first; the fallback says the same in an older way.
    private func startAlternative(_ name: String) {
        switch name {
        case "AlternateContent": alternatives.append(false)
        case "Choice", "Fallback":
            guard let last = alternatives.indices.last else { return }
            if alternatives[last] { skipped = 1 } else { alternatives[last] = true }
        default: return
        }
    }

    private func startWord(_ name: String, _ attributes: XMLAttributes) {
        if isInParagraphProperties || isInRunProperties || isInRowProperties { return startProperty(name, attributes) }
        switch name {
        case "p": openParagraph()
        case "r": story.run = DocumentStory.Run()
        case "t", "delText":
            guard name == "t" || trackChanges == .reject else {
                skipped = 1
                return
            }
            text = OpenText(preservesSpace: preservesSpace || attributes.value("space", in: DocxNamespaces.xml) == "preserve")
        case "pPr": isInParagraphProperties = true
        case "rPr": isInRunProperties = true
        case "trPr": isInRowProperties = true
        case "tbl", "tr", "tc", "gridSpan": startTable(name, attributes)
        case "ins", "moveTo", "del", "moveFrom": startChange(name)
        case "fldChar": field(attributes.word("fldCharType") ?? "")
        case "txbxContent": openBox()
        case "footnoteReference", "endnoteReference", "commentReference": note(name, attributes)
        case "altChunk", "subDoc": counts.embedded += 1
        default: startCharacter(name, attributes)
        }
    }

    /// What was inserted is read and what was deleted is not, or the other way round where changes are rejected.
    private func startChange(_ name: String) {
        switch name {
        case "ins": counts.insertions += 1
        case "moveTo": counts.moves += 1
        case "del": counts.deletions += 1
        default: break
        }
        let isNew = name == "ins" || name == "moveTo"
        if isNew == (trackChanges == .reject) { skipped = 1 }
    }

    private func note(_ name: String, _ attributes: XMLAttributes) {
        let kind: TranscriptNote.Kind
        switch name {
        case "footnoteReference":
            kind = .footnote
            counts.footnotes += 1
        case "endnoteReference":
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
    private func startCharacter(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "tab", "ptab": append([9])
        case "br", "cr": append([10])
        case "noBreakHyphen": append(Array("\u{2011}".utf8))
        case "softHyphen": append(Array("\u{AD}".utf8))
        case "sym": append(DocxSymbols.utf8(font: attributes.word("font"), code: attributes.word("char")))
        case "instrText", "delInstrText", "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "rt": skipped = 1
        default: if name.hasSuffix("PrChange") { skipped = 1 }
        }
    }

    /// Former properties are not the text's; a deleted mark joins two paragraphs.
    private func startProperty(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "sectPr": skipped = 1
        case "rPr": isInRunProperties = true
        case "pStyle": story.paragraph?.style = attributes.word("val")
        case "numId": story.paragraph?.list = attributes.word("val")
        case "ilvl": story.paragraph?.listLevel = attributes.word("val").flatMap { Int($0) }
        case "ins", "del", "moveFrom", "moveTo": if isInParagraphProperties && isInRunProperties { markChange(name) }
        case "b" where !isInParagraphProperties: story.run?.bold = attributes.toggle
        case "vanish" where !isInParagraphProperties: story.run?.hidden = attributes.toggle
        case "rStyle" where !isInParagraphProperties: story.run?.style = attributes.word("val")
        default: if name.hasSuffix("PrChange") { skipped = 1 }
        }
    }

    /// A paragraph mark that was inserted or deleted; one that goes joins the paragraph with the next.
    private func markChange(_ name: String) {
        if name == "ins" { counts.insertions += 1 } else if name == "del" { counts.deletions += 1 }
        let isNew = name == "ins" || name == "moveTo"
        if isNew == (trackChanges == .reject) { story.paragraph?.isMarkDeleted = true }
    }

    private func endWord(_ name: String) {
        switch name {
        case "t", "delText":
            if let text { append(DocxText.visible(text.bytes, preservesSpace: text.preservesSpace)) }
            text = nil
        case "r": story.run = nil
        case "rPr": isInRunProperties = false
        case "pPr": isInParagraphProperties = false
        case "trPr": isInRowProperties = false
        case "p": closeParagraph()
        case "tc":
            story.flush()
            story.closeCell()
        case "tbl": if story.tables.count > 0 { story.tables.removeLast() }
        case "txbxContent": closeStory(isBox: true)
        case "body": story.flush()
        default: return
        }
    }
}

// MARK: - Paragraphs, boxes, tables, fields

extension DocxBody {
    private func openParagraph() {
        // A paragraph directly in a paragraph is no valid document; it is read as a box is.
        if story.paragraph != nil { openStory(isBox: false) }
        story.open(SourceLocation(path, .paragraph(part: part, number: paragraphNumber)))
    }

    private func closeParagraph() {
        let list = story.paragraph?.list ?? styles.list(of: story.paragraph?.style)?.list
        if let list, list != "0" {
            let level = story.paragraph?.listLevel ?? styles.list(of: story.paragraph?.style)?.level ?? 0
            story.paragraph?.paragraph.listLabel = listLabels.next(list: list, level: level)
        }
        if let id = story.paragraph?.style ?? styles.defaultParagraphStyle { story.paragraph?.paragraph.style = styles.name(of: id) }
        story.close()
        closeStory(isBox: false)
    }

    private func openBox() { openStory(isBox: true) }

    private func openStory(isBox: Bool) {
        outer.append((story, isBox))
        story = DocumentStory(outerCell: story.cell)
    }

    /// Hands the paragraphs of an inner story to the paragraph that it is anchored in.
    private func closeStory(isBox: Bool) {
        guard let last = outer.last, last.isBox == isBox else { return }
        outer.removeLast()
        story.flush()
        if !story.fields.isEmpty { hasOpenField = true }
        let inner = story.output
        story = last.story
        if story.paragraph == nil { story.output += inner } else { story.paragraph?.boxes += inner }
    }

    private func startTable(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "tbl":
            story.flush()
            story.tables.append(DocumentStory.OpenTable(number: tableCount))
            tableCount += 1
        case "tr": story.openRow()
        case "tc": story.openCell()
        default: story.widenCell(attributes.word("val").flatMap { Int($0) } ?? 1)
        }
    }

    private func field(_ type: String) {
        guard !ignoresFields else { return }
        switch type {
        case "begin": story.fields.append(.instruction)
        case "separate": if let last = story.fields.indices.last { story.fields[last] = .result }
        case "end": if !story.fields.isEmpty { story.fields.removeLast() }
        default: return
        }
    }

    /// Adds text of the run that is open, unless it is hidden or the instruction of a field.
    private func append(_ bytes: [UInt8]) {
        guard let run = story.run, let style = story.paragraph.map(\.style), !bytes.isEmpty else { return }
        if story.isInInstruction {
            counts.droppedInFields += 1
            return
        }
        if run.hidden ?? styles.isHidden(paragraphStyle: style, characterStyle: run.style) {
            counts.hidden += 1
            return
        }
        story.append(bytes, isBold: run.bold ?? styles.isBold(paragraphStyle: style, characterStyle: run.style))
    }
}
