import CorpusModel

/// The cues of a subtitle file: blocks between blank lines that have a line of times.
///
/// No words are lost: a cue whose times cannot be read is kept without times, and text after a blank line inside a cue is that cue's.
struct CueParser {
    private(set) var blocks: [CueBlock] = []
    private(set) var faults = CueFaults()
    private let notation: CueNotation

    init(_ bytes: [UInt8], _ notation: CueNotation) {
        self.notation = notation
        var block: [Line] = []
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

    /// One cue a block, as a rule; some programs leave out the empty lines, and then a line of times begins the next cue (WebVTT §6.1 reads so too).
    private mutating func take(_ block: [Line]) {
        guard let head = block.first, !(notation == .webVTT && Self.isComment(head.text)) else { return }
        let marks = block.indices.filter { notation.marksTimes(block[$0].text) }
        // A cue has its times at the first line or after its id.
        guard let first = marks.first, first <= 1 else { return takeTimeless(block) }
        for (index, mark) in marks.enumerated() {
            var end = index + 1 < marks.count ? marks[index + 1] : block.count
            // What stands above the next times is that cue's id.
            if end < block.count, end - 1 > mark, Self.isID(block[end - 1].text) { end -= 1 }
            var cue = CueBlock(line: block[mark].line, rows: block[(mark + 1)..<end].map(\.text))
            if let times = notation.times(block[mark].text) {
                cue.start = times.start
                if times.start <= times.end { cue.end = times.end } else { faults.backwards.append(cue.line) }
            } else {
                faults.withoutTimes.append(cue.line)
            }
            blocks.append(cue)
        }
    }

    /// A counter with text below it is a cue that lost its times; other text goes on with the cue before, or is the header.
    private mutating func takeTimeless(_ block: [Line]) {
        let isCounted = block[0].text.allSatisfy { isDigit($0) || isSpace($0) }
        if isCounted, block.count > 1, notation == .subRip {
            faults.withoutTimes.append(block[0].line)
            blocks.append(CueBlock(line: block[0].line, rows: block.dropFirst().map(\.text)))
        } else if isCounted, block.count == 1 {
            if notation == .subRip { faults.withoutTimes.append(block[0].line) }
        } else if blocks.isEmpty {
            if notation != .webVTT { faults.stray.append(block[0].line) }
        } else {
            blocks[blocks.count - 1].rows += block.map(\.text)
        }
    }

    /// `NOTE`, `STYLE` and `REGION` blocks of WebVTT are no cues, and may tell of times.
    private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        ["NOTE", "STYLE", "REGION"].contains { word in
            line.starts(with: word.utf8) && (line.count == word.utf8.count || isSpace(line[line.startIndex + word.utf8.count]))
        }
    }

    /// A counter, or the ids of Teams (`0ec1…-…/12-0`).
    private static func isID(_ line: ArraySlice<UInt8>) -> Bool {
        guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { return line.allSatisfy { isDigit($0) || isSpace($0) } }
        let isHexadecimal = line[..<slash].allSatisfy {
            isDigit($0) || $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
        }
        return slash - line.startIndex >= 16 && isHexadecimal
            && line[(slash + 1)...].allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") || isSpace($0) }
    }
}
