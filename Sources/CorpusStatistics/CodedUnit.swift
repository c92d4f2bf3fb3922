/// A turn or an answer as statistics see it.
struct CodedUnit: Sendable {
    /// Index of the transcript.
    let transcript: Int
    /// Index into the transcript's speakers; `nil` where nobody is named.
    let speaker: Int?
    /// Index into the corpus' informants.
    let informant: Int?
    /// Index into the corpus' roles.
    let role: Int
    /// The resampling unit it is drawn with.
    let sample: Int
    /// Counted tokens.
    var words: Int
    /// All its words, also those that are not asked for.
    var length: Int
}
