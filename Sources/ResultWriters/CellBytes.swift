/// What parts cells and rows, inside a cell: as CSV (RFC 4180) and as TSV have it. The one home of both rules.
public enum CellBytes: Sendable {
    case csv, tsv

    /// What parts cells.
    public var separator: UInt8 { self == .csv ? UInt8(ascii: ",") : 0x09 }

    /// Makes the bytes from a place on a cell of their own: in CSV a cell that holds a comma, a quote, CR or LF is quoted, and its quotes are doubled; in TSV tab, LF, CR
    /// and backslash become `\t` `\n` `\r` `\\`. Cost: one pass; a copy where something is to be changed.
    public func escape(_ out: inout [UInt8], from first: Int) {
        let isSpecial = self == .csv ? Self.specialInCSV : Self.specialInTSV
        let needs = out.withUnsafeBufferPointer { bytes in
            for at in first..<bytes.count where isSpecial[Int(bytes[at])] { return true }
            return false
        }
        guard needs else { return }
        let cell = Array(out[first...])
        out.removeLast(cell.count)
        if self == .csv { out.append(Self.quote) }
        for byte in cell {
            switch (self, byte) {
            case (.csv, Self.quote): out += [Self.quote, Self.quote]
            case (.tsv, 0x09): out += "\\t".utf8
            case (.tsv, 0x0A): out += "\\n".utf8
            case (.tsv, 0x0D): out += "\\r".utf8
            case (.tsv, UInt8(ascii: "\\")): out += "\\\\".utf8
            default: out.append(byte)
            }
        }
        if self == .csv { out.append(Self.quote) }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let specialInCSV = special("\",\n\r")
    private static let specialInTSV = special("\\\t\n\r")
    private static func special(_ signs: String) -> [Bool] { (0..<256).map { signs.utf8.contains(UInt8($0)) } }
}
