/// What transcripts add to the counts of groups, kept apart so that each group in turn can be set against all the others: one pass over the texts for any number of
/// groups. Memory: an entry for each item of each informant in each transcript.
public struct GroupedParts: Sendable {
    private let parts: [FrequencyPart]

    /// - Parameter parts: in corpus order, counted by groups.
    public init(_ parts: [FrequencyPart]) { self.parts = parts }

    /// The groups that somebody says words of, in no order.
    public var names: [String] { Array(Set(parts.lazy.flatMap { $0.words.lazy.filter { $0.words > 0 }.map(\.group) })) }

    /// A group as target and all the others as reference. Cost: all entries.
    public func sides(of name: String) -> FrequencyCounts {
        var counts = FrequencyCounts()
        for part in parts { counts.add(part.sides(of: name)) }
        return counts
    }
}

extension FrequencyPart {
    fileprivate func sides(of name: String) -> FrequencyPart {
        func side(_ group: String) -> String { group == name ? CountedSpeech.target : CountedSpeech.reference }
        var copy = self
        copy.words = words.map { (side($0.group), $0.informant, $0.words) }
        copy.counts = counts.map { Count(group: side($0.group), informant: $0.informant, item: $0.item, hits: $0.hits) }
        return copy
    }
}
