/// How often a theme was found.
struct ThemeUse: Hashable, Sendable {
    /// Counted hits; of a parent the distinct places of its children's hits.
    var hits = 0
    /// Turns with a counted hit.
    var turns = 0
    /// Transcripts with a counted hit.
    var transcripts = 0

    mutating func add(_ other: ThemeUse) {
        hits += other.hits
        turns += other.turns
        transcripts += other.transcripts
    }
}

/// Two themes, the earlier first.
struct ThemePair: Hashable, Sendable, Comparable {
    let one: Int
    let other: Int

    init(_ a: Int, _ b: Int) { (one, other) = (min(a, b), max(a, b)) }

    static func < (a: ThemePair, b: ThemePair) -> Bool { (a.one, a.other) < (b.one, b.other) }
}

/// How two themes meet.
struct ThemeMeeting: Hashable, Sendable {
    /// Turns in which both have a counted hit.
    var turns = 0
    /// Pairs of counted hits that share a word.
    var sharedWords = 0

    mutating func add(_ other: ThemeMeeting) {
        turns += other.turns
        sharedWords += other.sharedWords
    }
}
