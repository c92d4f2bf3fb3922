import CorpusModel

extension LaidOutText {
    /// The document's notes with their places in the text, in text order.
    var notes: [TranscriptNote] {
        guard !document.notes.isEmpty else { return [] }
        var notes: [TranscriptNote] = []
        for (index, paragraph) in document.paragraphs.enumerated() {
            for anchor in paragraph.anchors where document.notes.indices.contains(anchor.note) {
                let note = document.notes[anchor.note]
                let place = paragraph.continuations.last { $0.offset <= anchor.offset }?.location ?? paragraph.location
                notes.append(
                    TranscriptNote(
                        kind: note.kind, author: note.author, text: String(decoding: note.text, as: UTF8.self),
                        anchor: min(starts[index] + anchor.offset, bytes.count), location: place))
            }
        }
        return notes
    }
}
