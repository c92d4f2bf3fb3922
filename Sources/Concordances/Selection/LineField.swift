import CorpusModel

/// What a line is grouped, filtered and drawn by.
public enum LineField {
    /// Empty where the line or its transcript does not have the field; a metadata field may be written `meta_NAME`.
    public static func value(_ field: String, of line: ConcordanceLine) -> String {
        switch field {
        case "transcript": line.transcript
        case "speaker": line.speaker
        case "informant": line.informant
        case "role": line.role
        case "turn": String(line.turn)
        case "time": line.time?.decimal ?? ""
        case "theme": line.themes.joined(separator: ";")
        case "decision": line.decision?.rawValue ?? ""
        default: metadata(field.hasPrefix("meta_") ? String(field.dropFirst(5)) : field, of: line)
        }
    }

    private static func metadata(_ field: String, of line: ConcordanceLine) -> String { line.metadata.first { $0.name == field }?.value ?? "" }
}
