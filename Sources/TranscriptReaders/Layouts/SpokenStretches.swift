import CorpusModel

/// What is said in a stretch of text: the words between the timestamps.
enum SpokenStretches {
    /// The stretches between bracketed timestamps. `00:12:31` without brackets is a timestamp at the start of a paragraph only.
    ///
    /// - Parameter openings: places where a bracketed timestamp may begin (`TextMarks.openings`), of this range or of the whole text.
    static func between(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ openings: [Int]) -> [TextRange] {
        var start = range.start
        if range.count > 8, isDigit(bytes[range.start]), bytes[range.start + 2] == UInt8(ascii: ":"), bytes[range.start + 5] == UInt8(ascii: ":"),
            let stamp = Timestamps.match(bytes, from: range.start, to: range.end)
        {
            start = stamp.end
        }
        var pieces: [TextRange] = []
        var next = TextMarks.index(of: start, in: openings)
        while next < openings.count, openings[next] < range.end {
            let opening = openings[next]
            next += 1
            guard opening >= start, let stamp = Timestamps.match(bytes, from: opening, to: range.end) else { continue }
            let piece = trimmed(bytes, TextRange(start, opening))
            if !piece.isEmpty { pieces.append(piece) }
            start = stamp.end
        }
        let piece = trimmed(bytes, TextRange(start, range.end))
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    /// The same for text whose marks nobody has looked for yet.
    static func between(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [TextRange] {
        between(bytes, range, TextMarks(bytes, in: range.start..<range.end).openings)
    }
}
