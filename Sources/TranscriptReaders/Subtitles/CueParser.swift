import CorpusModel

/// The cues of a WebVTT file: blocks between blank lines that hold an arrow.
struct CueParser {
    private(set) var cues: [Cue] = []
    /// Lines with an arrow and no two times that can be read; their cues are left out.
    private(set) var malformed: [Int] = []

    init(_ bytes: [UInt8]) {
        var block: [(line: Int, text: ArraySlice<UInt8>)] = []
        for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy(isSpace) {
                take(block)
                block = []
            } else {
                block.append((index + 1, line))
            }
        }
        take(block)
    }

    private typealias Line = (line: Int, text: ArraySlice<UInt8>)

    /// One cue a block, as a rule; some programs leave out the empty lines, and then an arrow begins the next cue (WebVTT §6.1 reads so too).
    private mutating func take(_ block: [Line]) {
        let arrows = block.indices.filter { Self.hasArrow(block[$0].text) }
        // NOTE and STYLE blocks may tell of arrows further down; a cue has its own at the first line or after its id.
        guard let first = arrows.first, first <= 1 else { return }
        for (index, arrow) in arrows.enumerated() {
            guard let times = Self.times(block[arrow].text) else {
                malformed.append(block[arrow].line)
                continue
            }
            var end = index + 1 < arrows.count ? arrows[index + 1] : block.count
            // The number above the next arrow is that cue's id.
            if end < block.count, end - 1 > arrow, block[end - 1].text.allSatisfy(isDigit) { end -= 1 }
            addCue(block[(arrow + 1)..<end], times, line: block[arrow].line)
        }
    }

    private mutating func addCue(_ rows: ArraySlice<Line>, _ times: (start: Seconds, end: Seconds), line: Int) {
        var speaker: String?
        for row in rows {
            // One cue may hold the lines of several voices.
            for piece in Self.voices(row.text) {
                if let name = piece.speaker { speaker = name.isEmpty ? nil : name }
                append(Cue(speaker: speaker, text: piece.text, start: times.start, end: times.end, line: line))
            }
        }
    }

    private static func hasArrow(_ line: ArraySlice<UInt8>) -> Bool {
        let arrow = Array("-->".utf8)
        return line.count >= 3 && line.indices.dropLast(2).contains { line[$0..<($0 + 3)].elementsEqual(arrow) }
    }

    /// Joins the lines of one voice in one cue.
    private mutating func append(_ cue: Cue) {
        guard !cue.text.isEmpty else { return }
        if let last = cues.indices.last, cues[last].line == cue.line, cues[last].speaker == cue.speaker {
            cues[last].text += [32] + cue.text
        } else {
            cues.append(cue)
        }
    }

    /// `00:00:04.000 --> 00:00:08.500 settings`.
    private static func times(_ line: ArraySlice<UInt8>) -> (start: Seconds, end: Seconds)? {
        let bytes = Array(line)
        return bytes.withUnsafeBufferPointer { buffer in
            let first = trimmed(buffer, TextRange(0, buffer.count))
            guard let start = Timestamps.match(buffer, from: first.start, to: first.end) else { return nil }
            var at = trimmed(buffer, TextRange(start.end, first.end)).start
            guard at + 3 <= first.end, buffer[at] == 45, buffer[at + 1] == 45, buffer[at + 2] == 62 else { return nil }
            at = trimmed(buffer, TextRange(at + 3, first.end)).start
            guard let end = Timestamps.match(buffer, from: at, to: first.end) else { return nil }
            return (start.time, end.time)
        }
    }

    /// The stretches of a line by voice tag, without tags and with character references resolved.
    private static func voices(_ line: ArraySlice<UInt8>) -> [(speaker: String?, text: [UInt8])] {
        var pieces: [(speaker: String?, text: [UInt8])] = [(nil, [])]
        var index = line.startIndex
        while index < line.endIndex {
            if line[index] == UInt8(ascii: "<"), let close = line[index...].firstIndex(of: UInt8(ascii: ">")) {
                let tag = String(decoding: line[(index + 1)..<close], as: UTF8.self)
                if tag == "v" || tag.hasPrefix("v ") || tag.hasPrefix("v.") {
                    let name = tag.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
                    pieces.append((CharacterReferences.resolve(name), []))
                }
                index = close + 1
            } else {
                pieces[pieces.count - 1].text.append(line[index])
                index += 1
            }
        }
        return pieces.map { ($0.speaker, Array(CharacterReferences.resolve(tidy($0.text)).utf8)) }.filter { !$0.1.isEmpty || $0.0 != nil }
    }

    private static func tidy(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBufferPointer { buffer in
            let range = trimmed(buffer, TextRange(0, buffer.count))
            return String(decoding: buffer[range.start..<range.end], as: UTF8.self)
        }
    }
}
