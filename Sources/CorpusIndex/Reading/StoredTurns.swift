import CorpusModel

/// The turns of a segment on disk as far as a line needs them, without making transcripts: what long lists are written from, and what transcripts are made from.
public final class StoredTurns: Sendable {
    /// The texts of all transcripts, joined.
    public let text: Column<UInt8>
    private let points: Column<UInt32>
    /// Who speaks where.
    public let outlines: StoredOutlines
    let ranges: MappedTable<RangeColumn>
    let paragraphs: MappedTable<ParagraphColumn>
    var transcripts: MappedTable<TranscriptColumn> { outlines.transcripts }
    var turns: MappedTable<TurnColumn> { outlines.turns }

    init(_ files: MappedColumns, transcripts count: Int, turns turnCount: Int, tokens: Int) throws(IndexFault) {
        text = try files.bytes("text.utf8")
        points = try files.numbers("text_point")
        outlines = try StoredOutlines(files, transcripts: count, turns: turnCount, tokens: tokens)
        ranges = try MappedTable(files, rows: Int(outlines.turns[turnCount, .range]))
        paragraphs = try MappedTable(files, rows: Int(outlines.transcripts[count, .paragraph]))
        guard Int(outlines.transcripts[count, .text]) == text.count, Int(outlines.transcripts[count, .point]) == points.count else {
            throw IndexFault(files.path, "its transcripts do not fill their text")
        }
    }

    /// The text of a transcript. Cost: none.
    public func text(of transcript: Int) -> TranscriptText {
        TranscriptText(text[textRange(of: transcript)], checkpoints: points[transcripts.rows(transcript, .point)])
    }

    /// The turns of a transcript.
    public func turns(of transcript: Int) -> Range<Int> { outlines.turns(of: transcript) }

    /// A transcript's bytes in `text`.
    public func textRange(of transcript: Int) -> Range<Int> { transcripts.rows(transcript, .text) }

    /// The place of the paragraph that holds a byte of a transcript's text, as `SourceLocation` writes it. Cost: logarithmic in the paragraphs.
    public func location(of byte: Int, in transcript: Int) -> String {
        let rows = transcripts.rows(transcript, .paragraph)
        let low = rows.firstPlace { Int(paragraphs[$0, .end]) <= byte }
        guard low < rows.upperBound else { return outlines.string(transcripts[transcript, .path]) ?? "" }
        let origin = SourceLocation.Origin(outlines.string(paragraphs[low, .file]) ?? "", part: outlines.string(paragraphs[low, .part]))
        return SourceLocation(origin, paragraphs.number(low, .number) ?? 0, column: paragraphs.number(low, .column)).description
    }

    /// When a turn begins.
    public func start(ofTurn turn: Int) -> Seconds? { turns.number(turn, .start).map { Seconds(milliseconds: $0) } }

    /// The piece of a turn, in its transcript's text, that goes on after a byte; none where no piece does. Most turns are one piece. Cost: logarithmic in the turn's pieces.
    public func piece(ofTurn turn: Int, after byte: Int) -> Range<Int> {
        let row = firstRange(of: turn, endingAfter: byte)
        guard row < turns.rows(turn, .range).upperBound else { return 0..<0 }
        let begin = Int(ranges[row, .begin])
        return begin..<max(begin, Int(ranges[row, .end]))
    }

    /// The parts of a stretch of a transcript's text that belong to a turn, range by range: places in the text, and their bytes. Cost: logarithmic in the turn's ranges, then
    /// those of the stretch.
    public func forEachPiece(
        of stretch: Range<Int>, turn: Int, transcript: Int, _ body: (_ place: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let start = Int(transcripts[transcript, .text])
        let rows = turns.rows(turn, .range)
        let low = firstRange(of: turn, endingAfter: stretch.lowerBound)
        text.withUnsafeBuffer { text in
            for row in low..<rows.upperBound {
                let begin = max(Int(ranges[row, .begin]), stretch.lowerBound)
                let end = min(Int(ranges[row, .end]), stretch.upperBound)
                guard begin < end else { break }
                precondition(start + end <= text.count, "a stretch of the text; the index may be damaged: ordret verify checks it")
                body(begin..<end, UnsafeBufferPointer(rebasing: text[start + begin..<start + end]))
            }
        }
    }

    /// The first range of a turn that goes on after a byte; one past the last where there is none.
    private func firstRange(of turn: Int, endingAfter byte: Int) -> Int {
        turns.rows(turn, .range).firstPlace { Int(ranges[$0, .end]) <= byte }
    }
}
