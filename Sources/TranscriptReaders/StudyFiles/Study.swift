import CorpusModel

/// What the researcher tells of the transcripts beside them: who speaks, in which role, and what kind of text each is.
///
/// A study without files still holds the rules of DESIGN §4, so that every transcript goes through it.
public struct Study: Sendable {
    public var speakers: SpeakersFile?
    public var metadata: MetadataFile?

    public init(speakers: SpeakersFile? = nil, metadata: MetadataFile? = nil) {
        self.speakers = speakers
        self.metadata = metadata
    }

    /// Options for the reading of one transcript: the labels that the speakers file lists are believed at sight.
    public func options(_ options: ReadingOptions, for transcript: String) -> ReadingOptions {
        var options = options
        if let speakers { options.listedLabels.formUnion(speakers.labels(in: transcript)) }
        return options
    }

    /// The transcript with its kind, metadata, roles and informants, and diagnostics of what had to be guessed.
    public func complete(_ transcript: Transcript) -> Transcript {
        var transcript = transcript
        if let row = metadata?.row(for: transcript.id) {
            transcript.kind = row.kind ?? transcript.kind
            transcript.metadata = row.fields
        } else if let metadata {
            transcript.diagnostics.append(Self.missing(transcript, metadata))
        }
        transcript.speakers = transcript.speakers.map { named($0, in: transcript.id) }
        fillRole(of: &transcript)
        let kind = transcript.kind
        transcript.diagnostics = transcript.diagnostics.map { Self.judged($0, kind) } + Self.notes(on: transcript)
        return transcript
    }

    /// Role and pseudonym of the speakers file; it says more than the source and the label.
    private func named(_ speaker: Speaker, in transcript: String) -> Speaker {
        var speaker = speaker
        let rows = speakers?.rows(for: speaker.label, in: transcript) ?? []
        if let role = rows.lazy.compactMap(\.role).first {
            speaker.role = role
            speaker.roleSource = .speakersFile
        }
        if let pseudonym = rows.lazy.compactMap(\.pseudonym).first { speaker.informant = pseudonym }
        return speaker
    }

    /// With exactly one label beside the interviewers', the metadata field `role` is that person's.
    private func fillRole(of transcript: inout Transcript) {
        let informants = transcript.speakers.indices.filter { transcript.speakers[$0].role != .interviewer }
        guard informants.count == 1, transcript.speakers[informants[0]].roleSource == .none else { return }
        guard let field = transcript.metadata.first(where: { $0.name.lowercased() == "role" }), !field.value.isEmpty else { return }
        transcript.speakers[informants[0]].role = Role(written: field.value)
        transcript.speakers[informants[0]].roleSource = .metadata
    }

    private static func notes(on transcript: Transcript) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        let here = SourceLocation(transcript.source.path)
        let guessed = transcript.speakers.filter { $0.roleSource == .label }.map(\.label)
        if !guessed.isEmpty {
            notes.append(
                Diagnostic(
                    .note, .roleGuessed, at: here, "read as interviewer, by the label: \(list(guessed))",
                    advice: "List the label with another role in the speakers file if this is wrong."))
        }
        let unknown = transcript.speakers.filter { $0.role == .unknown && $0.roleSource == .none }.map(\.label)
        if !unknown.isEmpty {
            notes.append(
                Diagnostic(
                    .warning, .roleUnknown, at: here, "no role is known of \(list(unknown)); their words are counted",
                    advice: "List them in a speakers file (transcript,label,role,pseudonym)."))
        }
        if !transcript.speakers.isEmpty, transcript.speakers.allSatisfy({ $0.role == .interviewer }) {
            notes.append(
                Diagnostic(
                    .warning, .onlyInterviewers, at: here,
                    "every turn is an interviewer's (\(list(transcript.speakers.map(\.label)))), so nothing in it counts",
                    advice:
                        "Look at it with ordret read: a label may have been missed. List the labels in a speakers file, or name the layout with --layout."
                ))
        }
        return notes
    }

    /// An interview in which nobody is told apart is doubtful; a note or a document is not.
    private static func judged(_ diagnostic: Diagnostic, _ kind: TranscriptKind) -> Diagnostic {
        guard diagnostic.code == .layoutNoSpeakers, kind != .fieldnotes, kind != .document else { return diagnostic }
        return Diagnostic(.warning, diagnostic.code, at: diagnostic.location, diagnostic.message, advice: diagnostic.advice)
    }

    private static func missing(_ transcript: Transcript, _ metadata: MetadataFile) -> Diagnostic {
        let near = nearest(to: transcript.id, among: metadata.rows.map(\.transcript)).map { "The nearest row is \($0)." }
        return Diagnostic(
            .warning, .metadataMissing, at: SourceLocation(transcript.source.path), "the transcript \(transcript.id) has no row in \(metadata.path)",
            advice: near ?? "Add a row that begins with \(transcript.id).")
    }

    /// The names, as many as a message can hold, and how many more there are.
    private static func list(_ names: [String]) -> String {
        names.count <= 12 ? names.joined(separator: ", ") : names.prefix(12).joined(separator: ", ") + " and \(names.count - 12) more"
    }
}
