import CorpusModel

/// What a reader of the results should know of a Word document: changes that were decided, text that was left out.
enum DocxDiagnostics {
    static func notes(_ counts: DocxBody.Counts, _ decision: TrackChanges, at location: SourceLocation) throws(Diagnostic) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        let isRejected = decision == .reject
        let changes = DocumentNotes.list([
            (counts.insertions, "insertion", isRejected ? "dropped" : "kept"), (counts.deletions, "deletion", isRejected ? "kept" : "dropped"),
            (counts.moves, "move", isRejected ? "undone" : "followed"),
        ])
        if !changes.isEmpty {
            if decision == .fail { throw DocumentNotes.undecided(changes, decision, canReject: true, at: location) }
            notes.append(DocumentNotes.changes(changes, .docxTrackedChanges, decision, at: location))
        }
        let left = DocumentNotes.list([
            (counts.footnotes, "footnote", ""), (counts.endnotes, "endnote", ""), (counts.comments, "comment", ""), (counts.hidden, "hidden run", ""),
        ])
        if !left.isEmpty { notes.append(DocumentNotes.leftOut(left, .docxNotesLeftOut, at: location)) }
        if counts.embedded > 0 {
            notes.append(
                Diagnostic(
                    .warning, .docxNotesLeftOut, at: location,
                    "\(DocumentNotes.list([(counts.embedded, "embedded document", "")])) could not be read",
                    advice: "Open the document in Word and save it again: Word then takes the text in."))
        }
        return notes
    }
}
