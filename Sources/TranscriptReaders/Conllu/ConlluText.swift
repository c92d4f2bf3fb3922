import ConlluDocuments
import CorpusModel

/// Puts the sentences of a CoNLL-U file together to turns: sentences of one turn are parted by spaces, turns by line ends.
struct ConlluText {
    private let file: SourceFile
    private let origin: SourceLocation.Origin
    private var speakers: SpeakerList
    private var text: [UInt8] = []
    private(set) var turns: [Turn] = []
    private var paragraphs: [Paragraph] = []
    private var annotation = SourceAnnotation()
    /// What the comments said of the sentence before.
    private var turn: String?
    private var speaker: String?
    /// Some sentence has said where a paragraph or document begins: the others go on.
    private var hasParagraphs = false

    init(_ file: SourceFile, _ options: ReadingOptions) {
        self.file = file
        origin = SourceLocation.Origin(file.path)
        speakers = SpeakerList(transcript: file.id, interviewers: options.interviewerLabels)
    }

    mutating func append(_ sentence: ConlluSentence) {
        guard let first = sentence.tokens.first else { return }
        let goesOn = goesOn(sentence)
        if !text.isEmpty { text.append(goesOn ? 32 : 10) }
        let start = text.count
        for (index, token) in sentence.tokens.enumerated() { append(token, isFirst: index == 0, isLast: index == sentence.tokens.count - 1) }
        let range = TextRange(start, text.count)
        paragraphs.append(Paragraph(range: range, location: SourceLocation(origin, first.line)))
        if goesOn {
            turns[turns.count - 1].ranges[0].end = range.end
        } else {
            turns.append(Turn(speaker: speaker.map { speakers.index(of: $0) }, ranges: [range]))
        }
    }

    /// Whether the sentence belongs to the turn before.
    private mutating func goesOn(_ sentence: ConlluSentence) -> Bool {
        let (turn, speaker) = (sentence.comment("turn"), sentence.comment("speaker"))
        let begins = sentence.comments.contains { $0.key.hasPrefix("newpar") || $0.key.hasPrefix("newdoc") }
        hasParagraphs = hasParagraphs || begins
        let isSame = turn == self.turn && speaker == self.speaker && !begins
        (self.turn, self.speaker) = (turn, speaker)
        return !turns.isEmpty && isSame && (turn != nil || speaker != nil || hasParagraphs)
    }

    private mutating func append(_ token: ConlluToken, isFirst: Bool, isLast: Bool) {
        let start = text.count
        text += token.form.utf8
        annotation.words.append(
            SourceAnnotation.Word(
                range: TextRange(start, text.count), lemmas: token.words.map(\.lemma).filter { !$0.isEmpty },
                wordClass: token.words.first.flatMap { WordClass(name: $0.wordClass) }, beginsSentence: isFirst))
        if !token.isGlued, !isLast { text.append(32) }
    }

    func transcript(_ source: SourceDocument, _ diagnostics: [Diagnostic]) -> Transcript {
        var transcript = Transcript(
            id: file.id, source: source, text: TranscriptText(text), speakers: speakers.speakers, turns: turns, paragraphs: paragraphs,
            diagnostics: diagnostics)
        transcript.annotation = annotation
        return transcript
    }
}
