import CorpusModel

/// The tokens that a file brings in place of those that the rules find (`--annotation source`).
struct SourcePieces {
    private let words: [SourceAnnotation.Word]
    /// The words before this one stand before the stretch at hand: stretches come mostly in the order of the text.
    private var next = 0

    init(_ annotation: SourceAnnotation) { words = annotation.words }

    /// The file's words in a stretch of the text, offsets from its start; between them what the rules found there. A word that the rules see too keeps
    /// the kind that they gave it. Sentences are the file's.
    mutating func replacing(_ found: PieceBuffer, in range: TextRange) -> PieceBuffer {
        if next > 0, words[next - 1].range.end > range.start { next = 0 }
        while next < words.count, words[next].range.end <= range.start { next += 1 }
        var pieces: [Piece] = []
        var own = Array(found)[...]
        while next < words.count, words[next].range.end <= range.end {
            let word = words[next]
            let (start, end) = (word.range.start - range.start, word.range.end - range.start)
            while let first = own.first, first.end <= start { pieces.append(unmarked(own.removeFirst())) }
            var piece = Piece(start: start, end: end)
            while let first = own.first, first.start < end {
                if first.start == start, first.end == end { piece.kind = first.kind }
                own.removeFirst()
            }
            piece.beginsSentence = word.beginsSentence
            pieces.append(piece)
            next += 1
        }
        guard !pieces.isEmpty else { return found }
        pieces += own.map(unmarked)
        pieces[0].beginsSentence = true
        return PieceBuffer(pieces)
    }

    private func unmarked(_ piece: Piece) -> Piece {
        var piece = piece
        piece.beginsSentence = false
        return piece
    }
}
