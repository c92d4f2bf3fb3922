import CorpusModel

/// The name of an anchor that noScribe puts around a stretch of speech: `ts_12140_22800_S01`, with `//` before the speaker of an overlap.
struct NoScribeAnchor {
    let start: Seconds
    let end: Seconds
    /// `nil` where nobody speaks (a long pause).
    let speaker: String?

    init?(_ name: String) {
        let parts = name.split(separator: "_", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "ts", let start = Int(parts[1]), let end = Int(parts[2]), start >= 0, end >= start else { return nil }
        self.start = Seconds(milliseconds: start)
        self.end = Seconds(milliseconds: end)
        let speaker = parts[3].drop { $0 == "/" }
        self.speaker = speaker.isEmpty ? nil : String(speaker)
    }
}
