/// A file that a stage reads beside the transcripts: codes of people, a frequency list, a list of words.
public struct StageFile: Sendable, Hashable {
    /// What it is, in words.
    public let use: String
    public let path: String
    /// SHA-256.
    public let digest: String
}
