import TranscriptReaders

/// The limits of reading by their names (`--limit NAME=N`, `limits:` of a plan).
public enum LimitNames {
    public static let all = [
        "file-bytes", "zip-entries", "zip-member-bytes", "zip-archive-bytes", "zip-ratio", "xml-depth", "xml-attributes", "xml-name-bytes", "xml-characters",
    ]

    /// Sets a limit; false for a name that is none.
    public static func set(_ name: String, _ value: Int, in limits: inout ReadingLimits) -> Bool {
        switch name {
        case "file-bytes": limits.fileBytes = value
        case "zip-entries": limits.zip.entries = value
        case "zip-member-bytes": limits.zip.memberBytes = value
        case "zip-archive-bytes": limits.zip.archiveBytes = value
        case "zip-ratio": limits.zip.ratio = value
        case "xml-depth": limits.xml.depth = value
        case "xml-attributes": limits.xml.attributes = value
        case "xml-name-bytes": limits.xml.nameBytes = value
        case "xml-characters": limits.xml.characters = value
        default: return false
        }
        return true
    }
}
