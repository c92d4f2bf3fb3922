/// How tables name transcripts.
public enum TranscriptName {
    /// The id, also where the file's whole name is written.
    public static func id(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), ReaderRegistry.extensions.contains(name[name.index(after: dot)...].lowercased()) else { return name }
        return String(name[..<dot])
    }
}
