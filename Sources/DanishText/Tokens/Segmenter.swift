import UnicodeText

/// Cuts a passage into ICU's segments, with the stretches that are fixed beforehand laid over them. For one worker.
final class Segmenter {
    private let breaker: WordBreaker
    private let data: DanishData
    private let rules: TokenRules
    private let profile: MarkProfile
    private let memory = BracketMemory()

    init(data: DanishData, rules: TokenRules, profile: MarkProfile) throws(UnicodeFault) {
        breaker = try WordBreaker(locale: "da")
        self.profile = profile
        self.data = data
        self.rules = rules
    }

    /// Appends the pieces in order, without white space. `events` are fixed, in order and free of overlap.
    func append(_ passage: Passage, events: [Piece], to pieces: PieceBuffer) {
        breaker.withSegments(of: passage.bytes.stretch(0, passage.count)) { segments, signs in
            if !events.isEmpty || profile.hasMarks || FixedSpans.mayBe(among: signs, rules) {
                let fixed = FixedSpans(passage: passage, rules: rules, data: data, profile: profile, memory: memory, events: events).found()
                if !fixed.isEmpty { return append(segments, fixed: fixed, of: passage, to: pieces) }
            }
            for segment in segments { append(segment, Int(segment.start), Int(segment.end), of: passage, to: pieces) }
        }
    }

    /// `fixed` is in order and free of overlap.
    private func append(_ segments: UnsafeBufferPointer<WordSegment>, fixed: [Piece], of passage: Passage, to pieces: PieceBuffer) {
        var next = 0
        for segment in segments {
            var start = Int(segment.start)
            let end = Int(segment.end)
            while start < end {
                while next < fixed.count, fixed[next].end <= start { next += 1 }
                guard next < fixed.count, fixed[next].start < end else {
                    append(segment, start, end, of: passage, to: pieces)
                    break
                }
                if start < fixed[next].start { append(segment, start, fixed[next].start, of: passage, to: pieces) }
                if pieces.last?.start != fixed[next].start {
                    var piece = fixed[next]
                    piece.followsLineEnd = passage.hasLineEnd(from: pieces.last?.end ?? 0, to: piece.start)
                    pieces.append(piece)
                }
                start = fixed[next].end
            }
        }
    }

    /// Adds a segment or what a fixed stretch leaves of it.
    @inline(__always)
    private func append(_ segment: WordSegment, _ start: Int, _ end: Int, of passage: Passage, to pieces: PieceBuffer) {
        let isWhole = start == segment.start && end == segment.end
        if isWhole, segment.traits.contains(.word), !segment.traits.contains(.innerDot) {
            var piece = Piece(start: start, end: end)
            piece.followsLineEnd = segment.traits.contains(.followsLineEnd)
            pieces.append(piece)
        } else {
            appendChecked(segment, start, end, of: passage, to: pieces)
        }
    }

    /// Adds a stretch without the white space at its ends: ICU ties a combining mark to the space before it.
    private func appendChecked(_ segment: WordSegment, _ start: Int, _ end: Int, of passage: Passage, to pieces: PieceBuffer) {
        // What follows a fixed stretch within a segment has no gap before it.
        let followsLineEnd = segment.traits.contains(.followsLineEnd) && start == segment.start
        let first = pieces.count
        var start = start
        var end = end
        if segment.traits.isDisjoint(with: [.word, .sign]) {
            while start < end, let (scalar, length) = passage.scalar(at: start), Passage.isSpace(scalar) { start += length }
            while start < end {
                let last = passage.start(before: end)
                guard passage.isSpace(at: last) else { break }
                end = last
            }
            guard start < end else { return }
        }
        if rules.contains(.missingSpaces), let dot = missingSpace(start, end, in: passage) {
            pieces.append(Piece(start: start, end: dot))
            pieces.append(Piece(start: dot, end: dot + 1, sign: .dot))
            start = dot + 1
        }
        pieces.append(Piece(start: start, end: end, sign: Sign(passage, start, end)))
        pieces[first].followsLineEnd = followsLineEnd
    }

    /// The full stop in *godt.Og*, which ICU takes for the dot of an abbreviation (UAX #29 WB6).
    private func missingSpace(_ start: Int, _ end: Int, in passage: Passage) -> Int? {
        guard end - start >= 5, let dot = passage.bytes[start..<end].firstIndex(of: 0x2E), dot - start >= 3, dot + 1 < end else { return nil }
        guard passage.classAt(dot + 1).contains(.upperCase), passage.all(passage.start(before: dot), dot, are: .lowerCase),
            end - dot == 2 || passage.classAt(end - 1).isDisjoint(with: .upperCase), !passage.bytes[(dot + 1)..<end].contains(0x2E)
        else { return nil }
        return data.abbreviations[passage.matchForm(start, dot + 1)] == nil ? dot : nil
    }
}
