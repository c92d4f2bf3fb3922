/// A hit with what a table shows beside it: who speaks, the words, their context and their place.
public struct HitRow: Sendable {
    public let transcript: String
    public let hit: Hit
    /// As the file writes it; empty in prose.
    public let speaker: String
    public let informant: String
    public let role: String
    /// The turn's times.
    public let start: Seconds?
    public let end: Seconds?
    /// The words as they stand.
    public let match: String
    public let left: String
    public let right: String
    /// Code points in the transcript's text.
    public let characters: Range<Int>
    /// `FILE#PART:pN` or `FILE:LINE`.
    public let location: String
    /// The words that supported it, where the row explains itself.
    public let support: [String]
    /// What of the theme was kept out in the same turn, and why, where the row explains itself.
    public let excluded: [String]

    public init(
        transcript: String, hit: Hit, speaker: String, informant: String, role: String, start: Seconds? = nil, end: Seconds? = nil, match: String,
        left: String, right: String, characters: Range<Int>, location: String, support: [String] = [], excluded: [String] = []
    ) {
        self.transcript = transcript
        self.hit = hit
        self.speaker = speaker
        self.informant = informant
        self.role = role
        self.start = start
        self.end = end
        self.match = match
        self.left = left
        self.right = right
        self.characters = characters
        self.location = location
        self.support = support
        self.excluded = excluded
    }
}
