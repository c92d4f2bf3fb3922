import CorpusIndex

/// A stretch of a turn that goes over several of its pieces, joined by spaces as quotations have it. Its memory is used again.
struct JoinedPieces {
    private(set) var bytes: [UInt8] = []
    /// Where the pieces stand in the transcript's text, and where each begins among `bytes`.
    private var pieces: [(place: Range<Int>, start: Int)] = []

    /// Takes another stretch in the place of the one before. Cost: its bytes.
    mutating func join(_ stretch: Range<Int>, ofTurn turn: Int, transcript: Int, _ turns: StoredTurns) {
        bytes.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
        turns.forEachPiece(of: stretch, turn: turn, transcript: transcript) { place, piece in
            if !pieces.isEmpty { bytes.append(0x20) }
            pieces.append((place, bytes.count))
            bytes.append(contentsOf: piece)
        }
    }

    /// Where a token that begins at a byte of the transcript's text begins, or one that ends there ends; the text's end where it is of no piece.
    func place(of byte: Int, isEnd: Bool) -> Int {
        for (place, start) in pieces where byte < place.upperBound || isEnd && byte == place.upperBound {
            return start + max(0, byte - place.lowerBound)
        }
        return bytes.count
    }
}
