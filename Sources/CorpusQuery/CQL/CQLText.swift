/// The positions of a window as CQL sees them: every token beside the one before.
struct CQLText: SearchText {
    static let isStepwise = true

    let columns: CQLColumns
    /// By number of the test.
    let checks: [CQLChecks.Check]
    /// The end of the query's scope for the match at hand.
    var end = 0

    func isOf(_ position: Int, _ element: Int, _ labels: [Range<Int>]) -> Bool { checks[element](position, labels) }

    func kind(_ position: Int) -> SearchColumns.Kind { .word }

    func region(_ region: CQLRegion, beginningAt position: Int) -> Int? {
        position < columns.count && columns.begins(region, at: position) ? columns.region(region, at: position) : nil
    }

    func region(_ region: CQLRegion, endingBefore position: Int) -> Int? {
        position > 0 && columns.ends(region, before: position) ? columns.region(region, at: position - 1) : nil
    }
}
