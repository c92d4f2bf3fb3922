import CorpusModel

/// Words of one voice in one cue.
struct Cue {
    var speaker: String?
    /// UTF-8, without tags, one line.
    var text: [UInt8]
    let start: Seconds
    let end: Seconds
    let line: Int
}
