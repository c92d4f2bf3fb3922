import CorpusModel

/// Columns of measures, each with its formula, and a last one that says which have no value in a row and why.
public struct MeasuredColumns<Row>: Sendable {
    public struct Measure: Sendable {
        public let column: TableColumn
        public let decimals: Int
        public let value: @Sendable (Row) -> Measured

        public init(
            _ name: String, _ description: String, _ formula: ColumnFormula?, decimals: Int = 4, _ value: @escaping @Sendable (Row) -> Measured
        ) {
            column = TableColumn(name, .number, description, formula: formula)
            self.decimals = decimals
            self.value = value
        }
    }

    public let measures: [Measure]

    public init(_ measures: [Measure]) { self.measures = measures }

    /// The name of the last column.
    public static var note: String { "not_defined" }

    public var columns: [TableColumn] {
        measures.map(\.column) + [TableColumn(Self.note, .string, "Measures of the row that have no value, and why; empty where all have")]
    }

    /// Cost: each measure once.
    public func cells(_ row: Row) -> [Cell] {
        let values = measures.map { ($0, $0.value(row)) }
        let reasons = Measured.Reason.allCases.compactMap { reason -> String? in
            let names = values.filter { $0.1.reason == reason }.map(\.0.column.name)
            return names.isEmpty ? nil : "\(names.joined(separator: ", ")): \(reason.rawValue)"
        }
        return values.map { .number($1.number, decimals: $0.decimals) } + [reasons.isEmpty ? .missing : .text(reasons.joined(separator: "; "))]
    }

    public func measure(_ name: String) -> Measure? { measures.first { $0.column.name == name } }
}
