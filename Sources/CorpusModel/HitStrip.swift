/// Where hits stand in a transcript: its length in words, who speaks where, and a place for each hit.
public struct HitStrip: Sendable {
    public let transcript: String
    /// One speaker's part of the strip; `nil` for all whose role is counted.
    public let speaker: String?
    /// The words of the transcript, of all its speakers: the strip's length.
    public let length: Int
    /// The stretches, in words of the transcript, in which these speakers speak.
    public let speaking: [Range<Int>]
    /// The words of the transcript before each hit, ascending.
    public let hits: [Int]
    /// Words that these speakers say.
    public let words: Int
    /// Dispersion over ten stretches of the transcript; `nil` without hits.
    public let dp: Double?

    public init(transcript: String, speaker: String?, length: Int, speaking: [Range<Int>], hits: [Int], words: Int, dp: Double?) {
        self.transcript = transcript
        self.speaker = speaker
        self.length = length
        self.speaking = speaking
        self.hits = hits
        self.words = words
        self.dp = dp
    }

    public var per10000: Double? { words > 0 ? Double(hits.count) * 10_000 / Double(words) : nil }

    /// Hits and spoken words in each of so many stretches of the transcript, as equal as whole words allow.
    public func parts(_ count: Int) -> (hits: [Int], words: [Int]) {
        var hits = [Int](repeating: 0, count: count)
        var words = hits
        guard length > 0 else { return (hits, words) }
        for hit in self.hits { hits[min(count - 1, hit * count / length)] += 1 }
        for part in 0..<count {
            let bounds = bound(part, of: count)..<bound(part + 1, of: count)
            words[part] = speaking.reduce(0) { $0 + $1.clamped(to: bounds).count }
        }
        return (hits, words)
    }

    /// The first word whose `word · count / length` is the part's number.
    private func bound(_ part: Int, of count: Int) -> Int { (part * length + count - 1) / count }
}
