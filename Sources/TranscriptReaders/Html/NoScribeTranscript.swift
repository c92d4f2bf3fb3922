import CorpusModel

/// The second step for a page of noScribe: its anchors say who speaks, and when to the millisecond.
///
/// Speakers and times are structure, so the text is the turns' words. A paragraph's stretches of one speaker are a turn; an overlap inside it
/// (`//S02: ja.//`) is a turn of its own, and the turn around it goes on after it. A speaker who was renamed is known by the label that is seen.
struct NoScribeTranscript {
    private let file: SourceFile
    private var speakers: SpeakerList
    private var names: [String: String] = [:]
    private var text: [UInt8] = []
    private var turns: [Turn] = []
    private var paragraphs: [Paragraph] = []
    /// The turns of the paragraph that is read, by speaker.
    private var turnOf: [String: Int] = [:]

    init(_ document: ParagraphDocument, _ marks: [HTMLBody.Mark], _ file: SourceFile, _ options: ReadingOptions) {
        self.file = file
        speakers = SpeakerList(transcript: file.id, interviewers: options.interviewerLabels)
        for (index, mark) in marks.enumerated() {
            guard document.paragraphs.indices.contains(mark.paragraph) else { continue }
            let paragraph = document.paragraphs[mark.paragraph]
            let isFirst = index == 0 || marks[index - 1].paragraph != mark.paragraph
            let next = index + 1 < marks.count && marks[index + 1].paragraph == mark.paragraph ? marks[index + 1].offset : paragraph.text.count
            if isFirst { turnOf = [:] }
            add(paragraph.text, TextRange(min(mark.offset, next), next), mark.anchor, paragraph.location)
        }
    }

    func transcript(_ diagnostics: [Diagnostic]) -> Transcript {
        var source = file.document(format: HTMLReader.format)
        source.layout = .structure
        return Transcript(
            id: file.id, source: source, text: TranscriptText(text), speakers: speakers.speakers, turns: turns, paragraphs: paragraphs,
            diagnostics: diagnostics)
    }

    private mutating func add(_ bytes: [UInt8], _ range: TextRange, _ anchor: NoScribeAnchor, _ location: SourceLocation) {
        let words = bytes.withUnsafeBufferPointer { speech(in: $0, range, anchor.speaker) }
        guard !words.isEmpty else { return }
        let name = anchor.speaker.map { names[$0] ?? $0 }
        let known = name.flatMap { turnOf[$0] }
        let continues = known != nil && known == turns.indices.last
        if !text.isEmpty { text.append(continues ? 32 : 10) }
        let range = TextRange(text.count, text.count + words.count)
        text += bytes[words.start..<words.end]
        paragraphs.append(Paragraph(range: range, location: location))
        guard let known else {
            if let name { turnOf[name] = turns.count }
            turns.append(Turn(speaker: name.map { speakers.index(of: $0) }, ranges: [range], start: anchor.start, end: anchor.end))
            return
        }
        if continues { turns[known].ranges[turns[known].ranges.count - 1].end = range.end } else { turns[known].ranges.append(range) }
        turns[known].end = anchor.end
    }

    /// A stretch without its label, its time and the marks of overlap.
    private mutating func speech(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ speaker: String?) -> TextRange {
        var words = Self.withoutSlashes(bytes, range)
        if let speaker, let label = SpeakerLabel.match(bytes, words), label.label == speaker || Self.isName(label) {
            if names[speaker] == nil { names[speaker] = label.label }
            words = trimmed(bytes, TextRange(label.speech, words.end))
        }
        if !words.isEmpty, let stamp = Timestamps.match(bytes, from: words.start, to: words.end) {
            words = trimmed(bytes, TextRange(stamp.end, words.end))
        }
        return words
    }

    /// Sentences may have colons too (`Så sagde hun: …`); a name has not.
    private static func isName(_ label: SpeakerLabel) -> Bool { !label.looksLikeProse && !label.needsListing }

    private static func withoutSlashes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> TextRange {
        var range = trimmed(bytes, range)
        func isSlashes(_ at: Int) -> Bool { bytes[at] == UInt8(ascii: "/") && bytes[at + 1] == UInt8(ascii: "/") }
        if range.count >= 2, isSlashes(range.start) { range = trimmed(bytes, TextRange(range.start + 2, range.end)) }
        if range.count >= 2, isSlashes(range.end - 2) { range = trimmed(bytes, TextRange(range.start, range.end - 2)) }
        return range
    }
}
