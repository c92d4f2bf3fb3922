/// Strips of all transcripts, and how evenly the hits are spread over them.
public struct HitDispersion: Sendable {
    /// A transcript's strip of all counted speakers, then where there are several one for each of them.
    public let strips: [HitStrip]
    /// Over the transcripts; `nil` without hits, or with one transcript.
    public let dp: Double?
    public let dpNormalized: Double?
    /// Transcripts with a hit, and transcripts with counted words.
    public let range: Int
    public let transcripts: Int

    public init(strips: [HitStrip], dp: Double?, dpNormalized: Double?, range: Int, transcripts: Int) {
        self.strips = strips
        self.dp = dp
        self.dpNormalized = dpNormalized
        self.range = range
        self.transcripts = transcripts
    }
}
