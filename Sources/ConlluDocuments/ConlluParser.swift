/// Reads CoNLL-U (universaldependencies.org/format.html), a sentence at a time and in one pass.
///
/// Ten columns parted by tabs, `_` for what is not known, an empty line after each sentence. Ranges (`1-2`) are one token with the lemmas of their
/// words; empty nodes (`1.1`) are no part of the text and are passed over. Columns that nobody asks for are not looked at.
public struct ConlluParser {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 0

    /// `bytes` is UTF-8 with LF or CRLF line ends.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next sentence; `nil` at the end.
    public mutating func next() throws(ConlluFault) -> ConlluSentence? {
        var comments: [(key: String, value: String)] = []
        var words: [ConlluWord] = []
        var first = 0
        // The last word of the range that is being read.
        var rangeEnd = 0
        while let text = nextLine() {
            if text.isEmpty {
                if words.isEmpty && comments.isEmpty { continue }
                break
            }
            if first == 0 { first = line }
            if text.first == UInt8(ascii: "#") {
                comments.append(Self.comment(text))
                continue
            }
            let row = try row(text)
            switch row.id {
            case .empty: continue
            case .range(let last):
                rangeEnd = last
                words.append(ConlluWord(line: line, form: row.form, lemmas: [], wordClass: "", isGlued: row.isGlued))
            case .word(let number) where number <= rangeEnd:
                let whole = words.removeLast()
                words.append(
                    ConlluWord(
                        line: whole.line, form: whole.form, lemmas: whole.lemmas + row.lemmas,
                        wordClass: whole.wordClass.isEmpty ? row.wordClass : whole.wordClass, isGlued: whole.isGlued))
            case .word:
                words.append(ConlluWord(line: line, form: row.form, lemmas: row.lemmas, wordClass: row.wordClass, isGlued: row.isGlued))
            }
        }
        return first == 0 ? nil : ConlluSentence(line: first, comments: comments, words: words)
    }

    private enum ID {
        case word(Int)
        /// Its last word.
        case range(Int)
        case empty
    }

    private typealias Row = (id: ID, form: String, lemmas: [String], wordClass: String, isGlued: Bool)

    private func row(_ text: ArraySlice<UInt8>) throws(ConlluFault) -> Row {
        let columns = text.split(separator: 9, omittingEmptySubsequences: false)
        guard columns.count == 10 else {
            throw ConlluFault(line: line, found: "\(columns.count) columns", expected: "ten, parted by tabs")
        }
        let form = String(decoding: columns[1], as: UTF8.self)
        guard !form.isEmpty else { throw ConlluFault(line: line, found: "no form", expected: "a form in the second column") }
        let lemma = String(decoding: columns[2], as: UTF8.self)
        let wordClass = String(decoding: columns[3], as: UTF8.self)
        let isGlued = columns[9].split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual("SpaceAfter=No".utf8) }
        return (try id(columns[0]), form, lemma == "_" && form != "_" ? [] : [lemma], wordClass == "_" ? "" : wordClass, isGlued)
    }

    private func id(_ column: ArraySlice<UInt8>) throws(ConlluFault) -> ID {
        let text = String(decoding: column, as: UTF8.self)
        if let number = Int(text), number > 0 { return .word(number) }
        let range = text.split(separator: "-", omittingEmptySubsequences: false)
        if range.count == 2, let first = Int(range[0]), let last = Int(range[1]), first > 0, last >= first { return .range(last) }
        let node = text.split(separator: ".", omittingEmptySubsequences: false)
        if node.count == 2, Int(node[0]) != nil, Int(node[1]) != nil { return .empty }
        throw ConlluFault(line: line, found: "“\(text)” as the number of a word", expected: "1, 1-2 or 1.1")
    }

    /// `# speaker = IP`, `# newpar`.
    private static func comment(_ text: ArraySlice<UInt8>) -> (key: String, value: String) {
        let parts = String(decoding: text.dropFirst(), as: UTF8.self).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (trimmed(parts[0]), parts.count > 1 ? trimmed(parts[1]) : "")
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard at < bytes.count else { return nil }
        let end = bytes[at...].firstIndex(of: 10) ?? bytes.count
        var text = bytes[at..<end]
        if text.last == 13 { text.removeLast() }
        at = end + 1
        line += 1
        return text
    }
}
