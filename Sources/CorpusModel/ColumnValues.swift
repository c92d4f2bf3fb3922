/// The values of one column of a table that is long: numbers and words as they lie, without a cell for each.
public enum ColumnValues: Sendable {
    /// Words of a vocabulary by their numbers.
    case words(SortedStrings, [UInt32])
    case texts([String])
    case integers([Int])
    /// A number that is not finite is missing.
    case numbers([Double], decimals: Int)
    /// Runs of rows that have the same cell: what a whole group has. Each with the row after its last, ascending.
    case runs([(cell: Cell, end: Int)])

    /// The cell of a row. Cost: a string, where it is a text; logarithmic among runs.
    public subscript(row: Int) -> Cell {
        switch self {
        case .words(let vocabulary, let numbers): .text(vocabulary[Int(numbers[row])])
        case .texts(let texts): .text(texts[row])
        case .integers(let integers): .integer(integers[row])
        case .numbers(let numbers, let decimals): .number(Optional(numbers[row]), decimals: decimals)
        case .runs(let runs): Self.run(of: row, runs)?.cell ?? .missing
        }
    }

    private static func run(of row: Int, _ runs: [(cell: Cell, end: Int)]) -> (cell: Cell, end: Int)? {
        let place = runs.indices.firstPlace { runs[$0].end <= row }
        return place < runs.count ? runs[place] : nil
    }

    /// How many rows it has.
    public var count: Int {
        switch self {
        case .words(_, let numbers): numbers.count
        case .texts(let texts): texts.count
        case .integers(let integers): integers.count
        case .numbers(let numbers, _): numbers.count
        case .runs(let runs): runs.last?.end ?? 0
        }
    }
}
