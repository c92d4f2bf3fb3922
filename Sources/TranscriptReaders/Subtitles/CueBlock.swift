import CorpusModel

/// A cue as the file has it: its times and the lines below them.
struct CueBlock {
    /// `nil` where the times are missing or cannot be read.
    var start: Seconds?
    var end: Seconds?
    /// Of the times, or of the first line where there are none.
    let line: Int
    var rows: [ArraySlice<UInt8>]
}

/// What was wrong with cues: the first lines of each kind.
struct CueFaults {
    /// Times that cannot be read, or none where they were expected.
    var withoutTimes: [Int] = []
    /// Cues that end before they begin.
    var backwards: [Int] = []
    /// Lines above the first cue that are no header.
    var stray: [Int] = []
}
