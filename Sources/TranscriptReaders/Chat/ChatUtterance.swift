import CorpusModel

/// A main line of CHAT as the words that were said, with events in parentheses and CHAT's marks taken off.
struct ChatUtterance {
    /// Words by who said them: `nil` is the line's own speaker, a code one who spoke into it (`&*INV:ja`).
    private(set) var stretches = [Stretch(speaker: nil)]

    struct Stretch {
        let speaker: String?
        var text: [UInt8] = []
        /// What is told in the transcriber's own words (`&=griner`); pauses and `(xxx)` are known by their looks.
        var events: [TranscriptEvent] = []
    }

    private(set) var start: Seconds?
    private(set) var end: Seconds?

    init(_ line: [UInt8]) {
        var words = Words(line)
        while let word = words.next() {
            switch word {
            case .bullet(let bullet): takeTimes(bullet)
            case .code(let code): takeCode(code)
            case .word(let word): take(word, announcesSpeech: word.hasSuffix(":") && words.isAtQuotation)
            }
        }
    }

    // MARK: Words

    /// - Parameter announcesSpeech: a colon stands at the end and quoted speech after it: *Hun sagde: "Kom nu"*. Elsewhere it draws the word out.
    private mutating func take(_ word: String, announcesSpeech: Bool) {
        if let end = Self.terminators[word] { return attach(end) }
        if word.hasPrefix("+") { return }
        if word.hasPrefix("&*") { return takeInserted(word.dropFirst(2)) }
        if let event = Self.event(word) { return word.hasPrefix("&=") ? append(event: event) : append(event) }
        if word.hasPrefix("0") { return }
        let said = ChatWord.said(word) + (announcesSpeech && word.count > 1 ? ":" : "")
        guard !said.isEmpty else { return }
        if said.unicodeScalars.allSatisfy({ ",.;:?!".unicodeScalars.contains($0) }) { attach(said) } else { append(said) }
    }

    /// Ends of utterances beside `.`, `?` and `!`: trailing off is told, interruption is not a word.
    private static let terminators = ["+...": "...", "+..?": "...?", "+…": "…", "+!?": "!?", "+/?": "?", "+//?": "?", "+.": ".", "‡": ",", "„": ","]

    /// What happened and was no word.
    private static func event(_ word: String) -> String? {
        switch word.prefix(while: { $0 != "@" }) {
        case "xxx", "yyy", "www", "xx", "yy": return "(xxx)"
        case "#": return "(.)"
        case "##": return "(..)"
        default: break
        }
        if word.hasPrefix("&=") {
            let told = word.dropFirst(2).map { $0 == "_" || $0 == ":" ? " " : $0 }
            return told.isEmpty ? nil : "(\(String(told)))"
        }
        // `(.)`, `(..)`, `(1.2)`, `(1:05.3)` are pauses; other parentheses hold letters that were not said.
        guard word.hasPrefix("("), word.hasSuffix(")"), word.count > 2 else { return nil }
        return word.dropFirst().dropLast().allSatisfy { $0 == "." || $0 == ":" || ("0"..."9").contains($0) } ? word : nil
    }

    /// `&*INV:ja_ja`: another's words inside this line.
    private mutating func takeInserted(_ word: Substring) {
        let parts = word.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return }
        let said = parts[1].split(separator: "_").map { ChatWord.said(String($0)) }.filter { !$0.isEmpty }.joined(separator: " ")
        guard !said.isEmpty else { return }
        stretches.append(Stretch(speaker: String(parts[0]), text: Array(said.utf8)))
        stretches.append(Stretch(speaker: nil))
    }

    /// `[=! griner]` says how; other codes (retracing, overlap, replacement, comment) are marks on words that were said.
    private mutating func takeCode(_ code: String) {
        guard code.hasPrefix("=!") else { return }
        let told = code.dropFirst(2).drop(while: \.isWhitespace)
        if !told.isEmpty { append(event: "(\(told))") }
    }

    private mutating func append(event: String) {
        append(event)
        let last = stretches.count - 1
        let end = stretches[last].text.count
        stretches[last].events.append(TranscriptEvent(kind: .vocal, range: TextRange(end - event.utf8.count, end)))
    }

    private mutating func append(_ word: String) {
        if !stretches[stretches.count - 1].text.isEmpty { stretches[stretches.count - 1].text.append(32) }
        stretches[stretches.count - 1].text += Array(word.utf8)
    }

    /// A mark belongs to the word before it.
    private mutating func attach(_ mark: String) {
        let last = stretches.count - 1
        let place = stretches[last].text.isEmpty && last >= 2 ? last - 2 : last
        if !stretches[place].text.isEmpty { stretches[place].text += Array(mark.utf8) }
    }

    /// `123_456`, in older files `%snd:"file"_123_456`.
    private mutating func takeTimes(_ bullet: String) {
        let numbers = bullet.split(separator: "_").suffix(2).compactMap { Int($0) }
        guard numbers.count == 2, numbers[0] >= 0, numbers[0] <= numbers[1], numbers[1] < 1 << 40 else { return }
        start = start ?? Seconds(milliseconds: numbers[0])
        end = Seconds(milliseconds: numbers[1])
    }

    // MARK: Scanning

    private enum Piece {
        case bullet(String)
        case code(String)
        case word(String)
    }

    /// The pieces of a line: bullets between U+0015, codes in square brackets, words between white space; angle brackets only group.
    private struct Words {
        private let bytes: [UInt8]
        private var at = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func next() -> Piece? {
            while at < bytes.count {
                let byte = bytes[at]
                if byte == 0x15 { return .bullet(stretch(to: 0x15)) }
                if byte == UInt8(ascii: "[") { return .code(stretch(to: UInt8(ascii: "]"))) }
                if isSpace(byte) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
                    at += 1
                } else {
                    return .word(word())
                }
            }
            return nil
        }

        /// Whether the next word begins with a quotation mark.
        var isAtQuotation: Bool {
            let rest = bytes[at...].drop(while: isSpace)
            return rest.first == UInt8(ascii: "\"") || rest.starts(with: "\u{201C}".utf8) || rest.starts(with: "\u{00BB}".utf8)
        }

        private mutating func stretch(to closing: UInt8) -> String {
            let end = bytes[(at + 1)...].firstIndex(of: closing) ?? bytes.count
            defer { at = min(end + 1, bytes.count) }
            return String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
        }

        private mutating func word() -> String {
            let start = at
            // `+<` and `[` inside a word: the first is a mark of its own, the second begins a code.
            if bytes[at] == UInt8(ascii: "+"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "<") {
                at += 2
                return "+<"
            }
            while at < bytes.count, !isSpace(bytes[at]), bytes[at] != 0x15, bytes[at] != UInt8(ascii: "["), bytes[at] != UInt8(ascii: "<"),
                bytes[at] != UInt8(ascii: ">")
            { at += 1 }
            return String(decoding: bytes[start..<at], as: UTF8.self)
        }
    }
}
