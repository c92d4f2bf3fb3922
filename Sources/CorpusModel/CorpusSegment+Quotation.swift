extension CorpusSegment {
    /// The words of a token range of one turn as they stand in the text, with its own spacing. Line ends, tabs and what stands between two
    /// ranges of the turn (a label, a time) become one space.
    public func quotation(_ tokens: Range<Int>, inTurn turn: Int) -> String {
        guard !tokens.isEmpty else { return "" }
        let member = member(ofTurn: turn)
        let extent = range(ofTokens: tokens)
        let pieces = member.transcript.turns[turn - member.turns.lowerBound].ranges.compactMap { range -> String? in
            let start = max(range.start, extent.start)
            let end = min(range.end, extent.end)
            return start < end ? member.transcript.text[TextRange(start, end)] : nil
        }
        return Self.oneLine(pieces.joined(separator: " "))
    }

    private static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 10 || $0 == 9 || $0 == 13 }) else { return text }
        var bytes = Array(text.utf8)
        OneLine.make(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
