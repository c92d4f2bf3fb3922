import CorpusModel

/// A line's text on one side of the node, and where its tokens stand in it.
///
/// Within a turn it is verbatim. Where it goes over turns, each begins with its speaker's label, and `[…]` stands for turns between that are left out.
struct Passage {
    private(set) var text = ""
    private var parts: [(tokens: Range<Int>, turn: Int, start: Int)] = []
    private let places: any LinePlaces

    init(_ turns: [TurnPart], _ segment: CorpusSegment, _ places: any LinePlaces, labelsFirst: Bool) {
        self.places = places
        for (index, part) in turns.enumerated() {
            if index > 0 { text += part.turn == turns[index - 1].turn + 1 ? " " : " […] " }
            if turns.count > 1, index > 0 || labelsFirst { text += Self.label(of: part.turn, segment, places) }
            parts.append((part.tokens, part.turn, text.utf8.count))
            text += places.quotation(part.tokens, inTurn: part.turn)
        }
    }

    private static func label(of turn: Int, _ segment: CorpusSegment, _ places: any LinePlaces) -> String {
        let label = places.speaker(ofTurn: turn, in: segment.memberNumber(ofTurn: turn))?.label ?? ""
        return label.isEmpty ? "" : label + ": "
    }

    /// The UTF-8 bytes of tokens, as far as they are shown; `nil` where none is. Cost: the text.
    func range(of tokens: Range<Int>) -> Range<Int>? {
        guard let part = parts.first(where: { $0.tokens.overlaps(tokens) }) else { return nil }
        let shown = tokens.clamped(to: part.tokens)
        // A quotation is the beginning of every longer one from the same token.
        let end = places.quotation(part.tokens.lowerBound..<shown.upperBound, inTurn: part.turn).utf8.count
        return part.start + end - places.quotation(shown, inTurn: part.turn).utf8.count..<part.start + end
    }
}
