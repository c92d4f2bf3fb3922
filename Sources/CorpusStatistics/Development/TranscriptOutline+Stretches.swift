import CorpusModel

extension TranscriptOutline {
    /// The stretches, in words of the transcript, of turns that are wanted; turns next to each other are one stretch.
    func stretches(where isWanted: (_ turn: Int) -> Bool) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var length = 0
        for (place, turn) in turns.enumerated() {
            if turn.words > 0, isWanted(place) {
                if let last = stretches.last, last.upperBound == length {
                    stretches[stretches.count - 1] = last.lowerBound..<length + turn.words
                } else {
                    stretches.append(length..<length + turn.words)
                }
            }
            length += turn.words
        }
        return stretches
    }
}
