import CorpusModel

/// Splits the bytes of a delimited table into records.
struct DelimitedScanner {
    private let bytes: [UInt8]
    private let path: String
    private let separator: UInt8
    private var at = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// The bytes are UTF-8 with LF.
    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
        let first = Array(bytes.prefix { $0 != 10 })
        if first.count == 5, first.starts(with: Array("sep=".utf8)) {
            separator = first[4]
            at = min(6, bytes.count)
            line = 2
        } else {
            separator = Self.commonest(first)
        }
    }

    /// The separator that the header has most of, outside quotes; a comma where it has none.
    private static func commonest(_ header: [UInt8]) -> UInt8 {
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in header {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    /// All records but empty lines.
    mutating func records() throws(Diagnostic) -> [DelimitedText.Row] {
        var records: [DelimitedText.Row] = []
        while at < bytes.count {
            let start = line
            let cells = try record()
            if cells.contains(where: { !$0.isEmpty }) { records.append(DelimitedText.Row(line: start, cells: cells)) }
        }
        return records
    }

    private mutating func record() throws(Diagnostic) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard at < bytes.count else { return cells }
            let end = bytes[at]
            at += 1
            if end == 10 {
                line += 1
                return cells
            }
            // A separator at the very end of the file has an empty cell after it.
            if at == bytes.count { return cells + [""] }
        }
    }

    /// Leaves `at` on the separator, the line break or the end.
    private mutating func cell() throws(Diagnostic) -> String {
        if at < bytes.count, bytes[at] == Self.quote { return try quoted() }
        let start = at
        while at < bytes.count, bytes[at] != separator, bytes[at] != 10 { at += 1 }
        return Self.trim(bytes[start..<at])
    }

    private mutating func quoted() throws(Diagnostic) -> String {
        let start = line
        var content: [UInt8] = []
        at += 1
        while true {
            guard at < bytes.count else {
                throw Diagnostic(
                    .error, .tableMalformed, at: SourceLocation(path, .line(start)), "a quotation mark opens here and is never closed",
                    advice: "Close it, or double a quotation mark that belongs to the text (\"\").")
            }
            if bytes[at] == Self.quote {
                at += 1
                guard at < bytes.count, bytes[at] == Self.quote else { break }
            }
            if bytes[at] == 10 { line += 1 }
            content.append(bytes[at])
            at += 1
        }
        while at < bytes.count, bytes[at] == 32 { at += 1 }
        guard at == bytes.count || bytes[at] == separator || bytes[at] == 10 else {
            throw Diagnostic(
                .error, .tableMalformed, at: SourceLocation(path, .line(line)),
                "text follows a closing quotation mark; a separator or the end of the row was expected",
                advice: "Double a quotation mark that belongs to the text (\"\").")
        }
        return Self.trim(content[...])
    }

    private static func trim(_ bytes: ArraySlice<UInt8>) -> String {
        Array(bytes).withUnsafeBufferPointer { buffer in
            let range = trimmed(buffer, TextRange(0, buffer.count))
            return String(decoding: buffer[range.start..<range.end], as: UTF8.self)
        }
    }
}
