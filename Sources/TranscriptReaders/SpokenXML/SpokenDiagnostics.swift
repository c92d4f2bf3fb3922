import CorpusModel

/// What several formats with tiers and timelines have to tell.
enum SpokenDiagnostics {
    static func tiersLeftOut(_ names: [String], events: Int, _ path: String) -> Diagnostic {
        let shown = names.prefix(8).map { name in "\"\(name.count > 40 ? name.prefix(40) + "…" : name)\"" }.joined(separator: ", ")
        let more = names.count > 8 ? " and \(names.count - 8) more" : ""
        return Diagnostic(
            .note, .textOutsideTurns, at: SourceLocation(path), "not read, as they are no speech: \(events) annotations on the tiers \(shown)\(more)")
    }

    static func lostPoints(_ count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, .timelineMalformed, at: place,
            "\(count) turns begin at a point that the timeline does not have; they stand last, and the first of them stands here",
            advice: "Open the file in the program that wrote it and save it again.")
    }
}
