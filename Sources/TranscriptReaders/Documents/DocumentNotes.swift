import CorpusModel

/// What a reader of the results should know of a document: changes that were decided, text that was left out.
enum DocumentNotes {
    static func changes(_ list: String, _ code: DiagnosticCode, _ decision: TrackChanges, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, code, at: location, "tracked changes are read as \(decision == .reject ? "rejected" : "accepted"): \(list)",
            advice: "Accept or reject the changes in Word if this is not meant.")
    }

    static func leftOut(_ list: String, _ code: DiagnosticCode, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.note, code, at: location, "not read, as they are no speech: \(list)")
    }

    /// The refusal of a document with changes, where the user or the format does not let them be decided.
    static func undecided(_ list: String, _ decision: TrackChanges, canReject: Bool, at location: SourceLocation) -> Diagnostic {
        let reason = decision == .fail || canReject ? "and --track-changes is fail" : "and this format can only be read with them accepted"
        return Diagnostic(
            .error, .trackedChanges, at: location, "the document has tracked changes that nobody has decided (\(list)), \(reason)",
            advice: "Accept or reject them in the document, or read it with --track-changes accept.")
    }

    /// `2 insertions kept, 1 deletion dropped`; empty where nothing was counted.
    static func list(_ items: [(count: Int, noun: String, fate: String)]) -> String {
        items.filter { $0.count > 0 }.map { item in
            "\(item.count) \(item.noun)\(item.count == 1 ? "" : "s")\(item.fate.isEmpty ? "" : " \(item.fate)")"
        }.joined(separator: ", ")
    }
}
