import CorpusModel

/// What the subtitle readers share: from cues to a transcript.
struct SubtitleReading {
    let format: String
    let notation: CueNotation
    /// A line of times, for messages.
    let example: String
    /// What the first lines lack, told when the file is read all the same.
    var missingHeader: String?

    func transcript(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let (bytes, encoding, encodingNotes) = try TextDecoding.decode(file.bytes, path: file.path)
        let parser = CueParser(bytes, notation)
        guard parser.blocks.contains(where: { $0.start != nil }) else { throw withoutCues(file) }
        var notes = Notes(path: file.path, example: example)
        notes.tell(parser.faults, missingHeader)
        let rolling = RollingCaptions(parser.blocks)
        if rolling.repeated > 0 { notes.tellRepeated(rolling.repeated) }
        let pieces = CueSpeakers(options).assign(rolling.blocks.flatMap { CueText.pieces(of: $0, notation) })
        let joined = JoinedTurns(pieces, file, options.interviewerLabels)
        guard !joined.turns.isEmpty else {
            throw Diagnostic(
                .error, .transcriptEmpty, at: SourceLocation(file.path), "the cues hold no words", advice: "Export the subtitles again.")
        }
        var source = file.document(format: format)
        source.encoding = encoding
        return joined.transcript(file, source, encodingNotes + notes.diagnostics)
    }

    private func withoutCues(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            .error, .subtitlesMalformed, at: SourceLocation(file.path), "no cue was found; lines such as \(example) were expected",
            advice: "Export the subtitles again.")
    }

    /// What the user should know of a file that was read.
    private struct Notes {
        let path: String
        let example: String
        var diagnostics: [Diagnostic] = []

        mutating func tell(_ faults: CueFaults, _ missingHeader: String?) {
            if let missingHeader { warn(1, missingHeader, "Check that the file is whole.") }
            if let first = faults.stray.first {
                warn(first, "text above the first cue belongs to none and is left out", "Check that the file is whole.")
            }
            if let first = faults.withoutTimes.first {
                let count = faults.withoutTimes.count
                warn(
                    first,
                    "\(count) \(count == 1 ? "cue has" : "cues have") no times that can be read; the words are kept without them; the first stands here",
                    "Correct the times to the form \(example).")
            }
            if let first = faults.backwards.first {
                let count = faults.backwards.count
                warn(
                    first, "\(count) \(count == 1 ? "cue ends" : "cues end") before the beginning; such an end is left out; the first stands here",
                    "Correct the times.")
            }
        }

        mutating func tellRepeated(_ count: Int) {
            diagnostics.append(
                Diagnostic(
                    .note, .subtitlesMalformed, at: SourceLocation(path),
                    "\(count) lines repeat the line before, as rolling captions do; each is read once"))
        }

        private mutating func warn(_ line: Int, _ message: String, _ advice: String) {
            diagnostics.append(Diagnostic(.warning, .subtitlesMalformed, at: SourceLocation(path, .line(line)), message, advice: advice))
        }
    }
}
