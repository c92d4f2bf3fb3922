import CorpusModel

/// Praat TextGrids.
///
/// Done: long and short form, UTF-8, UTF-16 and Windows-1252; doubled quotes; Praat's own letters (`\ae`); a tier of intervals is a speaker, its name the
/// label; empty intervals skipped; intervals in the order of their beginnings, those of one speaker that follow each other joined to a turn.
/// Partly: tiers of points are no speech and are told; tiers for words and sounds below a speaker's (forced alignment) are left out by their names.
/// Not: binary files and collections of objects (refused).
enum TextGridReader: TranscriptReader {
    static let format = "textgrid"

    static func recognises(_ file: SourceFile) -> Bool {
        if file.fileExtension == "textgrid" { return file.mayBeText }
        // UTF-16 has a NUL beside each letter, and may have a mark.
        let beginning = file.bytes.prefix(160).filter { $0 != 0 && $0 < 0x80 }
        return beginning.starts(with: "File type = \"ooTextFile".utf8) && String(decoding: beginning, as: UTF8.self).contains("TextGrid\"")
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        var (bytes, encoding, diagnostics) = try TextDecoding.decode(file.bytes, path: file.path)
        let grid: TextGrid
        do { grid = try TextGrid(bytes) } catch {
            throw Diagnostic(
                .error, .textgridMalformed, at: SourceLocation(file.path, .line(error.line)), "\(error.expected) was expected here or further on",
                advice: "The file may be broken off or binary; save the TextGrid again from Praat as a text file.")
        }
        let tiers = grid.tiers.filter { !isAlignment($0.name, among: grid.tiers) }
        let leftOut = grid.pointTiers + grid.tiers.map(\.name).filter { isAlignment($0, among: grid.tiers) }
        if !leftOut.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .note, .textOutsideTurns, at: SourceLocation(file.path),
                    "no speech of anybody, and left out: the tiers \(leftOut.joined(separator: ", "))"))
        }
        let joined = JoinedTurns(pieces(tiers), file, options.interviewerLabels)
        guard !joined.turns.isEmpty else {
            throw Diagnostic(
                .error, .transcriptEmpty, at: SourceLocation(file.path), "no interval of any tier holds text",
                advice: "A tier of intervals for each speaker is expected.")
        }
        var source = file.document(format: format)
        source.encoding = encoding
        return joined.transcript(file, source, diagnostics)
    }

    private static func pieces(_ tiers: [TextGrid.Tier]) -> [SpeechPiece] {
        var pieces: [(tier: Int, piece: SpeechPiece)] = []
        for (index, tier) in tiers.enumerated() {
            let voice: SpeechPiece.Voice = tier.name.isEmpty ? .unknown : .named(tier.name)
            for interval in tier.intervals {
                pieces.append(
                    (index, SpeechPiece(voice: voice, text: interval.text, start: interval.start, end: interval.end, line: interval.line)))
            }
        }
        pieces.sort { ($0.piece.start?.milliseconds ?? 0, $0.tier, $0.piece.line) < ($1.piece.start?.milliseconds ?? 0, $1.tier, $1.piece.line) }
        return pieces.map(\.piece)
    }

    /// Forced alignment puts the words and sounds of a tier on tiers of their own (`words`, `Ida - phones`); they would be said twice.
    private static func isAlignment(_ name: String, among tiers: [TextGrid.Tier]) -> Bool {
        switch alignment(name) {
        case .sounds: true
        // The words are all there is where no other tier holds them.
        case .words: tiers.contains { alignment($0.name) == nil && !$0.intervals.isEmpty }
        case nil: false
        }
    }

    private enum Alignment { case words, sounds }

    private static func alignment(_ name: String) -> Alignment? {
        let name = name.lowercased()
        func isNamed(_ kind: String) -> Bool { name == kind || name.hasSuffix("- \(kind)") || name.hasSuffix("_\(kind)") }
        if ["phones", "phonemes", "fonemer"].contains(where: isNamed) { return .sounds }
        return ["words", "ord"].contains(where: isNamed) ? .words : nil
    }
}
