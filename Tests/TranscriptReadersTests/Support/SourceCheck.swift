import CorpusModel
import MarkupXML
import ZipArchive

@testable import TranscriptReaders

/// Looks a paragraph up in its source by other means than the readers': counting `w:p` elements and lines.
struct SourceCheck {
    private let lines: [[UInt8]]
    private let paragraphs: [[UInt8]]

    init(_ file: SourceFile) throws {
        guard file.fileExtension == "docx" else {
            lines = file.bytes.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
            paragraphs = []
            return
        }
        lines = []
        let archive = try ZipArchive(file.bytes)
        let counter = ParagraphCounter()
        let parser = XMLParser(namespaces: DocxNamespaces.table, handler: counter)
        guard let entry = archive.entry("word/document.xml") else { throw SourceCheckFault() }
        try parser.parse(try archive.read(entry))
        paragraphs = counter.paragraphs
    }

    /// The first letters of a text stand in the paragraph or line that the location names; white space and markup do not count.
    func holds(_ text: String, at location: CorpusModel.SourceLocation) -> Bool {
        // Brackets that a reader writes around events are in no source, and a pause is a word in none.
        let text = text.replacing("(pause)", with: "")
        // Up to the first pause for breath: what a transcriber tells of an event stands in the source and not in the text.
        let letters = Self.letters(Array(text.utf8.prefix { ![UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?")].contains($0) }))
        switch location.place {
        case .paragraph(_, let number): return Self.contains(Self.letters(paragraphs[number - 1]), Array(letters))
        case .line(let line, _):
            // A cue's words stand on the lines after its time.
            return Self.contains(Self.letters(Array(lines[(line - 1)..<min(line + 3, lines.count)].joined())), Array(letters))
        case .file: return false
        }
    }

    private static func letters(_ bytes: [UInt8]) -> [UInt8] {
        var isTag = false
        return bytes.filter { byte in
            if byte == UInt8(ascii: "<") { isTag = true }
            defer { if byte == UInt8(ascii: ">") { isTag = false } }
            return !isTag && (byte >= 0x80 || (byte | 0x20) &- 97 < 26)
        }
    }

    private static func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        guard !part.isEmpty else { return true }
        guard whole.count >= part.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)].elementsEqual(part) }
    }
}

struct SourceCheckFault: Error {}

/// The kept text of every `w:p`, in document order.
private final class ParagraphCounter: XMLEventHandler {
    private(set) var paragraphs: [[UInt8]] = []
    private var open: [Int] = []
    private var isText = false

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if name == XMLName("p", in: DocxNamespaces.word) {
            open.append(paragraphs.count)
            paragraphs.append([])
        }
        isText = name == XMLName("t", in: DocxNamespaces.word)
    }

    func end(_ name: XMLName) {
        if name == XMLName("p", in: DocxNamespaces.word) { open.removeLast() }
        isText = false
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText, let last = open.last { paragraphs[last] += Array(bytes) }
    }
}
