import CorpusModel

/// The second step: what a document means as a transcript, by the layout that fits best or the one asked for.
enum LayoutChoice {
    /// Below this a layout is not believed, and the document is read as prose.
    static let threshold = 0.5

    static func reading(of text: LaidOutText) -> LayoutReading {
        switch text.options.layout {
        case .labels: return LabelsLayout.read(text, isForced: true)
        case .bold: return BoldLayout.read(text, isForced: true)
        case .labelAlone: return LabelAloneLayout.read(text, isForced: true)
        case .table: return TableLayout.read(text, isForced: true)
        case .teams: return TeamsLayout.read(text, isForced: true)
        case .wordTranscribe: return WordTranscribeLayout.read(text, isForced: true)
        case .f4: return F4Layout.read(text, isForced: true)
        case .noscribe: return NoScribeLayout.read(text, isForced: true)
        case .prose: return ProseLayout.read(text, isForced: true)
        case .auto, .structure: break
        }
        var best = NoScribeLayout.read(text, isForced: false)
        for (read, highest) in candidates where best.score < highest {
            let candidate = read(text, false)
            if candidate.score > best.score { best = candidate }
        }
        return best
    }

    /// The other layouts and the highest scores that they can have: one that cannot win is not tried.
    /// Ties go to the earlier, which says more: a program's own shape before labels, bold labels with a colon before plain ones.
    private static let candidates: [(read: @Sendable (LaidOutText, Bool) -> LayoutReading, highest: Double)] = [
        ({ F4Layout.read($0, isForced: $1) }, 1), ({ TeamsLayout.read($0, isForced: $1) }, 1), ({ WordTranscribeLayout.read($0, isForced: $1) }, 1),
        ({ TableLayout.read($0, isForced: $1) }, 1), ({ BoldLayout.read($0, isForced: $1) }, 1), ({ LabelsLayout.read($0, isForced: $1) }, 1),
        ({ LabelAloneLayout.read($0, isForced: $1) }, 0.9), ({ ProseLayout.read($0, isForced: $1) }, threshold),
    ]

    /// The transcript of a document.
    static func transcript(
        of document: consuming ParagraphDocument, from file: SourceFile, as source: SourceDocument, _ options: ReadingOptions
    ) throws(Diagnostic) -> Transcript {
        guard Layout.available.contains(options.layout) else { throw unavailable(options.layout, file) }
        var diagnostics = document.diagnostics
        let isHardWrapped = document.isHardWrapped
        let text = LaidOutText(document, options)
        var reading = reading(of: text)
        let here = SourceLocation(file.path)
        var turns: [LabelledTurn] = []
        // Moved, not copied: a document may have a million turns.
        swap(&turns, &reading.turns)
        putInTextOrder(&turns)
        guard !turns.isEmpty else {
            let found = "no words of any speaker were found by the layout \(reading.layout.rawValue)"
            throw Diagnostic(
                .error, .transcriptEmpty, at: here, text.ranges.allSatisfy(\.isEmpty) ? "the document holds no text" : found,
                advice: "Look at the file, or say how it is laid out with --layout.")
        }
        let hasLineNumbers = text.hasLineNumbers
        let (bytes, paragraphs, notes) = (text.bytes, paragraphs(text), text.notes)
        // The last look at the document: what it holds is given back before the turns are made.
        _ = consume text
        var speakers = SpeakerList(transcript: file.id, interviewers: options.interviewerLabels)
        let result = turns.map { Turn(speaker: $0.label.map { speakers.index(of: $0) }, ranges: $0.ranges, start: $0.start, end: $0.end) }
        var source = source
        source.layout = reading.layout
        source.layoutScore = options.layout == .auto ? reading.score : nil
        if options.layout == .auto {
            diagnostics.append(
                Diagnostic(.note, .layoutGuessed, at: here, "read as \(reading.layout.rawValue) (score \(fixed(reading.score, 2)))", advice: nil))
        }
        if reading.layout == .prose, options.layout == .auto {
            diagnostics.append(
                Diagnostic(
                    .note, .layoutNoSpeakers, at: here, "no speaker labels were found; each paragraph is a turn without a speaker",
                    advice: "If the file has speakers, name the layout with --layout or list the labels in a speakers file."))
        }
        if reading.outside > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, .textOutsideTurns, at: here,
                    "\(reading.outside) paragraphs belong to no turn (title, headings, notes before the first speaker, time marks)"))
        }
        if hasLineNumbers {
            diagnostics.append(Diagnostic(.note, .textOutsideTurns, at: here, "the numbers at the start of the lines belong to no turn"))
        }
        source.isHardWrapped = isHardWrapped
        var transcript = Transcript(
            id: file.id, source: source, text: TranscriptText(bytes), speakers: speakers.speakers, turns: result, paragraphs: paragraphs,
            diagnostics: diagnostics)
        transcript.notes = notes
        return transcript
    }

    /// A table inside a table may be met after the row that goes on below it.
    /// Turns without words are dropped.
    private static func putInTextOrder(_ turns: inout [LabelledTurn]) {
        turns.removeAll { $0.ranges.isEmpty }
        for index in turns.indices where turns[index].ranges.count > 1 { turns[index].ranges.sort { $0.start < $1.start } }
        guard zip(turns, turns.dropFirst()).contains(where: { $1.ranges[0].start < $0.ranges[0].start }) else { return }
        turns.sort { $0.ranges[0].start < $1.ranges[0].start }
    }

    /// Where the text stands in the source; a paragraph that several of the source were joined to has a place for each.
    private static func paragraphs(_ text: LaidOutText) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        for (index, range) in text.ranges.enumerated() where !range.isEmpty {
            let start = text.starts[index]
            var from = range.start
            var location = text.document.paragraphs[index].location
            for (offset, next) in text.document.paragraphs[index].continuations where start + offset < range.end {
                if start + offset > from { paragraphs.append(Paragraph(range: TextRange(from, start + offset), location: location)) }
                from = max(from, start + offset)
                location = next
            }
            paragraphs.append(Paragraph(range: TextRange(from, range.end), location: location))
        }
        return paragraphs
    }

    private static func unavailable(_ layout: Layout, _ file: SourceFile) -> Diagnostic {
        let names = Layout.available.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            .error, .layoutUnavailable, at: SourceLocation(file.path), "the layout \(layout.rawValue) is not read yet; these are: \(names)",
            advice: "Try --layout auto or labels.")
    }
}
