import UnicodeText

/// One list of language data, cut into lines of columns. Comments begin with `#`, columns are parted by one tab.
///
/// A list that a user wrote may have a byte order mark and Windows line ends; both are passed over.
struct WordListFile {
    struct Line {
        let number: Int
        /// In match form, so that lists and tokens are folded alike.
        let columns: [String]
    }

    let name: String
    let lines: [Line]

    /// `keepingCase` leaves the words as written: speaker labels are compared by the readers' own rule.
    init(name: String, bytes: [UInt8], columns: ClosedRange<Int>, keepingCase: Bool = false) throws(DanishDataError) {
        self.name = name
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let isValid = String(validating: content, as: UTF8.self) != nil
        var lines: [Line] = []
        for (index, part) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = part.last == 0x0D ? part.dropLast() : part
            if line.first == 0x23 || line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            if !isValid, String(validating: line, as: UTF8.self) == nil {
                throw DanishDataError(file: name, line: index + 1, found: "bytes that are no UTF-8", expected: "UTF-8 text")
            }
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard columns.contains(fields.count), fields.allSatisfy({ !$0.isEmpty }) else {
                throw DanishDataError(
                    file: name, line: index + 1, found: "“\(String(decoding: line, as: UTF8.self))” (\(fields.count) columns)",
                    expected: "\(Self.wish(columns)), none of them empty, parted by one tab")
            }
            lines.append(Line(number: index + 1, columns: fields.map { keepingCase ? String(decoding: $0, as: UTF8.self) : Self.matchForm($0) }))
        }
        self.lines = lines
    }

    /// The fault of a line whose column holds none of the words it may hold.
    func fault(_ line: Line, column: Int, expected: String) -> DanishDataError {
        DanishDataError(file: name, line: line.number, found: "“\(line.columns[column])” in column \(column + 1)", expected: expected)
    }

    private static func wish(_ columns: ClosedRange<Int>) -> String {
        if columns.count > 1 { return "\(columns.lowerBound) to \(columns.upperBound) columns" }
        return columns.lowerBound == 1 ? "one column" : "\(columns.lowerBound) columns"
    }

    /// Nearly every word of the lists is in lower case and composed already: these need no call of ICU.
    private static func matchForm(_ bytes: ArraySlice<UInt8>) -> String {
        var isPlain = true
        var afterC3 = false
        for byte in bytes {
            if afterC3 {
                isPlain = isPlain && byte >= 0xA0
            } else if byte >= 0x80 {
                isPlain = isPlain && byte == 0xC3
            } else {
                isPlain = isPlain && !(0x41...0x5A ~= byte)
            }
            afterC3 = !afterC3 && byte == 0xC3
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return isPlain ? text : MatchForm.of(text)
    }
}
