import Concordances
import CorpusModel

/// What one transcript (or segment) adds to a frequency table.
public struct FrequencyPart: Sendable {
    struct Count: Sendable {
        let group: String
        let informant: String
        let item: String
        var hits: Int
    }

    /// The id of the transcript and what is known of it, for what keeps resampling units apart.
    var transcript = ""
    var metadata: [MetadataField] = []
    var counts: [Count] = []
    /// Counted words of each group and informant.
    var words: [(group: String, informant: String, words: Int)] = []
    /// Hits without an item, such as a place beyond the end of the turn.
    var missing = 0
    public internal(set) var isGivenUp = false
}
