/// What `words.json` says of the vocabularies of an index.
public struct IndexWordsRecord: Codable, Sendable {
    public let key: String
    /// The keys of the segments whose words they are, in the order of their numbers.
    public let segments: [String]
    public let columns: [ColumnFile]
}
