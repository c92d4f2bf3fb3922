/// What a transcriber tells of in the midst of speech and nobody said: laughter, a noise, a pause. The text shows it in round brackets, where it is one
/// token of the class `event`, whatever words it is told in.
public struct TranscriptEvent: Hashable, Sendable {
    /// By the elements of TEI P5 §8.3, whose names they are.
    public enum Kind: String, Sendable, CaseIterable {
        case vocal, kinesic, incident, writing, pause, gap
    }

    public let kind: Kind
    /// In the transcript's text, brackets and all.
    public let range: TextRange
    /// Of a pause that was measured.
    public let duration: Seconds?

    public init(kind: Kind, range: TextRange, duration: Seconds? = nil) {
        self.kind = kind
        self.range = range
        self.duration = duration
    }

    /// The same in a text that has `count` bytes before it.
    public func moved(by count: Int) -> TranscriptEvent {
        TranscriptEvent(kind: kind, range: TextRange(range.start + count, range.end + count), duration: duration)
    }
}
