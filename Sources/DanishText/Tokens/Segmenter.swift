import UnicodeText

/// Cuts a passage into ICU's segments, with the stretches that are fixed beforehand laid over them. For one worker.
final class Segmenter {
    private let breaker: WordBreaker
    private var segments: [(start: Int, end: Int)] = []

    init() throws(UnicodeFault) { breaker = try WordBreaker(locale: "da") }

    /// The pieces in order, without white space. `fixed` is in order and free of overlap.
    func pieces(of passage: Passage, fixed: [Piece], splittingMissingSpaces: Bool, data: DanishData) -> [Piece] {
        segments.removeAll(keepingCapacity: true)
        passage.bytes.withUnsafeBufferPointer { breaker.appendSegments(of: $0, to: &segments) }
        var pieces: [Piece] = []
        pieces.reserveCapacity(segments.count / 2 + 8)
        var next = 0
        for segment in segments {
            var start = segment.start
            while start < segment.end {
                while next < fixed.count, fixed[next].end <= start { next += 1 }
                guard next < fixed.count, fixed[next].start < segment.end else {
                    appendPlain(start, segment.end, of: passage, to: &pieces, splittingMissingSpaces, data)
                    break
                }
                if start < fixed[next].start { appendPlain(start, fixed[next].start, of: passage, to: &pieces, splittingMissingSpaces, data) }
                if pieces.last?.start != fixed[next].start { pieces.append(fixed[next]) }
                start = fixed[next].end
            }
        }
        return pieces
    }

    /// Adds a segment without the white space at its ends: ICU ties a combining mark to the space before it.
    private func appendPlain(_ start: Int, _ end: Int, of passage: Passage, to pieces: inout [Piece], _ splitting: Bool, _ data: DanishData) {
        var start = start
        var end = end
        while start < end, let (scalar, length) = passage.scalar(at: start), Passage.isSpace(scalar) { start += length }
        while start < end {
            let last = passage.start(before: end)
            guard passage.isSpace(at: last) else { break }
            end = last
        }
        guard start < end else { return }
        if splitting, let dot = missingSpace(start, end, in: passage, data) {
            pieces.append(Piece(start: start, end: dot))
            pieces.append(Piece(start: dot, end: dot + 1))
            start = dot + 1
        }
        pieces.append(Piece(start: start, end: end))
    }

    /// The full stop in *godt.Og*, which ICU takes for the dot of an abbreviation (UAX #29 WB6).
    private func missingSpace(_ start: Int, _ end: Int, in passage: Passage, _ data: DanishData) -> Int? {
        guard end - start >= 5, let dot = passage.bytes[start..<end].firstIndex(of: 0x2E), dot - start >= 3, dot + 1 < end else { return nil }
        guard passage.classAt(dot + 1).contains(.upperCase), passage.all(passage.start(before: dot), dot, are: .lowerCase),
            end - dot == 2 || passage.classAt(end - 1).isDisjoint(with: .upperCase), !passage.bytes[(dot + 1)..<end].contains(0x2E)
        else { return nil }
        return data.abbreviations[passage.matchForm(start, dot + 1)] == nil ? dot : nil
    }
}
