import CorpusCounting
import CorpusModel

/// Target and reference of keyness, each with words; words on both sides are an error.
public enum KeynessSides {
    /// - Parameters:
    ///   - target: what the target's conditions say, for messages; likewise `reference`.
    public static func of(
        _ counts: FrequencyCounts, target: [String], reference: [String]
    ) throws(Diagnostic) -> (FrequencyCounts.Group, FrequencyCounts.Group) {
        if let both = counts.groups[CountedSpeech.both], both.words > 0 {
            throw Diagnostic(
                .error, .subcorporaOverlap, "\(both.words) \(both.words == 1 ? "word is" : "words are") in the target and in the reference",
                advice: "Let --against name other speech than --where, or leave it out for all other speech.")
        }
        let none = FrequencyCounts.Group()
        return (
            try filled(counts.groups[CountedSpeech.target] ?? none, "the target", target),
            try filled(counts.groups[CountedSpeech.reference] ?? none, "the reference", reference)
        )
    }

    /// The target beside a frequency list: what the conditions let through, also where the other side would be everything.
    public static func besideList(_ counts: FrequencyCounts, _ target: [String]) throws(Diagnostic) -> FrequencyCounts.Group {
        try filled(counts.groups[CountedSpeech.both] ?? FrequencyCounts.Group(), "the target", target)
    }

    static func filled(_ group: FrequencyCounts.Group, _ name: String, _ conditions: [String]) throws(Diagnostic) -> FrequencyCounts.Group {
        guard group.words == 0 else { return group }
        let said = conditions.isEmpty ? "" : " (\(conditions.joined(separator: " ")))"
        throw Diagnostic(
            .error, .subcorpusEmpty, "\(name) has no words\(said)",
            advice: "ordret info SOURCE shows roles and speakers; --roles says who is counted.")
    }
}
