/// Reads CoNLL-U (universaldependencies.org/format.html), a sentence at a time and in one pass.
///
/// Ten columns parted by tabs, `_` for what is not known, an empty line after each sentence. Ranges (`1-2`) are one token with the lemmas of their
/// words; empty nodes (`1.1`) are no part of the text and are passed over. Columns that nobody asks for are not looked at.
public struct ConlluParser {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 0

    /// `bytes` is to be UTF-8, with LF or CRLF line ends.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next sentence; `nil` at the end.
    public mutating func next() throws(ConlluFault) -> ConlluSentence? {
        var comments: [(key: String, value: String)] = []
        var tokens: [ConlluToken] = []
        var first = 0
        // The last word of the range that is being read.
        var rangeEnd = 0
        while let text = nextLine() {
            if text.allSatisfy({ $0 == 32 || $0 == 9 }) {
                if tokens.isEmpty && comments.isEmpty { continue }
                break
            }
            if first == 0 { first = line }
            if text.first == UInt8(ascii: "#") {
                comments.append(Self.comment(text))
                continue
            }
            let (id, word, isGlued) = try row(text)
            switch id {
            case .empty: continue
            case .range(let last):
                rangeEnd = last
                tokens.append(ConlluToken(line: line, form: word.form, isGlued: isGlued))
            case .word(let number):
                if number > rangeEnd { tokens.append(ConlluToken(line: line, form: word.form, isGlued: isGlued)) }
                tokens[tokens.count - 1].words.append(word)
            }
        }
        return first == 0 ? nil : ConlluSentence(line: first, comments: comments, tokens: tokens)
    }

    private enum ID {
        case word(Int)
        /// Its last word.
        case range(Int)
        case empty
    }

    private func row(_ text: ArraySlice<UInt8>) throws(ConlluFault) -> (id: ID, word: ConlluWord, isGlued: Bool) {
        let columns = text.split(separator: 9, omittingEmptySubsequences: false)
        guard columns.count == 10 else {
            throw fault("\(columns.count) columns", "the ten columns of CoNLL-U, parted by tabs")
        }
        guard String(validating: text, as: UTF8.self) != nil else { throw fault("bytes that are no UTF-8", "UTF-8 text") }
        func column(_ index: Int) -> String { String(decoding: columns[index], as: UTF8.self) }
        let form = column(1)
        let id = try id(column(0))
        guard !form.isEmpty else { throw fault("no form in column 2", "a word") }
        let lemma = column(2) == "_" && form != "_" ? "" : column(2)
        let isGlued = columns[9].split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual("SpaceAfter=No".utf8) }
        return (id, ConlluWord(line: line, form: form, lemma: lemma, wordClass: column(3) == "_" ? "" : column(3)), isGlued)
    }

    private func id(_ text: String) throws(ConlluFault) -> ID {
        if let number = Int(text), number > 0 { return .word(number) }
        let range = text.split(separator: "-", omittingEmptySubsequences: false)
        if range.count == 2, let first = Int(range[0]), let last = Int(range[1]), first > 0, last >= first { return .range(last) }
        let node = text.split(separator: ".", omittingEmptySubsequences: false)
        if node.count == 2, Int(node[0]) != nil, Int(node[1]) != nil { return .empty }
        throw fault("“\(text)” in column 1", "the number of the word in its sentence, such as 1, 1-2 or 1.1")
    }

    private func fault(_ found: String, _ expected: String) -> ConlluFault { ConlluFault(line: line, found: found, expected: expected) }

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
