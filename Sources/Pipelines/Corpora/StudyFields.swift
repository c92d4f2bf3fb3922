import CorpusModel

/// Names of metadata fields that the user asks for.
public enum StudyFields {
    private static let builtIn: Set<String> = ["transcript", "informant", "speaker", "role"]

    /// Refuses a name that no transcript has as a field.
    public static func check(_ names: [String], _ metadata: [[MetadataField]]) throws(Diagnostic) {
        let known = Set(metadata.joined().map(\.name)).sorted()
        for name in names where !builtIn.contains(name) && !known.contains(name) {
            let hint = nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
            let list = known.isEmpty ? "no metadata file is given" : "the fields are \(known.joined(separator: ", "))"
            throw Diagnostic(.error, .metadataMissing, "there is no metadata field \"\(name)\"; \(list)", advice: hint ?? "Give the file with --metadata.")
        }
    }
}
