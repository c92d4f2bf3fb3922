import CorpusModel

/// Joins pieces to turns where speakers and times are structure: the text is the turns' words, turn after turn.
struct JoinedTurns {
    private(set) var text: [UInt8] = []
    private(set) var turns: [Turn] = []
    private var events: [TranscriptEvent] = []
    private(set) var paragraphs: [Paragraph] = []
    private(set) var speakers: SpeakerList
    private let origin: SourceLocation.Origin
    /// The turn that goes on, which a turn inserted into it does not end.
    private var current: Int?
    private var last: SpeechPiece?

    private let roles: [String: Role]

    /// `roles` are those that the source gives, by label.
    init(_ pieces: [SpeechPiece], _ file: SourceFile, _ interviewers: InterviewerLabels, roles: [String: Role] = [:]) {
        origin = SourceLocation.Origin(file.path)
        self.roles = roles
        speakers = SpeakerList(transcript: file.id, interviewers: interviewers)
        for piece in pieces where !piece.text.isEmpty { add(piece) }
    }

    private mutating func add(_ piece: SpeechPiece) {
        let speaker = piece.speaker.map { speakers.index(of: $0, role: roles[$0]) }
        defer { if !piece.isInserted { last = piece } }
        guard let turn = current, goesOn(piece, speaker, turn) else {
            let range = append(piece, after: 10)
            turns.append(Turn(speaker: speaker, ranges: [range], start: piece.start, end: piece.end))
            // What is said into a turn has the turn's time, not one of its own.
            if piece.isInserted { (turns[turns.count - 1].start, turns[turns.count - 1].end) = (nil, nil) } else { current = turns.count - 1 }
            return
        }
        let isLast = turn == turns.count - 1
        let range = append(piece, after: isLast ? 32 : 10)
        if isLast, let end = turns[turn].ranges.indices.last {
            turns[turn].ranges[end].end = range.end
        } else {
            turns[turn].ranges.append(range)
        }
        if let end = piece.end { turns[turn].end = max(turns[turn].end ?? end, end) }
    }

    /// Adjacent cues of one speaker join; without speakers the lines of one cue do, and cues of the same times.
    private func goesOn(_ piece: SpeechPiece, _ speaker: Int?, _ turn: Int) -> Bool {
        guard !piece.isInserted, turns[turn].speaker == speaker else { return false }
        if speaker != nil { return true }
        guard let last, !piece.hasDash else { return false }
        return (piece.line > 0 && last.line == piece.line) || (piece.start != nil && last.start == piece.start && last.end == piece.end)
    }

    private mutating func append(_ piece: SpeechPiece, after separator: UInt8) -> TextRange {
        if !text.isEmpty { text.append(separator) }
        let range = TextRange(text.count, text.count + piece.text.count)
        text += piece.text
        events += piece.events.map { $0.moved(by: range.start) }
        let location = SourceLocation(origin, max(0, piece.line))
        if separator == 32, let end = paragraphs.indices.last, paragraphs[end].location == location {
            paragraphs[end] = Paragraph(range: TextRange(paragraphs[end].range.start, range.end), location: location)
        } else {
            paragraphs.append(Paragraph(range: range, location: location))
        }
        return range
    }

    /// The transcript that they are.
    func transcript(_ file: SourceFile, _ source: SourceDocument, _ diagnostics: [Diagnostic]) -> Transcript {
        var source = source
        source.layout = .structure
        var transcript = Transcript(
            id: file.id, source: source, text: TranscriptText(text), speakers: speakers.speakers, turns: turns, paragraphs: paragraphs,
            diagnostics: diagnostics)
        transcript.events = events
        return transcript
    }
}
