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
        default: metadata(field, line.metadata)
        }
    }

    /// The same of a line that is not made yet, for the fields that all lines of a speaker share.
    static func value(_ field: String, of transcript: String, _ speaker: Speaker?, _ fields: [MetadataField]) -> String {
        switch field {
        case "transcript": transcript
        case "speaker": speaker?.label ?? ""
        case "informant": speaker?.informant ?? ""
        case "role": (speaker?.role ?? .unknown).rawValue
        default: metadata(field, fields)
        }
    }

    private static func metadata(_ field: String, _ fields: [MetadataField]) -> String {
        let name = field.hasPrefix("meta_") ? field.dropFirst(5) : field[...]
        return fields.first { $0.name == name }?.value ?? ""
    }
}
