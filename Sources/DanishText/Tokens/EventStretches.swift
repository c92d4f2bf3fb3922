import CorpusModel

/// The events that a transcript's reader knows, for one stretch of the text after the other.
struct EventStretches {
    private let events: [TranscriptEvent]
    /// The events before this one stand before the stretch at hand: stretches come mostly in the order of the text.
    private var next = 0

    init(_ events: [TranscriptEvent]) { self.events = events }

    /// The events of a stretch, offsets from its start.
    mutating func pieces(in range: TextRange) -> [Piece] {
        guard !events.isEmpty else { return [] }
        if next > 0, events[next - 1].range.end > range.start { next = 0 }
        while next < events.count, events[next].range.start < range.start { next += 1 }
        var pieces: [Piece] = []
        while next < events.count, events[next].range.end <= range.end {
            let event = events[next].range
            pieces.append(Piece(start: event.start - range.start, end: event.end - range.start, kind: .event))
            next += 1
        }
        return pieces
    }
}
