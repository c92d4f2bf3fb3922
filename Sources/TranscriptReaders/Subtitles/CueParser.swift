import CorpusModel

/// The cues of a WebVTT file: blocks between blank lines that hold an arrow.
struct CueParser {
    private(set) var cues: [Cue] = []

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

    private mutating func take(_ block: [(line: Int, text: ArraySlice<UInt8>)]) {
        guard let arrow = block.prefix(2).firstIndex(where: { Self.times($0.text) != nil }), let times = Self.times(block[arrow].text) else { return }
        var speaker: String?
        for row in block[(arrow + 1)...] {
            // One cue may hold the lines of several voices.
            for piece in Self.voices(row.text) {
                if let name = piece.speaker { speaker = name.isEmpty ? nil : name }
                append(Cue(speaker: speaker, text: piece.text, start: times.start, end: times.end, line: block[arrow].line))
            }
        }
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
