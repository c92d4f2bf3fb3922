import CorpusModel

/// What one segment adds; items are places in its own strings.
public struct IndexedFrequencyPart: Sendable {
    struct Group: Sendable {
        var hits: [UInt32]
        var transcripts: [UInt32]
        var informants: [UInt32]
        var largest: [UInt32]
        /// The last transcript that was counted for an item, and one more.
        var last: [UInt32]
        var words = 0
        var transcriptCount = 0
        var lastTranscript = -1
        var people: [String: Int] = [:]
        /// The hits of informants who speak elsewhere too.
        var shared: [(informant: String, item: UInt32, hits: UInt32)] = []

        init(items: Int) {
            let zeros = [UInt32](repeating: 0, count: items)
            (hits, transcripts, informants, largest, last) = (zeros, zeros, zeros, zeros, zeros)
        }
    }

    let strings: SortedStrings
    var groups: [String: Group] = [:]
    /// The names of the metadata fields.
    public internal(set) var fields: Set<String> = []
    public internal(set) var transcripts = 0
}
