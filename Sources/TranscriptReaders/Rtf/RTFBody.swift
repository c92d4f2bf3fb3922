import CorpusModel

/// Reads tokens into paragraphs, in one pass and without recursion (the first of the two steps).
struct RTFBody {
    /// What was met beside the text, for the diagnostics.
    struct Counts {
        var insertions = 0
        var deletions = 0
        var footnotes = 0
        var endnotes = 0
        var comments = 0
        var hidden = 0
        var unreadable = 0
    }

    private let origin: SourceLocation.Origin
    private let trackChanges: TrackChanges
    private let depthLimit: Int
    private(set) var counts = Counts()
    private(set) var notes: [DocumentNote] = []
    /// Groups are nested deeper than the limit, and reading has stopped.
    private(set) var isTooDeep = false
    private var story = DocumentStory()
    private var outer: [DocumentStory] = []
    private var groups = [RTFGroup()]
    private var tables = RTFTables()
    private var page = 1252
    private var paragraphNumber = 0
    private var style = 0
    private var note: DocumentNote?
    private var author: [UInt8] = []
    /// Bytes still to skip after `\uN`.
    private var fallback = 0
    private var highSurrogate: UInt16?
    private var cells = RTFCells()

    init(path: String, trackChanges: TrackChanges, depthLimit: Int) {
        origin = SourceLocation.Origin(path, part: RTFReader.part)
        self.trackChanges = trackChanges
        self.depthLimit = depthLimit
    }

    /// The paragraphs of a file.
    mutating func read(_ bytes: [UInt8]) -> [DocumentParagraph] {
        var scanner = RTFScanner(bytes)
        story.output.reserveCapacity(min(Self.marks(in: bytes), 1 << 20))
        while let token = scanner.next(), !isTooDeep {
            switch token {
            case .open: open()
            case .close: close()
            case .control("bin", let count): scanner.skip(count ?? 0)
            case .control(let word, let number): control(word, number)
            case .byte(let byte), .text(let byte): character(byte)
            }
        }
        while !outer.isEmpty { closeBox() }
        closeParagraph(isLast: true)
        return story.output
    }

    /// How often `\par` stands in the bytes: an array that grows to a million paragraphs has them twice while it does.
    private static func marks(in bytes: [UInt8]) -> Int {
        let mark = Array("\\par".utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            (0..<max(0, bytes.count - mark.count)).count { index in
                bytes[index] == mark[0] && mark.indices.allSatisfy { bytes[index + $0] == mark[$0] } && (bytes[index + mark.count] | 0x20) &- 97 >= 26
            }
        }
    }

    private var group: RTFGroup {
        get { groups[groups.count - 1] }
        set { groups[groups.count - 1] = newValue }
    }

    private mutating func open() {
        fallback = 0
        var inner = group
        inner.isOptional = false
        inner.opensBox = false
        inner.opensNote = false
        groups.append(inner)
        isTooDeep = groups.count > depthLimit
    }

    private mutating func close() {
        fallback = 0
        guard groups.count > 1 else { return }
        let closed = groups.removeLast()
        if closed.opensNote, let note {
            counts.count(note.kind)
            if story.paragraph == nil { openParagraph() }
            story.anchor(notes.count)
            notes.append(note)
            self.note = nil
        }
        if closed.opensBox { closeBox() }
    }

    private mutating func control(_ word: String, _ number: Int?) {
        // A symbol may be what is skipped after `\uN`; any other word means that the writer left the fallback out.
        if fallback > 0, Self.characters[word] != nil {
            fallback -= 1
            return
        }
        fallback = 0
        switch group.target {
        case .dropped: return
        case .fontTable, .styleSheet:
            tables.control(word, number, group.target)
            if word == "*" { group.target = .dropped }
            return
        default: break
        }
        if word == "*" {
            group.isOptional = true
        } else if word == "shptxt" || word == "dptxbxtext" {
            openBox()
        } else if let target = RTFDestinations.target(word) {
            enter(target, word)
        } else if group.isOptional {
            group.target = .dropped
        } else if word == "u" {
            unicode(number ?? 0)
        } else {
            property(word, number)
        }
        if word != "*" { group.isOptional = false }
    }

    private mutating func enter(_ target: RTFTarget, _ word: String) {
        group.target = target
        guard case .note = target else {
            if case .author = target { author = [] }
            return
        }
        guard note == nil else {
            group.target = .dropped
            return
        }
        group.opensNote = true
        let writer = word == "annotation" && !author.isEmpty ? String(decoding: author, as: UTF8.self) : nil
        note = DocumentNote(kind: word == "annotation" ? .comment : .footnote, author: writer)
        author = []
    }

