/// What a theme table has rows for, beside the themes (`--by`).
public enum ThemeGrouping: Hashable, Sendable {
    /// The corpus as a whole.
    case corpus
    case transcript
    case role
    /// A speaker within a transcript.
    case speaker
    /// A person, in whatever transcripts.
    case informant
    /// A metadata field of the transcripts.
    case field(String)

    /// `transcript`, `role`, `speaker`, `informant`, or any other word as the name of a metadata field.
    public init(_ name: String) {
        switch name {
        case "transcript": self = .transcript
        case "role": self = .role
        case "speaker": self = .speaker
        case "informant": self = .informant
        default: self = .field(name)
        }
    }

    /// `themes`, `themes_by_role`, `themes_by_site`.
    public var tableName: String {
        switch self {
        case .corpus: "themes"
        case .transcript: "themes_by_transcript"
        case .role: "themes_by_role"
        case .speaker: "themes_by_speaker"
        case .informant: "themes_by_informant"
        case .field(let name):
            ["transcript", "role", "speaker", "informant"].contains(name) ? "themes_by_meta_\(name)" : "themes_by_\(identifier(name))"
        }
    }

    var title: String {
        switch self {
        case .corpus: "Themes in the whole corpus"
        case .transcript: "Themes by transcript"
        case .role: "Themes by the role of the speaker, counted roles only"
        case .speaker: "Themes by speaker within a transcript, counted roles only"
        case .informant: "Themes by informant, counted roles only"
        case .field(let name): "Themes by the metadata field \(name)"
        }
    }
}

/// A name that every program takes as a column or a file name: letters and digits stay, anything else becomes `_`.
func identifier(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? $0 : "_" }))
}
