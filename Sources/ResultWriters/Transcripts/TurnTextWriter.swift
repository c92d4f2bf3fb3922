import CorpusModel

/// What a reader made of a transcript, to be read: one turn a line as `LABEL: words`; turns without a speaker, and paragraphs that belong to no
/// turn (a title, a note before the first speaker), as they are.
public enum TurnTextWriter {
    /// Lines end with LF. Line breaks inside a turn become spaces; a turn of several paragraphs is one line.
    public static func bytes(of transcript: Transcript) -> [UInt8] {
        let outside = outside(transcript)
        // Turns are numbered from 0, and the paragraphs outside of them come after.
        let count = transcript.turns.count
        let starts = transcript.turns.map(\.extent.start) + outside.map(\.start)
        var order = Array(starts.indices)
        order.sort { (starts[$0], $0) < (starts[$1], $1) }
        let labels = transcript.speakers.map { Array("\($0.label): ".utf8) }
        var out: [UInt8] = []
        out.reserveCapacity(transcript.text.count + transcript.text.count / 8)
        transcript.text.bytes.withUnsafeBuffer { text in
            for line in order {
                let start = out.count
                if line < count {
                    if let speaker = transcript.turns[line].speaker { out += labels[speaker] }
                    append(transcript.turns[line].ranges, of: text, to: &out)
                } else {
                    append([outside[line - count]], of: text, to: &out)
                }
                makeOneLine(&out, from: start)
                out.append(10)
            }
        }
        return out
    }

    /// The paragraphs that no turn has a part of, but for labels that stand alone and are shown with their turn.
    private static func outside(_ transcript: Transcript) -> [TextRange] {
        let ranges = transcript.turns.flatMap(\.ranges).sorted { $0.start < $1.start }
        var next = 0
        let labels = Set(transcript.speakers.flatMap { [$0.label, $0.label + ":"] })
        // Canonically equal texts differ in length, by a factor of three at most.
        let longest = 3 * (labels.map(\.utf8.count).max() ?? 0)
        return transcript.paragraphs.map(\.range).filter { paragraph in
            while next < ranges.count, ranges[next].end <= paragraph.start { next += 1 }
            guard next >= ranges.count || ranges[next].start >= paragraph.end else { return false }
            return paragraph.count > longest || !labels.contains(transcript.text[paragraph])
        }
    }

    /// Words as they stand, the ranges joined by spaces.
    private static func append(_ ranges: [TextRange], of text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        for (index, range) in ranges.enumerated() {
            if index > 0 { out.append(32) }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[range.start..<range.end]))
        }
    }

    private static func makeOneLine(_ bytes: inout [UInt8], from start: Int) {
        bytes.withUnsafeMutableBufferPointer { bytes in
            for index in start..<bytes.count {
                let byte = bytes[index]
                bytes[index] = byte == 10 || byte == 13 ? 32 : byte
            }
        }
    }
}