    /// UTF-16 units; a negative number is one above 32767.
    private mutating func unicode(_ number: Int) {
        let unit = UInt16(truncatingIfNeeded: number)
        fallback = group.fallbackBytes
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) {
                return emit(Array(String(decoding: [high, unit], as: UTF16.self).utf8))
            }
            emit(Array("\u{FFFD}".utf8))
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else {
            emit(Array(String(decoding: [unit], as: UTF16.self).utf8))
        }
    }

    private mutating func character(_ byte: UInt8) {
        if fallback > 0 {
            fallback -= 1
            return
        }
        group.isOptional = false
        switch group.target {
        case .dropped, .container: return
        case .fontTable, .styleSheet: return tables.text(byte, group.target)
        default: break
        }
        if highSurrogate != nil {
            highSurrogate = nil
            emit(Array("\u{FFFD}".utf8))
        }
        let page = group.font.flatMap { tables.pages[$0] } ?? self.page
        if byte >= 0x80, !CodePages.isKnown(page) { counts.unreadable += 1 }
        emit(byte < 0x80 ? [byte] : Array(String(Character(CodePages.scalar(byte, page: page))).utf8))
    }
}

// MARK: - Properties and text

extension RTFBody {
    private mutating func property(_ word: String, _ number: Int?) {
        let isOn = number != 0
        switch word {
        case "b": group.isBold = isOn
        case "v": group.isHidden = isOn
        case "deleted": mark(deleted: isOn)
        case "revised": mark(inserted: isOn)
        case "plain": group.plain()
        case "f": group.font = number
        case "uc": group.fallbackBytes = max(0, min(number ?? 1, 100))
        case "ansicpg": if let number, number > 0 { page = number }
        case "mac": page = 10000
        case "pc": page = 437
        case "pca": page = 850
        case "ftnalt": if note != nil { note?.kind = .endnote }
        case "pard":
            style = 0
            if isBody { cells.isInTable = false }
        case "s": style = number ?? 0
        case "intbl": if isBody { cells.isInTable = true }
        default: structure(word)
        }
    }

    private mutating func structure(_ word: String) {
        if let text = Self.characters[word] { return emit(Array(text.utf8)) }
        guard ["par", "sect", "cell", "nestcell", "row"].contains(word) else { return }
        guard isBody else {
            if note != nil, word == "par" { note?.text.append(10) }
            return
        }
        switch word {
        case "cell":
            closeParagraph(isCell: true)
            cells.closeCell()
        case "row": cells.closeRow()
        default: closeParagraph()
        }
    }

    private var isBody: Bool {
        if case .body = group.target { return note == nil }
        return false
    }

    private static let characters = [
        "tab": "\t", "line": "\n", "page": "\n", "column": "\n", "lquote": "\u{2018}", "rquote": "\u{2019}", "ldblquote": "\u{201C}",
        "rdblquote": "\u{201D}", "bullet": "\u{2022}", "endash": "\u{2013}", "emdash": "\u{2014}", "enspace": "\u{2002}", "emspace": "\u{2003}",
        "qmspace": "\u{2005}", "~": "\u{A0}", "-": "\u{AD}", "_": "\u{2011}", "{": "{", "}": "}", "\\": "\\", "softline": "\n",
    ]

    private mutating func mark(deleted: Bool) {
        if deleted, !group.isDeleted { counts.deletions += 1 }
        group.isDeleted = deleted
    }

    private mutating func mark(inserted: Bool) {
        if inserted, !group.isInserted { counts.insertions += 1 }
        group.isInserted = inserted
    }

    private mutating func emit(_ bytes: [UInt8]) {
        if group.target == .author {
            author += bytes
        } else if note != nil {
            if group.target == .note || group.target == .body { note?.text += bytes }
        } else if group.target == .body {
            if group.isHidden {
                counts.hidden += 1
                return
            }
            if trackChanges == .reject ? group.isInserted : group.isDeleted { return }
            if story.paragraph == nil { openParagraph() }
            story.append(bytes[...], isBold: group.isBold)
        }
    }

    private mutating func openParagraph() {
        paragraphNumber += 1
        story.open(SourceLocation(origin, paragraphNumber))
    }

    /// The last paragraph may have no mark; then it is one only where it has text.
    private mutating func closeParagraph(isCell: Bool = false, isLast: Bool = false) {
        if story.paragraph == nil {
            if isLast { return }
            openParagraph()
        }
        story.paragraph?.paragraph.style = tables.styles[style]
        if outer.isEmpty { story.paragraph?.paragraph.cell = cells.position(isCell: isCell) }
        story.close()
    }

    private mutating func openBox() {
        guard note == nil, group.target != .dropped else {
            group.target = .dropped
            return
        }
        if story.paragraph == nil { openParagraph() }
        group.target = .body
        group.opensBox = true
        outer.append(story)
        story = DocumentStory()
    }

    private mutating func closeBox() {
        closeParagraph(isLast: true)
        let inner = story.output
        story = outer.removeLast()
        story.paragraph?.boxes += inner
    }
}

extension RTFBody.Counts {
    mutating func count(_ kind: TranscriptNote.Kind) {
        switch kind {
        case .comment: comments += 1
        case .footnote: footnotes += 1
        case .endnote: endnotes += 1
        }
    }
}
