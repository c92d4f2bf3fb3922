import CorpusModel
import Testing

@testable import TranscriptReaders

/// What holds of every transcript, whoever read it.
func expectInvariants(_ transcript: Transcript, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let bytes = Array(transcript.text.bytes)
    func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    func isSound(_ range: TextRange) -> Bool {
        range.start < range.end && range.end <= bytes.count && isBoundary(range.start) && isBoundary(range.end)
    }
    #expect(String(validating: bytes, as: UTF8.self) != nil, "\(name): the text is UTF-8", sourceLocation: sourceLocation)
    #expect(!bytes.contains(13), "\(name): line ends are LF", sourceLocation: sourceLocation)
    var all: [TextRange] = []
    var lastStart = -1
    for turn in transcript.turns {
        #expect(!turn.ranges.isEmpty, "\(name): a turn has words", sourceLocation: sourceLocation)
        #expect(turn.ranges.allSatisfy(isSound), "\(name): ranges lie in the text, on characters", sourceLocation: sourceLocation)
        #expect(zip(turn.ranges, turn.ranges.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(name): ranges ascend", sourceLocation: sourceLocation)
        #expect(turn.extent.start > lastStart, "\(name): turns ascend", sourceLocation: sourceLocation)
        lastStart = turn.extent.start
        if let speaker = turn.speaker { #expect(transcript.speakers.indices.contains(speaker), sourceLocation: sourceLocation) }
        all += turn.ranges
    }
    all.sort { $0.start < $1.start }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(name): turns do not overlap", sourceLocation: sourceLocation)
    let paragraphs = transcript.paragraphs.map(\.range)
    #expect(paragraphs.allSatisfy(isSound), "\(name): paragraphs lie in the text", sourceLocation: sourceLocation)
    #expect(zip(paragraphs, paragraphs.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(name): paragraphs ascend", sourceLocation: sourceLocation)
    #expect(all.allSatisfy { covered($0, by: paragraphs) }, "\(name): every turn leads back to paragraphs", sourceLocation: sourceLocation)
}

/// The bytes of a range at its ends lie in paragraphs.
private func covered(_ range: TextRange, by paragraphs: [TextRange]) -> Bool {
    func holds(_ offset: Int) -> Bool {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < paragraphs.count && paragraphs[low].contains(offset)
    }
    return holds(range.start) && holds(range.end - 1)
}
