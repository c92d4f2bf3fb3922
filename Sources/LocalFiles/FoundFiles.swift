/// What a search for files came to: one folder that cannot be opened does not hide the others.
public struct FoundFiles: Sendable {
    /// In byte order of their paths.
    public internal(set) var files: [String] = []
    /// The folders that could not be looked into, in the order in which they were met.
    public internal(set) var closed: [FileError] = []
}
