import CorpusModel

extension Diagnostic {
    /// Conditions that no speech which counts fulfils.
    public static func nobodySaid(_ conditions: [String]) -> Diagnostic {
        Diagnostic(
            .error, .subcorpusEmpty, "no speech that counts fulfils \(conditions.joined(separator: " "))",
            advice: "ordret info SOURCE shows roles and speakers; --roles says who is counted.")
    }

    /// Refuses conditions that nothing was counted by. Without conditions an empty corpus has an empty table.
    ///
    /// - Parameter counted: words, transcripts or whatever shows that somebody spoke.
    public static func requireSpeech(_ counted: Int, _ conditions: [String]) throws(Diagnostic) {
        if counted == 0, !conditions.isEmpty { throw nobodySaid(conditions) }
    }

    /// A query that was given up somewhere.
    public static let givenUp = Diagnostic(
        .warning, .queryGivenUp, "the query can go on in too many ways, and some of its hits may be missing",
        advice: "Bound its * and + with {0,n}, or say within a smaller region.")
}
