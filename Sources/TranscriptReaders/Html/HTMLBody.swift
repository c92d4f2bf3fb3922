import CorpusModel
import MarkupXML

/// Reads a page into paragraphs, in one pass and without recursion (the first of the two steps).
final class HTMLBody: XMLEventHandler {
    /// An anchor of noScribe: where a stretch of speech begins in a paragraph, and what its name says.
    struct Mark {
        let paragraph: Int
        let offset: Int
        let anchor: NoScribeAnchor
    }

    /// What holds inside an element.
    private struct Open {
        let name: String
        let isBold: Bool
        let keepsSpace: Bool
        let isBlock: Bool
    }

    private let origin: SourceLocation.Origin
    private(set) var marks: [Mark] = []
    private(set) var hidden = 0
    private var story = DocumentStory()
    private var open: [Open] = []
    /// Open elements of a subtree that is left out.
    private var skipped = 0
    private var tableCount = 0
    private var line = 1
    private var heading: String?
    /// White space waits for a letter after it: at the ends of a paragraph there is none.
    private var isSpaceWaiting = false

    init(path: String) { origin = SourceLocation.Origin(path) }

    /// The paragraphs, once the page has ended.
    var paragraphs: [DocumentParagraph] {
        closeParagraph()
        return story.output
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        self.line = line
        if skipped > 0 {
            skipped += 1
            return
        }
        let style = HTMLStyle(attributes.value("style"))
        let isHidden = style.isHidden || attributes.value("hidden") != nil
        if isHidden || HTMLElements.dropped.contains(name.local) {
            if isHidden { hidden += 1 }
            skipped = 1
            return
        }
        let outer = open.last
        let isBold = style.isBold ?? (outer?.isBold == true || HTMLElements.bold.contains(name.local))
        let keepsSpace = style.keepsSpace ?? (outer?.keepsSpace == true || name.local == "pre")
        let isBlock = HTMLElements.blocks.contains(name.local)
        open.append(Open(name: name.local, isBold: isBold, keepsSpace: keepsSpace, isBlock: isBlock))
        if isBlock { closeParagraph() }
        startElement(name.local, attributes)
    }

    private func startElement(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "br": append([10])
        case "table":
            story.tables.append(DocumentStory.OpenTable(number: tableCount))
            tableCount += 1
        case "tr": story.openRow()
        case "td", "th":
            story.openCell()
            story.widenCell(attributes.value("colspan").flatMap { Int($0) } ?? 1)
        case "a":
            guard let anchor = attributes.value("name").flatMap(NoScribeAnchor.init) else { return }
            if story.paragraph == nil { openParagraph() }
            marks.append(Mark(paragraph: story.output.count, offset: story.paragraph?.paragraph.text.count ?? 0, anchor: anchor))
        default: if HTMLElements.isHeading(name) { heading = name }
        }
    }

    func end(_ name: XMLName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard let closed = open.popLast() else { return }
        if closed.isBlock { closeParagraph() }
        switch closed.name {
        case "td", "th": story.closeCell()
        case "table": if !story.tables.isEmpty { story.tables.removeLast() }
        default: if HTMLElements.isHeading(closed.name) { heading = nil }
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0 else { return }
        if open.last?.keepsSpace == true { return append(bytes.filter { $0 != 13 }) }
        var visible: [UInt8] = []
        visible.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 32 || (9...13).contains(byte) {
                isSpaceWaiting = true
            } else {
                if isSpaceWaiting, !visible.isEmpty || needsSpace { visible.append(32) }
                isSpaceWaiting = false
                visible.append(byte)
            }
        }
        append(visible)
    }

    /// Whether white space before what comes next shows: not at a paragraph's or a line's beginning.
    private var needsSpace: Bool {
        guard let last = story.paragraph?.paragraph.text.last else { return false }
        return last != 10 && last != 32
    }

    private func append(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        if story.paragraph == nil {
            if bytes.allSatisfy(isSpace) { return }
            openParagraph()
        }
        story.append(bytes[...], isBold: open.last?.isBold == true)
    }

    private func openParagraph() {
        story.open(SourceLocation(origin, max(1, line)))
        if let heading { story.paragraph?.paragraph.style = "Heading \(heading.dropFirst())" }
    }

    private func closeParagraph() {
        if story.paragraph != nil { story.close() }
        isSpaceWaiting = false
    }
}
