import TranscriptReaders

/// The limits of reading by their names (`--limit NAME=N`, `limits:` of a plan).
public enum LimitNames {
    public static let all = [
        "file-bytes", "zip-entries", "zip-member-bytes", "zip-archive-bytes", "zip-ratio", "xml-depth", "xml-attributes", "xml-name-bytes",
        "xml-characters",
    ]

    /// What a limit may be. libxml2 itself goes no deeper than 256 elements, and takes names of 50,000 bytes at most.
    public static func range(of name: String) -> ClosedRange<Int> {
        switch name {
        case "xml-depth": 1...250
        case "xml-name-bytes": 1...50_000
        case "zip-ratio", "xml-attributes", "zip-entries": 1...1_000_000
        default: 1...(1 << 40)
        }
    }

    /// The limits by name, in the order of `all`.
    static func values(of limits: ReadingLimits) -> [(name: String, value: Int)] {
        let values = [
            limits.fileBytes, limits.zip.entries, limits.zip.memberBytes, limits.zip.archiveBytes, limits.zip.ratio, limits.xml.depth,
            limits.xml.attributes, limits.xml.nameBytes, limits.xml.characters,
        ]
        return zip(all, values).map { ($0, $1) }
    }

    /// Sets a limit; false for a name that is none, or a value out of its range.
    public static func set(_ name: String, _ value: Int, in limits: inout ReadingLimits) -> Bool {
        guard range(of: name).contains(value) else { return false }
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
