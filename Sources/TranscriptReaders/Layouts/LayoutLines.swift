import CorpusModel

/// The lines of a document: a paragraph may hold several, parted by line breaks.
struct LayoutLines {
    struct Line {
        /// Without white space at its ends.
        let range: TextRange
        /// The paragraph it stands in.
        let paragraph: Int
    }

    /// Those that are not blank.
    let lines: [Line]

    init(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) {
        var lines: [Line] = []
        for (paragraph, range) in text.ranges.enumerated() where !range.isEmpty {
            var start = range.start
            for at in range.start...range.end where at == range.end || bytes[at] == 10 {
                let line = trimmed(bytes, TextRange(start, at))
                if !line.isEmpty { lines.append(Line(range: line, paragraph: paragraph)) }
                start = at + 1
            }
        }
        self.lines = lines
    }
}
