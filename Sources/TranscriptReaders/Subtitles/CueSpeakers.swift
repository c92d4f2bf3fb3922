import CorpusModel

/// Who says the pieces of cues where no tag tells: names in the text, dashes, noScribe's marks.
struct CueSpeakers {
    private let options: ReadingOptions

    init(_ options: ReadingOptions) { self.options = options }

    func assign(_ pieces: [SpeechPiece]) -> [SpeechPiece] {
        var pieces = pieces
        if pieces.contains(where: \.isTagged) {
            pieces = renamed(pieces)
        } else {
            pieces = labelled(withoutDashes(pieces))
        }
        return carriedOver(pieces.flatMap(Self.parted))
    }

    // MARK: Dashes

    /// `- Hej. / - Hej.` and `>> Hej` tell that another speaks; they are no words.
    private func withoutDashes(_ pieces: [SpeechPiece]) -> [SpeechPiece] {
        var dashedCues: [Int: Int] = [:]
        for piece in pieces where Self.dash(piece.text, isPaired: true) != nil { dashedCues[piece.line, default: 0] += 1 }
        return pieces.map { piece in
            guard let start = Self.dash(piece.text, isPaired: dashedCues[piece.line] ?? 0 > 1), start < piece.text.count else { return piece }
            var piece = piece
            piece.text = Array(piece.text[start...])
            piece.voice = .unknown
            piece.hasDash = true
            return piece
        }
    }

    /// Where the words begin after a dash. `-Hej` without a space is believed only beside another such line: `-agtig` is half a word.
    private static func dash(_ text: [UInt8], isPaired: Bool) -> Int? {
        for mark in ["-", "–", "—", ">>", "&gt;&gt;"] where text.starts(with: mark.utf8) {
            var at = mark.utf8.count
            while at < text.count, text[at] == UInt8(ascii: ">") || isSpace(text[at]) { at += 1 }
            if at > mark.utf8.count || mark == ">>" { return at }
            let isCapital = at < text.count && (text[at] &- 65 < 26 || text[at] == 0xC3)
            return isPaired && isCapital ? at : nil
        }
        return nil
    }

    // MARK: Labels

    /// Zoom writes `Navn: tekst` inside the cue: believed when the name recurs, is listed or is an interviewer's.
    private func labelled(_ pieces: [SpeechPiece]) -> [SpeechPiece] {
        let labels = pieces.map { Self.label($0.text) }
        var counts: [String: Int] = [:]
        for label in labels { if let label { counts[label.name, default: 0] += 1 } }
        var accepted = Set(labels.compactMap { label in label.flatMap { isKnown($0, counts[$0.name] ?? 0) ? $0.name : nil } })
        // Where most cues begin with a label that is believed, or nearly all with what looks like a name, one that stands once is one too.
        let names = labels.compactMap { label in label.flatMap { $0.needsListing || $0.looksLikeProse ? nil : $0.name } }
        let believed = names.count(where: accepted.contains)
        if pieces.count >= 4, believed * 2 >= pieces.count || (names.count * 5 >= pieces.count * 4 && believed > 0) { accepted.formUnion(names) }
        return zip(pieces, labels).map { piece, label in
            guard let label, accepted.contains(label.name) else { return piece }
            var piece = piece
            piece.voice = .named(label.name)
            piece.text = Array(piece.text[label.speech...])
            return piece
        }
    }

    private typealias Label = (name: String, speech: Int, needsListing: Bool, looksLikeProse: Bool, isBracketed: Bool)

    private func isKnown(_ label: Label, _ count: Int) -> Bool {
        if options.interviewerLabels.contains(label.name) || options.listedLabels.contains(label.name) { return true }
        return label.isBracketed || !label.needsListing && count >= (label.looksLikeProse ? 3 : 2)
    }

    /// `Navn: …`, or `[SPEAKER_00]: …` as whisperX writes it.
    private static func label(_ text: [UInt8]) -> Label? {
        if text.first == UInt8(ascii: "["), let close = text.prefix(SpeakerLabel.lengthLimit).firstIndex(of: UInt8(ascii: "]")), close > 1,
            close + 1 < text.count, text[close + 1] == UInt8(ascii: ":")
        {
            var speech = close + 2
            while speech < text.count, isSpace(text[speech]) { speech += 1 }
            return (String(decoding: text[1..<close], as: UTF8.self), speech, false, false, true)
        }
        return text.withUnsafeBufferPointer { buffer in
            SpeakerLabel.match(buffer, TextRange(0, buffer.count)).map { ($0.label, $0.speech, $0.needsListing, $0.looksLikeProse, false) }
        }
    }

    /// noScribe's editor writes one talk as several cues of the same times: the name that the user gave (`Maria:`), the time, the words.
    private func renamed(_ pieces: [SpeechPiece]) -> [SpeechPiece] {
        var result: [SpeechPiece] = []
        var name: (line: SpeechPiece, label: String)?
        for (index, piece) in pieces.enumerated() {
            if let label = Self.wholeLabel(piece.text), index + 1 < pieces.count, pieces[index + 1].start == piece.start,
                pieces[index + 1].end == piece.end, pieces[index + 1].line != piece.line, piece.start != nil
            {
                name = (piece, label)
                continue
            }
            var piece = piece
            if let given = name, given.line.start == piece.start, given.line.end == piece.end, given.line.voice == piece.voice {
                piece.voice = .named(given.label)
            } else {
                name = nil
            }
            result.append(piece)
        }
        return result
    }

    private static func wholeLabel(_ text: [UInt8]) -> String? {
        guard text.last == UInt8(ascii: ":"), let label = label(text), label.speech == text.count else { return nil }
        return label.name
    }

    // MARK: Overlap and times

    /// Stretches of a piece between noScribe's marks, without the times that stand among the words.
    private static func parted(_ piece: SpeechPiece) -> [SpeechPiece] {
        piece.text.withUnsafeBufferPointer { bytes in
            let whole = TextRange(0, bytes.count)
            return OverlapMarks.stretches(bytes, [whole]).flatMap { stretch in
                stretch.ranges.flatMap { SpokenStretches.between(bytes, $0) }.map { range in
                    var part = piece
                    part.text = Array(bytes[range.start..<range.end])
                    if let label = stretch.label {
                        part.voice = .named(label)
                        part.isInserted = true
                    }
                    return part
                }
            }
        }
    }

    /// A piece without a name goes on with the speaker before, who is not the one that spoke into the turn.
    private func carriedOver(_ pieces: [SpeechPiece]) -> [SpeechPiece] {
        var last = SpeechPiece.Voice.unknown
        return pieces.map { piece in
            var piece = piece
            if piece.isInserted { return piece }
            if piece.voice == .same { piece.voice = last }
            last = piece.voice
            return piece
        }
    }
}
