import CorpusModel

/// Words of one voice with their times: a line of a cue, an interval, an utterance, a segment.
struct SpeechPiece {
    enum Voice: Equatable {
        /// Nobody is named: whoever spoke before goes on.
        case same
        /// Somebody is named.
        case named(String)
        /// Explicitly nobody (`<v >`), or somebody else who is not named (a dash).
        case unknown
    }

    var voice: Voice
    /// UTF-8, without tags and marks.
    var text: [UInt8]
    /// Stretches of it that are told in brackets and not said, in order.
    var events: [TranscriptEvent] = []
    let start: Seconds?
    let end: Seconds?
    /// Where the piece begins in the file (a cue at its times); 0 where the format has no lines.
    let line: Int
    /// The voice was named by a tag.
    var isTagged = false
    /// Said into another's turn, which goes on after it.
    var isInserted = false
    /// A dash or chevrons stand before it: another speaker than the one before, unless a name says who.
    var hasDash = false

    var speaker: String? { if case .named(let name) = voice { name } else { nil } }
}
