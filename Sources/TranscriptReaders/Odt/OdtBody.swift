import CorpusModel
import MarkupXML

/// Reads `content.xml` into paragraphs, in one pass and without recursion (the first of the two steps).
///
/// A paragraph's number is its place among all `text:p` and `text:h` of the part, also those that are not read (in notes and deletions, say), so
/// that a person who counts them finds it.
final class OdtBody: XMLEventHandler {
    /// Of the part's paragraphs.
    private let origin: SourceLocation.Origin
    private let styles: OdtStyles
    private(set) var counts = OdtCounts()
    /// What the body is: `text`, `spreadsheet`, …
    private(set) var kind: String?
    private(set) var paragraphNumber = 0
    private(set) var notes: [DocumentNote] = []
    private var level = Level()
    private var outer: [Level] = []
    private var tableCount = 0
    /// Open elements of a subtree that is left out.
    private var skipped = 0
    private var note: OdtNote?
    private var isInBody = false

    /// A story and where its reading stands; a frame puts another in its place.
    private struct Level {
        var story = DocumentStory()
        var isBox = false
        var spans: [String] = []
        /// White space that the XML has after white space is none (OpenDocument part 3 §6.1.2).
        var isAfterSpace = true
        var isParagraphHidden = false
    }

    init(path: String, part: String, styles: OdtStyles) {
        origin = SourceLocation.Origin(path, part: part)
        self.styles = styles
    }

    /// The paragraphs, once the part has ended.
    var paragraphs: [DocumentParagraph] { level.story.output }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if !isInBody {
            styles.start(name, attributes, line: line)
            if name == XMLName("body", in: OdtNamespaces.office) { isInBody = true }
            return
        }
        let isParagraph = name.namespace == OdtNamespaces.text && (name.local == "p" || name.local == "h")
        if isParagraph { paragraphNumber += 1 }
        if skipped > 0 {
            skipped += 1
            countChange(name)
        } else if note != nil {
            note?.start(name, attributes)
        } else {
            startBody(name, attributes)
        }
    }

    func end(_ name: XMLName) {
        if !isInBody { return styles.end(name) }
        if skipped > 0 {
            skipped -= 1
        } else if note != nil {
            if note?.end() == true { closeNote() }
        } else {
            endBody(name)
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInBody, skipped == 0 else { return }
        if note != nil { return note!.characters(bytes) }
        guard level.story.paragraph != nil else { return }
        var visible: [UInt8] = []
        visible.reserveCapacity(bytes.count)
        for byte in bytes {
            let isSpace = byte == 32 || (9...13).contains(byte)
            if !isSpace { visible.append(byte) } else if !level.isAfterSpace { visible.append(32) }
            level.isAfterSpace = isSpace
        }
        append(visible)
    }

    private func startBody(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.namespace {
        case OdtNamespaces.text: startText(name.local, attributes)
        case OdtNamespaces.table: startTable(name.local, attributes)
        case OdtNamespaces.draw:
            if name.local == "text-box" { openLevel(isBox: true) } else if ["object", "object-ole"].contains(name.local) { skipped = 1 }
        case OdtNamespaces.vector: if ["title", "desc"].contains(name.local) { skipped = 1 }
        case OdtNamespaces.office: startOffice(name.local)
        default: return
        }
    }

    private func startOffice(_ name: String) {
        switch name {
        case "annotation": open(DocumentNote(kind: .comment))
        case "forms", "scripts": skipped = 1
        default: if kind == nil { kind = name }
        }
    }

    private func startText(_ name: String, _ attributes: XMLAttributes) {
        func value(_ name: StaticString) -> String? { attributes.value(name, in: OdtNamespaces.text) }
        switch name {
        case "p", "h": openParagraph(name, value("style-name"))
        case "span": level.spans.append(value("style-name") ?? "")
        case "s": write(Array(repeating: 32, count: max(1, min(value("c").flatMap { Int($0) } ?? 1, 1_000))))
        case "tab": write([9])
        case "line-break": write([10])
        case "note": open(DocumentNote(kind: value("note-class") == "endnote" ? .endnote : .footnote))
        case "hidden-text", "section", "hidden-paragraph": if value("display") == "none" || value("is-hidden") == "true" { hide(name) }
        case "ruby-text", "script", "tracked-changes", "index-entry-template": skipped = 1
        default: if name.hasSuffix("-source") || name.hasSuffix("-decls") { skipped = 1 }
        }
    }

    private func hide(_ name: String) {
        counts.hidden += 1
        if name == "hidden-paragraph" { level.isParagraphHidden = true } else { skipped = 1 }
    }

    private func endBody(_ name: XMLName) {
        switch (name.namespace, name.local) {
        case (OdtNamespaces.text, "p"), (OdtNamespaces.text, "h"): closeParagraph()
        case (OdtNamespaces.text, "span"): if !level.spans.isEmpty { level.spans.removeLast() }
        case (OdtNamespaces.table, "table-cell"): level.story.closeCell()
        case (OdtNamespaces.table, "table"): if !level.story.tables.isEmpty { level.story.tables.removeLast() }
        case (OdtNamespaces.draw, "text-box"): closeLevel(isBox: true)
        default: return
        }
    }

    /// What a list of changes holds; the deleted text stands in it and is not read.
    private func countChange(_ name: XMLName) {
        guard name.namespace == OdtNamespaces.text else { return }
        if name.local == "insertion" { counts.insertions += 1 } else if name.local == "deletion" { counts.deletions += 1 }
    }
}

