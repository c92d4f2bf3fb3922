/// A rectangular result with named, described columns: what every writer takes.
public struct Table: Sendable {
    public let name: String
    /// One sentence for the data package.
    public let title: String
    public let columns: [TableColumn]
    public var rows: [[Cell]]

    public init(name: String, title: String, columns: [TableColumn], rows: [[Cell]] = []) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    public mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "a row of \(name) has \(columns.count) cells")
        rows.append(row)
    }
}

public struct TableColumn: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case string, integer, number, boolean
    }

    public let name: String
    public let kind: Kind
    public let description: String
    /// How a statistic is computed; `nil` for counts and texts.
    public let formula: ColumnFormula?

    public init(_ name: String, _ kind: Kind, _ description: String, formula: ColumnFormula? = nil) {
        self.name = name
        self.kind = kind
        self.description = description
        self.formula = formula
    }
}

public enum Cell: Hashable, Sendable {
    case text(String)
    case integer(Int)
    /// A number and the decimals it is printed with.
    case number(Double, decimals: Int)
    case boolean(Bool)
    /// No value: empty in CSV, null in JSON.
    case missing

    /// A number that may be undefined; never NaN or infinity in an output.
    public static func number(_ value: Double?, decimals: Int = 4) -> Cell {
        guard let value, value.isFinite else { return .missing }
        return .number(value, decimals: decimals)
    }

    /// As CSV writes it.
    public var string: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let value, let decimals): fixed(value, decimals)
        case .boolean(let value): value ? "true" : "false"
        case .missing: ""
        }
    }
}

/// A finite number with a fixed number of decimals and a decimal point, rounded half away from zero, whatever the locale.
public func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(value)" }
    let digits = String(Int(scaled))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
