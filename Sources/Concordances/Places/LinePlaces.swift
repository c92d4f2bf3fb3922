import CorpusModel

/// What a line says of where it stands: the transcripts of a segment as far as lines need them.
protocol LinePlaces: Sendable {
    /// Of a transcript of the segment, by its place there.
    func id(of member: Int) -> String
    func metadata(of member: Int) -> [MetadataField]
    /// Who speaks in a turn of the segment; `nil` where nobody is named.
    func speaker(ofTurn turn: Int, in member: Int) -> Speaker?
    func start(ofTurn turn: Int, in member: Int) -> Seconds?
    /// Code points in the transcript's text.
    func characters(_ bytes: TextRange, in member: Int) -> Range<Int>
    /// As `SourceLocation` writes it.
    func location(of byte: Int, in member: Int) -> String
    /// The words of tokens of one turn as they stand, in one line.
    func quotation(_ tokens: Range<Int>, inTurn turn: Int) -> String
}

/// The places of a segment whose transcripts are there.
struct TranscriptPlaces: LinePlaces {
    let segment: CorpusSegment

    func id(of member: Int) -> String { segment.members[member].transcript.id }

    func metadata(of member: Int) -> [MetadataField] { segment.members[member].transcript.metadata }

    func speaker(ofTurn turn: Int, in member: Int) -> Speaker? { segment.members[member].transcript.speaker(of: self.turn(turn, member)) }

    func start(ofTurn turn: Int, in member: Int) -> Seconds? { self.turn(turn, member).start }

    func characters(_ bytes: TextRange, in member: Int) -> Range<Int> {
        let text = segment.members[member].transcript.text
        return text.codePointOffset(of: bytes.start)..<text.codePointOffset(of: bytes.end)
    }

    func location(of byte: Int, in member: Int) -> String { segment.members[member].transcript.location(of: byte).description }

    func quotation(_ tokens: Range<Int>, inTurn turn: Int) -> String { segment.quotation(tokens, inTurn: turn) }

    private func turn(_ turn: Int, _ member: Int) -> Turn {
        segment.members[member].transcript.turns[turn - segment.members[member].turns.lowerBound]
    }
}
