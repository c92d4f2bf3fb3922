import MarkupXML

/// A note while its elements come in: an annotation with its author, or a footnote with its body.
struct OdtNote {
    var note: DocumentNote
    /// Open elements, that of the note itself among them.
    private var depth = 1
    /// Depth at which something began that is not the note's words (its date, its number); 0 where nothing has.
    private var leftOut = 0
    private var isInAuthor = false
    private var author: [UInt8] = []

    init(_ kind: DocumentNote) { note = kind }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        guard leftOut == 0 else { return }
        switch (name.namespace, name.local) {
        case (OdtNamespaces.core, "creator"): isInAuthor = true
        case (OdtNamespaces.core, _), (OdtNamespaces.text, "note-citation"), (XMLName.otherNamespace, _): leftOut = depth
        case (OdtNamespaces.text, "p"), (OdtNamespaces.text, "h"): if !note.text.isEmpty { note.text.append(10) }
        case (OdtNamespaces.text, "s"), (OdtNamespaces.text, "tab"), (OdtNamespaces.text, "line-break"): note.text.append(32)
        default: return
        }
    }

    /// Whether that was the end of the note itself.
    mutating func end() -> Bool {
        if leftOut == depth { leftOut = 0 }
        depth -= 1
        if isInAuthor {
            isInAuthor = false
            note.author = String(decoding: author, as: UTF8.self)
        }
        return depth == 0
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInAuthor { author += bytes } else if leftOut == 0, !bytes.allSatisfy({ $0 == 10 || $0 == 13 }) { note.text += bytes }
    }
}
