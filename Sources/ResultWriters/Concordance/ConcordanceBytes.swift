import CorpusModel

/// Lines of a concordance for the terminal, made of bytes: what `ConcordanceText` gives for lines without marks, at a small part of its cost where all characters are plain.
///
/// A character is plain here if it is a whole one by itself (UAX #29), takes one column (UAX #11) and needs no escape: printable ASCII, Latin-1, dashes, quotation marks and the ellipsis.
public struct ConcordanceBytes: Sendable {
    private let text: ConcordanceText
    private let node: (before: [UInt8], after: [UInt8])

    /// `nil` where words of a line have colours of their own, for which a line must know its marks.
    public init?(_ text: ConcordanceText) {
        guard !text.usesColour || text.keys.isEmpty else { return nil }
        self.text = text
        let style = text.usesColour ? text.style(of: .node) : ""
        node = style.isEmpty ? ([], []) : (Array("\u{1B}[\(style)m".utf8), Array("\u{1B}[0m".utf8))
    }

    /// What a line begins with: its transcript and speaker, and spaces up to the words.
    public func source(transcript: String, speaker: String) -> [UInt8] {
        let name = Array((speaker.isEmpty ? transcript : transcript + " " + speaker).utf8)
        let plain = name.withUnsafeBufferPointer { name in
            PlainWords(name).map { words in
                let greatest = max(name.count, text.prefixRoom * 3) + 4
                return [UInt8](unsafeUninitializedCapacity: greatest) { room, count in
                    var line = Line(out: room.baseAddress.unsafelyUnwrapped)
                    line.add(words, within: text.prefixRoom)
                    line.spaces(max(0, text.prefixRoom - words.columns) + 1)
                    count = line.count
                }
            }
        }
        return plain ?? Array((text.source(transcript, speaker) + " ").utf8)
    }

    /// The most bytes that `write` writes: each column has at most three, as has each of two ellipses.
    public var greatest: Int { text.width * 3 + node.before.count + node.after.count + 16 }

    /// Writes what comes after the source, with its line end. The number of bytes; `nil` where some character is not plain, and nothing counts as written then.
    ///
    /// - Parameter out: room for `greatest` bytes.
    public func write(
        left: UnsafeBufferPointer<UInt8>, node words: UnsafeBufferPointer<UInt8>, right: UnsafeBufferPointer<UInt8>,
        to out: UnsafeMutablePointer<UInt8>
    ) -> Int? {
        guard let left = PlainWords(left), let words = PlainWords(words), let right = PlainWords(right) else { return nil }
        var line = Line(out: out)
        line.spaces(text.leftRoom - left.columns)
        if left.columns > text.leftRoom { line.ellipsis() }
        line.add(left.end(within: text.leftRoom))
        line.bar()
        line.add(words, within: text.room - text.leftRoom, node)
        line.bar()
        let rest = text.room - text.leftRoom - min(words.columns, text.room - text.leftRoom)
        line.add(right, within: rest)
        line.end()
        return line.count
    }

    /// The same for any characters.
    public func bytes(left: [UInt8], node: [UInt8], right: [UInt8]) -> [UInt8] {
        func styled(_ bytes: [UInt8], _ style: String) -> StyledText { text.styled([(String(decoding: bytes, as: UTF8.self), style)]) }
        return Array((text.words(left: styled(left, ""), node: styled(node, text.style(of: .node)), right: styled(right, "")) + "\n").utf8)
    }

    /// A line while it is written.
    private struct Line {
        let out: UnsafeMutablePointer<UInt8>
        private(set) var count = 0

        init(out: UnsafeMutablePointer<UInt8>) { self.out = out }

        mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
            guard let start = bytes.baseAddress else { return }
            (out + count).update(from: start, count: bytes.count)
            count += bytes.count
        }

        private mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

        private mutating func add(_ byte: UInt8) {
            out[count] = byte
            count += 1
        }

        /// The beginning of words, with `…` where something is cut; nothing where there is no room.
        mutating func add(_ words: PlainWords, within columns: Int, _ style: (before: [UInt8], after: [UInt8]) = ([], [])) {
            guard columns > 0 else { return }
            let shown = words.beginning(within: columns)
            if !shown.isEmpty {
                add(style.before)
                add(shown)
                add(style.after)
            }
            if words.columns > columns { ellipsis() }
        }

        mutating func spaces(_ number: Int) { for _ in 0..<max(0, number) { add(0x20) } }

        mutating func ellipsis() { for byte in "…".utf8 { add(byte) } }

        mutating func bar() { for byte in " | ".utf8 { add(byte) } }

        mutating func end() {
            while count > 0, out[count - 1] == 0x20 { count -= 1 }
            add(0x0A)
        }
    }
}
