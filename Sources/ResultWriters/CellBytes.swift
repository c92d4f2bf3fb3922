import CorpusModel

/// What parts cells and rows, inside a cell: as CSV (RFC 4180) and as TSV have it. The one home of both rules.
public enum CellBytes: Sendable {
    case csv, tsv

    /// What parts cells.
    public var separator: UInt8 { self == .csv ? UInt8(ascii: ",") : 0x09 }

    /// Makes the bytes from a place on a cell of their own: in CSV a cell that holds a comma, a quote, CR or LF is quoted, and its quotes are doubled; in TSV tab, LF, CR
    /// and backslash become `\t` `\n` `\r` `\\`. Cost: one pass; a copy where something is to be changed.
    public func escape(_ out: inout [UInt8], from first: Int) {
        guard needsChange(out, from: first) else { return }
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

    /// Adds a cell; a missing value is empty, and so is a number that is not finite: NaN stands in no output.
    func append(_ cell: Cell, to out: inout [UInt8]) {
        switch cell {
        case .text(let text):
            let first = out.count
            out += text.utf8
            escape(&out, from: first)
        case .integer(let integer): DecimalBytes.append(integer, to: &out)
        case .number(let value, let decimals): if value.isFinite { DecimalBytes.append(value, decimals: decimals, to: &out) }
        case .boolean(let value): out += (value ? "true" : "false").utf8
        case .missing: break
        }
    }

    private func needsChange(_ bytes: [UInt8], from first: Int) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var at = first
            while at + 8 <= bytes.count, !isSuspect(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) { at += 8 }
            return bytes[at...].contains(where: isSpecial)
        }
    }

    /// Copies bytes that stay as they are wherever they stand, and tells so: neither a control nor what a cell must escape is among them. Of others a part may have been copied.
    /// Cost: one pass, eight bytes at a time.
    ///
    /// - Parameter room: as long as the bytes.
    public func copyClean(_ bytes: UnsafeBufferPointer<UInt8>, to room: UnsafeMutablePointer<UInt8>) -> Bool {
        guard bytes.count >= 8, let from = UnsafeRawPointer(bytes.baseAddress) else {
            for (place, byte) in bytes.enumerated() {
                if byte < 0x20 || isSpecial(byte) { return false }
                room[place] = byte
            }
            return true
        }
        let to = UnsafeMutableRawPointer(room)
        var suspects: UInt64 = 0
        var at = 0
        // The last eight may overlap those before.
        let last = bytes.count - 8
        while true {
            let word = from.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            to.storeBytes(of: word, toByteOffset: at, as: UInt64.self)
            suspects |= suspect(word)
            if at == last { return suspects & Self.highBits == 0 }
            at = min(at + 8, last)
        }
    }

    private func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x0D: true
        case 0x22, 0x2C: self == .csv
        case 0x09, 0x5C: self == .tsv
        default: false
        }
    }

    private func isSuspect(_ word: UInt64) -> Bool { suspect(word) & Self.highBits != 0 }

    /// The high bits tell whether one of eight bytes may be special: a control, or one of the form's signs. They may say yes of others, never no.
    @inline(__always)
    private func suspect(_ word: UInt64) -> UInt64 {
        let controls = (word &- 0x2020_2020_2020_2020) & ~word
        switch self {
        case .csv: return controls | Self.zeros(word ^ 0x2222_2222_2222_2222) | Self.zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C)
        case .tsv: return controls | Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
        }
    }

    /// The high bit of each byte that is 0 (Warren 2012, section 6-1).
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    private static let quote = UInt8(ascii: "\"")
}
