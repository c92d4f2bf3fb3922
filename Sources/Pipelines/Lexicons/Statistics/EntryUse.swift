/// What became of the matches of an entry. A match is a hit, counted or not, or was kept out.
struct EntryUse: Hashable, Sendable {
    /// Counted hits.
    var hits = 0
    /// Hits that do not count: negated, of the interviewer, of a role that the theme leaves out.
    var uncounted = 0
    /// Matches that lost to another match on the same words.
    var overlapped = 0
    /// Matches that a condition, an exclusion or the threshold kept out.
    var excluded = 0
    /// Turns with a counted hit.
    var turns = 0
    /// Transcripts with a counted hit.
    var transcripts = 0

    var matches: Int { hits + uncounted + overlapped + excluded }

    mutating func add(_ other: EntryUse) {
        hits += other.hits
        uncounted += other.uncounted
        overlapped += other.overlapped
        excluded += other.excluded
        turns += other.turns
        transcripts += other.transcripts
    }
}

/// An entry by its place: of the theme that it stands in, and in the theme.
struct EntryPlace: Hashable, Sendable, Comparable {
    let theme: Int
    let entry: Int

    static func < (one: EntryPlace, other: EntryPlace) -> Bool { (one.theme, one.entry) < (other.theme, other.entry) }
}
