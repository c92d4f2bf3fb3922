import CorpusModel
import TranscriptReaders

/// Names of metadata fields that the user asks for.
public enum StudyFields {
    private static let builtIn: Set<String> = ["transcript", "informant", "speaker", "role", "kind"]

    /// The metadata of a transcript and its `kind`, which the metadata file may tell but the transcript always has.
    static func all(of transcript: Transcript) -> [MetadataField] {
        all(transcript.metadata, transcript.kind)
    }

    static func all(_ metadata: [MetadataField], _ kind: TranscriptKind) -> [MetadataField] {
        metadata.contains { $0.name == "kind" } ? metadata : metadata + [MetadataField(name: "kind", value: kind.rawValue)]
    }

    /// Refuses a name that no transcript has as a field.
    public static func check(_ names: [String], _ metadata: [[MetadataField]]) throws(Diagnostic) {
        let known = Set(metadata.joined().map(\.name)).sorted()
        for name in names where !builtIn.contains(name) && !known.contains(name) { throw missing(name, among: known, place: nil) }
    }

    /// The same for a plan, before any transcript is opened: fields come from the metadata file alone.
    static func check(_ name: String, in metadata: MetadataFile?, place: SourceLocation) throws(Diagnostic) {
        let known = metadata?.fieldNames ?? []
        if !builtIn.contains(name) && !known.contains(name) { throw missing(name, among: known, place: place) }
    }

    private static func missing(_ name: String, among known: [String], place: SourceLocation?) -> Diagnostic {
        let hint = nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
        let list = known.isEmpty ? "no metadata file is given" : "the fields are \(known.joined(separator: ", "))"
        let remedy =
            known.isEmpty
            ? "Give the file: --metadata FILE, or metadata: in the plan's corpus." : "Use a field of the metadata file, or add a column to it."
        return Diagnostic(.error, .metadataMissing, at: place, "there is no metadata field \"\(name)\"; \(list)", advice: hint ?? remedy)
    }
}