// MARK: - Paragraphs, frames, tables, notes

extension OdtBody {
    private func openParagraph(_ element: String, _ style: String?) {
        // The paragraphs of a drawn shape stand directly in a paragraph; they are read as a frame's are.
        if level.story.paragraph != nil { openLevel(isBox: false) }
        level.story.open(SourceLocation(origin, paragraphNumber))
        level.story.paragraph?.style = style
        let name = style.map(styles.name(ofParagraph:))
        level.story.paragraph?.paragraph.style = element == "h" && name?.lowercased().hasPrefix("heading") != true ? "Heading" : name
        level.isAfterSpace = true
        level.isParagraphHidden = false
        level.spans = []
    }

    private func closeParagraph() {
        // One space may be left at the end, which the XML's own line breaks made.
        level.story.close()
        closeLevel(isBox: false)
    }

    private func openLevel(isBox: Bool) {
        outer.append(level)
        level = Level(story: DocumentStory(outerCell: level.story.cell), isBox: isBox)
    }

    /// Hands the paragraphs of an inner story to the paragraph that it is anchored in.
    private func closeLevel(isBox: Bool) {
        guard let before = outer.last, level.isBox == isBox else { return }
        outer.removeLast()
        let inner = level.story.output
        level = before
        if level.story.paragraph == nil { level.story.output += inner } else { level.story.paragraph?.boxes += inner }
    }

    private func startTable(_ name: String, _ attributes: XMLAttributes) {
        let repeated = attributes.value("number-columns-repeated", in: OdtNamespaces.table).flatMap { Int($0) } ?? 1
        switch name {
        case "table":
            level.story.tables.append(DocumentStory.OpenTable(number: tableCount))
            tableCount += 1
        case "table-row": level.story.openRow()
        case "table-cell", "covered-table-cell":
            level.story.openCell()
            level.story.widenCell(repeated)
            guard name == "covered-table-cell" else { return }
            // The cell above or beside it lies over it; what it holds is not seen.
            level.story.closeCell()
            skipped = 1
        default: return
        }
    }

    private func open(_ new: DocumentNote) {
        switch new.kind {
        case .comment: counts.comments += 1
        case .footnote: counts.footnotes += 1
        case .endnote: counts.endnotes += 1
        }
        note = OdtNote(new)
    }

    private func closeNote() {
        guard let closed = note else { return }
        note = nil
        level.story.anchor(notes.count)
        notes.append(closed.note)
    }

    /// Characters that elements stand for: white space that counts.
    private func write(_ bytes: [UInt8]) {
        append(bytes)
        level.isAfterSpace = false
    }

    private func append(_ bytes: [UInt8]) {
        guard let style = level.story.paragraph.map(\.style), !bytes.isEmpty else { return }
        if level.isParagraphHidden || styles.isHidden(paragraph: style, spans: level.spans) {
            counts.hidden += 1
            return
        }
        level.story.append(bytes[...], isBold: styles.isBold(paragraph: style, spans: level.spans))
    }
}
