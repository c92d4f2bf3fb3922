import CorpusModel

/// Words as an index numbers them: readings, or match forms where nothing was analysed. Of a segment, or the match forms of a whole index.
public struct WordTable: Sendable {
    public let norms: SortedStrings
    /// `nil` where nothing was analysed.
    public let readings: WordReadings?

    public init(norms: SortedStrings, readings: WordReadings? = nil) {
        self.norms = norms
        self.readings = readings
    }

    /// How many words there are.
    public var count: Int { readings?.table.count ?? norms.count }

    /// The words of a match form.
    public func words(ofNorm norm: Int) -> Range<Int> { readings?.ofNorm(norm) ?? norm..<norm + 1 }
}
