import CorpusModel

/// WebVTT subtitles (W3C WebVTT).
///
/// Done: header, NOTE, STYLE and REGION blocks, cue ids, settings, `<v Name>` with or without its end, tags, character references, `Name:` in the cue
/// when it recurs. Adjacent cues of one speaker join into a turn, with the times kept. Speakers are structure: the text is the turns' words.
enum WebVTTReader: TranscriptReader {
    static let format = "webvtt"

    static func recognises(_ file: SourceFile) -> Bool {
        file.begins(with: Array("WEBVTT".utf8)) || file.begins(with: [0xEF, 0xBB, 0xBF] + Array("WEBVTT".utf8))
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        var (bytes, encoding, diagnostics) = try TextDecoding.decode(file.bytes, path: file.path)
        let parser = CueParser(bytes)
        let cues = labelled(parser.cues, options)
        guard !cues.isEmpty else {
            throw Diagnostic(
                .error, .subtitlesMalformed, at: SourceLocation(file.path),
                "no cue was found; lines such as 00:00:04.000 --> 00:00:08.500 were expected",
                advice: "Export the subtitles again.")
        }
        if let first = parser.malformed.first {
            diagnostics.append(
                Diagnostic(
                    .warning, .subtitlesMalformed, at: SourceLocation(file.path, .line(first)),
                    "\(parser.malformed.count) cues have times that cannot be read and are left out; the first stands here",
                    advice: "Correct the times to the form 00:00:04.000 --> 00:00:08.500."))
        }
        var source = file.document(format: format)
        source.encoding = encoding
        source.layout = .structure
        return transcript(of: cues, file, source, diagnostics, options.interviewerLabels)
    }

    /// Zoom writes `Navn: tekst` inside the cue: believed when the name recurs and no voice tags are there.
    private static func labelled(_ cues: [Cue], _ options: ReadingOptions) -> [Cue] {
        guard cues.allSatisfy({ $0.speaker == nil }) else { return carriedOver(cues) }
        let labels = cues.map { cue in cue.text.withUnsafeBufferPointer { SpeakerLabel.match($0, TextRange(0, cue.text.count)) } }
        var counts: [String: Int] = [:]
        for label in labels { if let label { counts[label.label, default: 0] += 1 } }
        let named = zip(cues, labels).map { cue, label -> Cue in
            guard let label else { return cue }
            let recurs = !label.needsListing && counts[label.label] ?? 0 >= (label.looksLikeProse ? 3 : 2)
            guard recurs || options.interviewerLabels.contains(label.label) || options.listedLabels.contains(label.label) else { return cue }
            var cue = cue
            cue.speaker = label.label
            cue.text = Array(cue.text[label.speech...])
            return cue
        }
        return carriedOver(named)
    }

    /// A cue without a name goes on with the speaker before.
    private static func carriedOver(_ cues: [Cue]) -> [Cue] {
        var last: String?
        return cues.map { cue in
            var cue = cue
            cue.speaker = cue.speaker ?? last
            last = cue.speaker
            return cue
        }
    }

    private static func transcript(
        of cues: [Cue], _ file: SourceFile, _ source: SourceDocument, _ diagnostics: [Diagnostic], _ interviewers: InterviewerLabels
    ) -> Transcript {
        var text: [UInt8] = []
        var turns: [Turn] = []
        var paragraphs: [Paragraph] = []
        var speakers = SpeakerList(transcript: file.id, interviewers: interviewers)
        for cue in cues where !cue.text.isEmpty {
            let speaker = cue.speaker.map { speakers.index(of: $0) }
            let continues = turns.last.map { $0.speaker == speaker && speaker != nil } ?? false
            if !text.isEmpty { text.append(continues ? 32 : 10) }
            let range = TextRange(text.count, text.count + cue.text.count)
            text += cue.text
            paragraphs.append(Paragraph(range: range, location: SourceLocation(file.path, .line(cue.line))))
            if continues {
                turns[turns.count - 1].ranges[0].end = range.end
                turns[turns.count - 1].end = cue.end
            } else {
                turns.append(Turn(speaker: speaker, ranges: [range], start: cue.start, end: cue.end))
            }
        }
        return Transcript(
            id: file.id, source: source, text: TranscriptText(text), speakers: speakers.speakers, turns: turns, paragraphs: paragraphs,
            diagnostics: diagnostics)
    }
}
