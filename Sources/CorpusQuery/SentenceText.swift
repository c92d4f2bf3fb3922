/// A sentence as the simple notation sees it: positions are tokens, and what is transparent may stand between those of a match.
struct SentenceText: SearchText {
    static let isStepwise = false

    let run: QueryRun
    /// The end of the sentence at hand.
    var end = 0
    /// Whether the query at hand crosses punctuation.
    var crossesMarks = false

    init(_ run: QueryRun) { self.run = run }

    func isOf(_ position: Int, _ element: Int, _ labels: [Range<Int>]) -> Bool { run.isOf(position, element) }

    func kind(_ position: Int) -> SearchColumns.Kind { run.columns.kind(position, crossingMarks: crossesMarks) }

    // The notation has no marks of regions.
    func region(_ region: CQLRegion, beginningAt position: Int) -> Int? { nil }
    func region(_ region: CQLRegion, endingBefore position: Int) -> Int? { nil }
}
