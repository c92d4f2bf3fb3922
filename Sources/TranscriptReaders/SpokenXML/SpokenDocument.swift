import CorpusModel

/// What a file of turns with speakers and times faithfully contains, whatever its format calls them: the first of two steps.
struct SpokenDocument {
    /// Words that stand together in the source.
    struct Piece {
        /// UTF-8; white space as the file has it.
        let text: [UInt8]
        let line: Int
        /// Stretches of it that are told in brackets and not said, in order.
        var events: [TranscriptEvent] = []
    }

    struct Turn {
        /// The id that the file gives the speaker; `nil` where it names none.
        var speaker: String?
        var start: Seconds?
        var end: Seconds?
    }

    /// A stretch of a turn's words. A turn has several where another is inserted in it.
    struct Segment {
        /// Index into `turns`.
        let turn: Int
        let pieces: [Piece]
    }

    var names = SpeakerNames()
    var turns: [Turn] = []
    var segments: [Segment] = []
    var diagnostics: [Diagnostic] = []

    /// Adds a turn of one segment.
    mutating func add(_ turn: Turn, _ pieces: [Piece]) {
        segments.append(Segment(turn: turns.count, pieces: pieces))
        turns.append(turn)
    }
}
