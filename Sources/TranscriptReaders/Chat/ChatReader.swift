import CorpusModel

/// CHAT transcripts (`.cha`) of CLAN and TalkBank.
///
/// Done: headers, roles from `@Participants` and `@ID` (Investigator is the interviewer), continuation lines, dependent tiers dropped, times from bullets;
/// `xxx`, `yyy` and `www` as unclear, `&=griner` and `[=! griner]` as events, pauses, fillers `&-øh`, fragments `&+fr` as words broken off, omitted
/// letters `(de)t`, words not said `0det` dropped, suffixes `@s`, retracing and overlap marks taken off the words that were said, words spoken into
/// another's line (`&*INV:ja`). Utterances of one speaker that follow each other join into a turn. Speakers are structure: the text is the words.
/// Partly: CA marks (those of stress, pitch and overlap are taken off). Not: replacements `[: …]` (what was said stays), the tiers `%mor` and `%gra`.
enum ChatReader: TranscriptReader {
    static let format = "chat"

    static func recognises(_ file: SourceFile) -> Bool {
        if file.fileExtension == "cha" { return file.mayBeText }
        let beginning = file.begins(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3).prefix(8) : file.bytes.prefix(8)
        return beginning.starts(with: "@UTF8".utf8) || beginning.starts(with: "@Begin".utf8)
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        var (bytes, encoding, diagnostics) = try TextDecoding.decode(file.bytes, path: file.path)
        let chat = ChatLines(bytes)
        guard chat.lines.contains(where: { $0.tag.hasPrefix("*") }) else {
            throw Diagnostic(
                .error, .chatMalformed, at: SourceLocation(file.path), "no main line was found; lines such as *IDA:<tab>hej med dig . were expected",
                advice: "Check the file with CLAN's CHECK, or save it again.")
        }
        if let first = chat.odd.first {
            diagnostics.append(
                Diagnostic(
                    .warning, .chatMalformed, at: SourceLocation(file.path, .line(first)),
                    "\(chat.odd.count) lines begin with none of @, *, % and tab, and are read as going on with the line before; the first stands here",
                    advice: "Check the file with CLAN's CHECK."))
        }
        let joined = JoinedTurns(pieces(chat.lines), file, options.interviewerLabels, roles: ChatParticipants(chat.lines).roles)
        guard !joined.turns.isEmpty else {
            throw Diagnostic(.error, .transcriptEmpty, at: SourceLocation(file.path), "the main lines hold no words", advice: "Look at the file.")
        }
        var source = file.document(format: format)
        source.encoding = encoding
        return joined.transcript(file, source, diagnostics)
    }

    private static func pieces(_ lines: [ChatLines.Line]) -> [SpeechPiece] {
        var pieces: [SpeechPiece] = []
        for line in lines where line.tag.hasPrefix("*") {
            let own = line.tag.dropFirst().filter { !$0.isWhitespace }
            let utterance = ChatUtterance(line.content)
            for stretch in utterance.stretches where holdsWords(stretch.text) {
                var piece = SpeechPiece(
                    voice: .named(stretch.speaker ?? own), text: stretch.text, start: utterance.start, end: utterance.end, line: line.number)
                piece.isInserted = stretch.speaker != nil
                piece.events = stretch.events
                pieces.append(piece)
            }
        }
        return pieces
    }

    /// `0 .` says that nobody spoke.
    private static func holdsWords(_ text: [UInt8]) -> Bool {
        text.contains { $0 >= 0x80 || isDigit($0) || ($0 | 0x20) &- 97 < 26 || $0 == UInt8(ascii: "(") }
    }
}
