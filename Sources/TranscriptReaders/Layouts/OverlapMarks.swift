import CorpusModel

/// noScribe's marks for speech into another's turn: `… text //S02: Ja. // text goes on`.
enum OverlapMarks {
    /// A stretch of one voice; without a label it is the turn's own.
    struct Stretch {
        var label: String?
        var ranges: [TextRange]
    }

    /// The stretches of a turn's ranges in order. Marks and labels belong to none; a mark that never ends ends with the turn.
    static func stretches(_ bytes: UnsafeBufferPointer<UInt8>, _ ranges: [TextRange]) -> [Stretch] {
        var stretches = [Stretch(label: nil, ranges: [])]
        for range in ranges {
            var start = range.start
            var at = range.start
            func keep(_ end: Int) {
                let piece = trimmed(bytes, TextRange(start, end))
                if !piece.isEmpty { stretches[stretches.count - 1].ranges.append(piece) }
            }
            while at + 1 < range.end {
                guard bytes[at] == UInt8(ascii: "/"), bytes[at + 1] == UInt8(ascii: "/"), at == 0 || bytes[at - 1] != UInt8(ascii: ":") else {
                    at += 1
                    continue
                }
                let isInside = stretches[stretches.count - 1].label != nil
                if let label = SpeakerLabel.match(bytes, TextRange(at + 2, range.end)), !label.looksLikeProse, !label.needsListing {
                    keep(at)
                    stretches.append(Stretch(label: label.label, ranges: []))
                    at = label.speech
                    start = at
                } else if isInside {
                    keep(at)
                    stretches.append(Stretch(label: nil, ranges: []))
                    at += 2
                    start = at
                } else {
                    at += 2
                }
            }
            keep(range.end)
        }
        return stretches.filter { !$0.ranges.isEmpty }
    }
}
