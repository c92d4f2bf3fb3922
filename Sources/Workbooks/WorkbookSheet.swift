/// A sheet: a heading row, and a row of values for each row.
public struct WorkbookSheet: Sendable {
    public struct Column: Sendable {
        public let name: String
        /// In characters of the ordinary font.
        public let width: Double
        public let wraps: Bool
        public let isBold: Bool

        public init(_ name: String, width: Double, wraps: Bool = false, isBold: Bool = false) {
            self.name = name
            self.width = width
            self.wraps = wraps
            self.isBold = isBold
        }
    }

    /// At most 31 characters, without `[ ] : * ? / \`.
    public let name: String
    public let columns: [Column]
    public let rows: [[WorkbookValue]]

    public init(name: String, columns: [Column], rows: [[WorkbookValue]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

public enum WorkbookValue: Sendable {
    /// Always text, also where it looks like a formula.
    case text(String)
    case number(Double)
    case boolean(Bool)
    case empty
}
