/// What `manifest.json` says of an index.
public struct IndexManifest: Codable, Sendable {
    public struct Segment: Codable, Sendable, Hashable {
        public let key: String
        public let transcripts: Int
        public let tokens: Int
        public let turns: Int
        public let words: Int
        public let failed: Int

        public init(_ record: SegmentRecord) {
            key = record.key
            transcripts = record.members.count
            tokens = record.members.reduce(0) { $0 + $1.tokens }
            turns = record.members.reduce(0) { $0 + $1.turns }
            words = record.members.reduce(0) { $0 + $1.words }
            failed = record.failed.count
        }
    }

    public var format = IndexFormat.name
    public var version = IndexFormat.version
    /// The program that wrote it.
    public let program: String
    /// What the layers depend on, by name; two indexes with the same settings and files have the same segments.
    public let settings: [String: String]
    /// When it was built, nanoseconds since 1970: files written before, unchanged in size and time, have not changed.
    public let built: Int
    public let segments: [Segment]
    /// The folder below `words` that holds their joined vocabularies.
    public let words: String
    /// The folder below `themes` that holds their hits, where lexicons were given.
    public let themes: String?

    public init(program: String, settings: [String: String], built: Int, segments: [Segment], words: String, themes: String? = nil) {
        self.program = program
        self.settings = settings
        self.built = built
        self.segments = segments
        self.words = words
        self.themes = themes
    }

    public var tokens: Int { segments.reduce(0) { $0 + $1.tokens } }
    public var transcripts: Int { segments.reduce(0) { $0 + $1.transcripts } }
}
