/// The rows of a table: cells row by row, or values column by column, of which a row is made when it is asked for.
///
/// Whoever writes a long table takes `columns` where they are there. A change makes rows of them.
public struct TableContent: Sendable, ExpressibleByArrayLiteral {
    private enum Content: Sendable {
        case rows([[Cell]])
        case columns([ColumnValues], count: Int)
    }

    private var content: Content

    public init() { content = .rows([]) }

    public init(arrayLiteral rows: [Cell]...) { content = .rows(rows) }

    public init(_ rows: [[Cell]]) { content = .rows(rows) }

    /// - Precondition: all columns have as many values.
    public init(columns: [ColumnValues]) {
        let count = columns.first?.count ?? 0
        precondition(columns.allSatisfy { $0.count == count }, "as many values in each column")
        content = .columns(columns, count: count)
    }

    /// The columns, where they are kept by columns.
    public var columns: [ColumnValues]? { if case .columns(let columns, _) = content { columns } else { nil } }
}

extension TableContent: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    public var startIndex: Int { 0 }

    public var endIndex: Int {
        switch content {
        case .rows(let rows): rows.count
        case .columns(_, let count): count
        }
    }

    public subscript(row: Int) -> [Cell] {
        get {
            switch content {
            case .rows(let rows): return rows[row]
            case .columns(let columns, let count):
                precondition(row >= 0 && row < count, "a row of the table")
                return columns.map { $0[row] }
            }
        }
        _modify {
            var rows = takeRows()
            defer { content = .rows(rows) }
            yield &rows[row]
        }
    }

    public mutating func replaceSubrange(_ range: Range<Int>, with others: some Collection<[Cell]>) {
        var rows = takeRows()
        rows.replaceSubrange(range, with: others)
        content = .rows(rows)
    }

    public mutating func append(_ row: [Cell]) {
        var rows = takeRows()
        rows.append(row)
        content = .rows(rows)
    }

    /// The rows that fulfil a condition.
    public func filter(_ isIncluded: ([Cell]) throws -> Bool) rethrows -> [[Cell]] { try Array(self).filter(isIncluded) }

    /// All rows, of which this is the only owner until they are put back.
    private mutating func takeRows() -> [[Cell]] {
        defer { content = .rows([]) }
        switch content {
        case .rows(let rows): return rows
        case .columns(let columns, let count): return (0..<count).map { row in columns.map { $0[row] } }
        }
    }
}

extension TableContent: Equatable {
    /// The same cells, however they are kept.
    public static func == (one: TableContent, other: TableContent) -> Bool { one.elementsEqual(other) }
}
