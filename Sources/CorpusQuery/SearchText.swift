/// What a search runs over: the tokens that one match may have, by their positions, as a notation sees them.
protocol SearchText {
    /// Whether ways go position by position, so that nearer ends are found first; else each way is gone to its end before the next one. Only the former may have
    /// labels and regions.
    static var isStepwise: Bool { get }

    /// Where it ends for the match at hand.
    var end: Int { get }

    /// Whether the token at a position before the end is of an element; `labels` are what the labels stand for so far.
    func isOf(_ position: Int, _ element: Int, _ labels: [Range<Int>]) -> Bool

    /// Whether the token at a position may be passed over, and by what.
    func kind(_ position: Int) -> SearchColumns.Kind

    /// The number of the region that begins at a position; `nil` where none does.
    func region(_ region: CQLRegion, beginningAt position: Int) -> Int?

    /// The number of the region that ends before a position; `nil` where none does.
    func region(_ region: CQLRegion, endingBefore position: Int) -> Int?
}
