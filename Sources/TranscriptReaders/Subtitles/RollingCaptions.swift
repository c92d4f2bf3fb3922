import CorpusModel

/// YouTube's automatic captions roll: each cue shows the line before again and a new one below it. Known by the times inside their cues.
struct RollingCaptions {
    private(set) var blocks: [CueBlock]
    /// Lines that stood twice and now stand once.
    private(set) var repeated = 0

    init(_ blocks: [CueBlock]) {
        self.blocks = blocks
        guard blocks.contains(where: { $0.rows.contains(where: Self.hasInnerTime) }) else { return }
        var previous: [UInt8]?
        for index in blocks.indices {
            let words = blocks[index].rows.map(Self.words)
            if let previous, let first = words.firstIndex(where: { !$0.isEmpty }), words[first] == previous {
                self.blocks[index].rows.remove(at: first)
                repeated += 1
            }
            previous = words.last { !$0.isEmpty } ?? previous
        }
    }

    private static func hasInnerTime(_ line: ArraySlice<UInt8>) -> Bool {
        line.indices.dropLast(2).contains { line[$0] == UInt8(ascii: "<") && isDigit(line[$0 + 1]) && isDigit(line[$0 + 2]) }
    }

    /// A line without its tags.
    private static func words(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var isTag = false
        var words: [UInt8] = []
        for byte in line {
            if byte == UInt8(ascii: "<") { isTag = true } else if byte == UInt8(ascii: ">") { isTag = false } else if !isTag { words.append(byte) }
        }
        while let last = words.last, isSpace(last) { words.removeLast() }
        return words
    }
}
