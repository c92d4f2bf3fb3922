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

    /// `breaks` are the line feeds of the whole text.
    init(_ ranges: [TextRange], _ breaks: [Int], _ bytes: UnsafeBufferPointer<UInt8>) {
        var lines: [Line] = []
        for (paragraph, range) in ranges.enumerated() where !range.isEmpty {
            var start = range.start
            var next = TextMarks.index(of: start, in: breaks)
            while start <= range.end {
                let end = next < breaks.count ? min(breaks[next], range.end) : range.end
                let line = trimmed(bytes, TextRange(start, end))
                if !line.isEmpty { lines.append(Line(range: line, paragraph: paragraph)) }
                start = end + 1
                next += 1
            }
        }
        self.lines = lines
    }
}
