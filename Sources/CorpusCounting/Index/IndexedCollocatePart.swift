import CorpusModel

/// What one segment adds to collocates; items are places in its own strings.
public struct IndexedCollocatePart: Sendable {
    /// What is counted of an item in the windows.
    struct Near: Sendable {
        var together = 0
        var before = 0
        var after = 0
        var transcripts = 0
        /// The last transcript that was counted for it.
        var last = -1
        /// By the numbers of `people`.
        var informants = Informants.none
    }

    struct Group: Sendable {
        /// Of each item, how often it stands in counted speech outside the hits.
        var totals: [Int]
        /// Of each transcript, the positions outside the hits.
        var positions: [Int]
        /// Of each transcript, the hits.
        var nodes: [Int]
        /// Positions in windows.
        var near = 0
        /// The items in windows.
        var items: [UInt32: Near] = [:]
        /// Who speaks at all.
        var speakers: Set<String> = []
    }

    let strings: SortedStrings
    /// The items' numbers in the vocabulary of the index; `nil` where an item is more than one word's attribute.
    let numbers: Column<UInt32>?
    var groups: [String: Group] = [:]
    var people = PersonNumbers()
    /// The names of the metadata fields.
    public internal(set) var fields: Set<String> = []
    public internal(set) var transcripts = 0
    var isGivenUp = false
}
