import CorpusModel
import MarkupXML

/// Reads a part of comments, footnotes or endnotes: the words of each by its id (ECMA-376 §17.11 and §17.13.4).
final class DocxNotesPart: XMLEventHandler {
    private(set) var notes: [String: DocumentNote] = [:]
    private let kind: TranscriptNote.Kind
    private var open: (id: String, note: DocumentNote)?
    private var isText = false
    /// Open elements of a subtree that is left out.
    private var skipped = 0

    init(_ kind: TranscriptNote.Kind) { self.kind = kind }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if skipped > 0 {
            skipped += 1
            return
        }
        guard name.namespace == DocxNamespaces.word else { return }
        switch name.local {
        case "comment", "footnote", "endnote":
            // Word keeps the lines that part notes from the text as notes of a type of their own.
            guard let id = attributes.word("id"), ["normal", nil].contains(attributes.word("type")) else { return }
            open = (id, DocumentNote(kind: kind, author: attributes.word("author")))
        case "p": if open?.note.text.isEmpty == false { open?.note.text.append(10) }
        case "t": isText = true
        case "tab", "br", "cr": open?.note.text.append(32)
        case "del", "moveFrom", "instrText", "delText": skipped = 1
        default: return
        }
    }

    func end(_ name: XMLName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard name.namespace == DocxNamespaces.word else { return }
        switch name.local {
        case "comment", "footnote", "endnote":
            if var closed = open {
                // A space stands between the number and the words.
                closed.note.text = Array(closed.note.text.drop(while: isSpace))
                notes[closed.id] = closed.note
            }
            open = nil
        case "t": isText = false
        default: return
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText, skipped == 0 { open?.note.text.append(contentsOf: bytes) }
    }
}
