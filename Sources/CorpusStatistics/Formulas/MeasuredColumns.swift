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
        var cells: [Cell] = []
        cells.reserveCapacity(measures.count + 1)
        var undefined: [(reason: Measured.Reason, name: String)] = []
        for measure in measures {
            let value = measure.value(row)
            cells.append(.number(value.number, decimals: measure.decimals))
            if let reason = value.reason { undefined.append((reason, measure.column.name)) }
        }
        cells.append(undefined.isEmpty ? .missing : .text(Self.note(undefined)))
        return cells
    }

    /// The reasons in their order, each with the measures that it is of.
    private static func note(_ undefined: [(reason: Measured.Reason, name: String)]) -> String {
        let reasons = Measured.Reason.allCases.compactMap { reason -> String? in
            let names = undefined.filter { $0.reason == reason }.map { $0.name }
            return names.isEmpty ? nil : "\(names.joined(separator: ", ")): \(reason.rawValue)"
        }
        return reasons.joined(separator: "; ")
    }

    public func measure(_ name: String) -> Measure? { measures.first { $0.column.name == name } }
}
