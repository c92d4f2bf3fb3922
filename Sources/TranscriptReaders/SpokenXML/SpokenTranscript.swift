import CorpusModel

/// The second step: what a file of turns means as a transcript. Its text is the turns' words, a segment a line.
struct SpokenTranscript {
    private let document: SpokenDocument
    private let file: SourceFile
    private let origin: SourceLocation.Origin
    private var speakers: SpeakerList
    private var text: [UInt8] = []
    private var paragraphs: [Paragraph] = []
    private var turns: [Turn] = []
    private var events: [TranscriptEvent] = []
    private var diagnostics: [Diagnostic]
    private var unlisted: Set<String> = []

    /// The transcript of a document; `expected` says in words what elements hold the speech, for the message when there is none.
    static func make(
        _ document: SpokenDocument, _ file: SourceFile, format: String, _ options: ReadingOptions, expected: String
    ) throws(Diagnostic) -> Transcript {
        var building = SpokenTranscript(document, file, options)
        building.build()
        guard !building.turns.isEmpty else {
            throw Diagnostic(
                .error, .xmlWithoutTurns, at: SourceLocation(file.path), "no turn with words was found; \(expected) was expected",
                advice: "Look whether the file is empty, or whether the speech stands elsewhere in it.")
        }
        var source = file.document(format: format)
        source.layout = .structure
        var transcript = Transcript(
            id: file.id, source: source, text: TranscriptText(building.text), speakers: building.speakers.speakers, turns: building.turns,
            paragraphs: building.paragraphs, diagnostics: building.diagnostics)
        transcript.events = building.events
        return transcript
    }

    private init(_ document: SpokenDocument, _ file: SourceFile, _ options: ReadingOptions) {
        self.document = document
        self.file = file
        origin = SourceLocation.Origin(file.path)
        diagnostics = document.diagnostics
        speakers = SpeakerList(transcript: file.id, interviewers: options.interviewerLabels)
    }

    private mutating func build() {
        var known: [Int: Int] = [:]
        for segment in document.segments {
            guard let range = append(segment.pieces) else { continue }
            if let turn = known[segment.turn] {
                turns[turn].ranges.append(range)
            } else {
                known[segment.turn] = turns.count
                let turn = document.turns[segment.turn]
                turns.append(
                    Turn(speaker: speaker(turn.speaker, line: segment.pieces[0].line), ranges: [range], start: turn.start, end: turn.end))
            }
        }
        tellOfMoreUnlisted()
        tellOfNameless()
    }

    /// A segment's words on a line of their own, each piece with its place; `nil` where there are none.
    private mutating func append(_ pieces: [SpokenDocument.Piece]) -> TextRange? {
        var words = TEIText()
        var places: [(start: Int, end: Int, line: Int)] = []
        for piece in pieces {
            let before = words.bytes.count
            words.append(piece)
            let start = before < words.bytes.count && words.bytes[before] == 32 ? before + 1 : before
            if start < words.bytes.count { places.append((start, words.bytes.count, piece.line)) }
        }
        guard !words.bytes.isEmpty else { return nil }
        if !text.isEmpty { text.append(10) }
        let base = text.count
        text += words.bytes
        events += words.events.map { $0.moved(by: base) }
        for place in places {
            paragraphs.append(
                Paragraph(range: TextRange(base + place.start, base + place.end), location: SourceLocation(origin, place.line)))
        }
        return TextRange(base, text.count)
    }

    private mutating func speaker(_ id: String?, line: Int) -> Int? {
        guard let id, !id.isEmpty else { return nil }
        let label =
            id.split(separator: " ").allSatisfy { document.names.knows(String($0)) }
            ? id.split(separator: " ").map { document.names.label(of: String($0)) }.joined(separator: " ") : document.names.label(of: id)
        tellOfUnlisted(id, line)
        return speakers.index(of: label, role: document.names.roles[id].map { Role(written: $0) })
    }

    private mutating func tellOfUnlisted(_ id: String, _ line: Int) {
        guard !document.names.isEmpty, !document.names.knows(id), !id.split(separator: " ").allSatisfy({ document.names.knows(String($0)) }),
            unlisted.insert(id).inserted, unlisted.count <= SpeakerHint.told
        else { return }
        diagnostics.append(
            Diagnostic(
                .warning, .speakerUnlisted, at: SourceLocation(file.path, .line(line)),
                "the speaker \"\(SpeakerHint.shown(id))\" is not in the file's list of speakers",
                advice: "Add the speaker to the list, or correct the reference.\(SpeakerHint.text(id, among: document.names.ids))"))
    }

    private mutating func tellOfMoreUnlisted() {
        guard unlisted.count > SpeakerHint.told else { return }
        diagnostics.append(
            Diagnostic(
                .warning, .speakerUnlisted, at: SourceLocation(file.path),
                "\(unlisted.count - SpeakerHint.told) more speakers are not in the file's list of speakers"))
    }

    private mutating func tellOfNameless() {
        let nameless = turns.filter { $0.speaker == nil }
        guard let first = nameless.first, nameless.count < turns.count || !document.names.isEmpty else { return }
        let place = paragraphs.first { $0.range.start >= first.extent.start }?.location ?? SourceLocation(file.path)
        diagnostics.append(
            Diagnostic(
                .warning, .speakerUnlisted, at: place, "\(nameless.count) turns have no speaker; the first stands here",
                advice: "Name the speaker in the program that wrote the file."))
    }
}

extension TEIText {
    /// The words of a piece, with its events in their places.
    fileprivate mutating func append(_ piece: SpokenDocument.Piece) {
        var start = 0
        for event in piece.events {
            append(Array(piece.text[start..<event.range.start]))
            append(event: Array(piece.text[event.range.start..<event.range.end]), event.kind, duration: event.duration)
            start = event.range.end
        }
        append(Array(piece.text[start...]))
    }
}
