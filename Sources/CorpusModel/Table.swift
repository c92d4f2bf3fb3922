/// A rectangular result with named, described columns: what every writer takes.
public struct Table: Sendable {
    public let name: String
    /// One sentence for the data package.
    public let title: String
    public let columns: [TableColumn]
    public var rows: TableContent

    public init(name: String, title: String, columns: [TableColumn], rows: TableContent = []) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    public init(name: String, title: String, columns: [TableColumn], rows: [[Cell]]) {
        self.init(name: name, title: title, columns: columns, rows: TableContent(rows))
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

    /// The cells of an item: of several columns one text each, parted by tabs, such as a lemma and its class; of one column the text as it is.
    ///
    /// - Precondition: an item of several columns has a text for each.
    public static func items(_ item: String, columns: Int) -> [Cell] {
        guard columns > 1 else { return [.text(item)] }
        let texts = item.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
        precondition(texts.count == columns, "a text for each of \(columns) columns")
        return texts.map { .text(String(Substring($0))) }
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
