/// Two coders' codes of the turns that both looked at, at one level, summed by resampling unit: all that the figures and their intervals need.
struct PairCounts {
    /// The level's themes.
    let themes: [Int]
    /// By theme (a place in `themes`), the cells in each resampling unit: both, the first alone, the second alone, neither.
    let cells: [[[Int]]]
    /// In each resampling unit: turns, turns with equal sets, turns without a code of the first, those of them with one of the second.
    let turnColumns: [[Int]]
    let transcripts: Int
    let turns: Int

    /// The places of the turn columns.
    enum TurnColumn {
        static let turns = 0, exact = 1, uncoded = 2, alarms = 3
    }

    init(_ study: AgreementStudy, _ one: Int, _ other: Int, at level: AgreementLevel, among turns: [CodedTurn]) {
        let themes = study.themes(at: level)
        let place = Dictionary(uniqueKeysWithValues: themes.enumerated().map { ($1, $0) })
        let both = turns.filter { $0.themes[one] != nil && $0.themes[other] != nil }
        let samples = Set(both.map(\.sample)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let sampleOf = Dictionary(uniqueKeysWithValues: samples.enumerated().map { ($1, $0) })
        let empty = [Int](repeating: 0, count: samples.count)
        var cells = [[[Int]]](repeating: [empty, empty, empty, empty], count: themes.count)
        var columns = [empty, empty, empty, empty]
        for turn in both {
            let sample = sampleOf[turn.sample]!
            let first = study.rolledUp(turn.themes[one]!, to: level)
            let second = study.rolledUp(turn.themes[other]!, to: level)
            for theme in first.union(second) {
                let cell = first.contains(theme) ? (second.contains(theme) ? 0 : 1) : 2
                cells[place[theme]!][cell][sample] += 1
            }
            columns[TurnColumn.turns][sample] += 1
            if first == second { columns[TurnColumn.exact][sample] += 1 }
            guard first.isEmpty else { continue }
            columns[TurnColumn.uncoded][sample] += 1
            if !second.isEmpty { columns[TurnColumn.alarms][sample] += 1 }
        }
        for theme in cells.indices {
            for sample in samples.indices {
                cells[theme][3][sample] = columns[0][sample] - cells[theme][0][sample] - cells[theme][1][sample] - cells[theme][2][sample]
            }
        }
        self.themes = themes
        self.cells = cells
        turnColumns = columns
        transcripts = Set(both.map(\.transcript)).count
        self.turns = both.count
    }

    /// The cells of all themes together, in each resampling unit: every turn asked about every theme.
    var pooled: [[Int]] {
        guard let first = cells.first else { return turnColumns.map { $0.map { _ in 0 } } }
        return first.indices.map { cell in first[cell].indices.map { sample in cells.reduce(0) { $0 + $1[cell][sample] } } }
    }

    /// The cells of a theme in all turns.
    func total(_ theme: Int) -> [Int] { cells[theme].map { $0.reduce(0, +) } }
}
