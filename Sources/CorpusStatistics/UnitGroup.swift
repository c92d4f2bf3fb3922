import CorpusModel

/// A row group of a theme table: the cells that name it and the units that belong to it.
struct UnitGroup: Sendable {
    let key: [Cell]
    let units: [Int]
    /// Counted tokens of all turns of the group, the interviewers' too.
    let words: Int
}
