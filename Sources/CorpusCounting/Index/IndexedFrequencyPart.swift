import CorpusModel

/// What one segment adds; items are places in its own strings.
public struct IndexedFrequencyPart: Sendable {
    /// What is counted of an item.
    struct Count: Sendable {
        var hits: UInt32 = 0
        var transcripts: UInt32 = 0
        var informants: UInt32 = 0
        /// The most hits of one informant.
        var largest: UInt32 = 0
        /// The last transcript that was counted for it, and one more.
        var last: UInt32 = 0
    }

    struct Group: Sendable {
        var items: [Count]
        var words = 0
        var transcriptCount = 0
        var lastTranscript = -1
        var people: [String: Int] = [:]
        /// The hits of informants who speak elsewhere too.
        var shared: [(informant: String, item: UInt32, hits: UInt32)] = []

        init(items: Int) { self.items = [Count](repeating: Count(), count: items) }
    }

    let strings: SortedStrings
    /// The items' numbers in the vocabulary of the index; `nil` where they are no words of it.
    let numbers: Column<UInt32>?
    var groups: [String: Group] = [:]
    /// The names of the metadata fields.
    public internal(set) var fields: Set<String> = []
    public internal(set) var transcripts = 0
}
