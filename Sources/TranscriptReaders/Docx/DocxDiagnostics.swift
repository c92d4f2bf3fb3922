import CorpusModel

/// What a reader of the results should know of a Word document: changes that were decided, text that was left out.
enum DocxDiagnostics {
    static func notes(_ counts: DocxBody.Counts, at location: SourceLocation) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        let changes = list([
            (counts.insertions, "insertion", "kept"), (counts.deletions, "deletion", "dropped"), (counts.moves, "move", "followed"),
        ])
        if !changes.isEmpty {
            notes.append(
                Diagnostic(
                    .note, .docxTrackedChanges, at: location, "tracked changes are read as accepted: \(changes)",
                    advice: "Accept or reject the changes in Word if this is not meant."))
        }
        let left = list([
            (counts.footnotes, "footnote", ""), (counts.endnotes, "endnote", ""), (counts.comments, "comment", ""), (counts.hidden, "hidden run", ""),
        ])
        if !left.isEmpty { notes.append(Diagnostic(.note, .docxNotesLeftOut, at: location, "not read, as they are no speech: \(left)")) }
        if counts.embedded > 0 {
            notes.append(
                Diagnostic(
                    .warning, .docxNotesLeftOut, at: location, "\(list([(counts.embedded, "embedded document", "")])) could not be read",
                    advice: "Open the document in Word and save it again: Word then takes the text in."))
        }
        return notes
    }

    private static func list(_ items: [(count: Int, noun: String, fate: String)]) -> String {
        items.filter { $0.count > 0 }.map { item in
            "\(item.count) \(item.noun)\(item.count == 1 ? "" : "s")\(item.fate.isEmpty ? "" : " \(item.fate)")"
        }.joined(separator: ", ")
    }
}
