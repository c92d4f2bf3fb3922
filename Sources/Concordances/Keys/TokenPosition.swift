import CorpusModel

/// A word by its place from the node: words are counted, what stands between them is not.
///
/// Written as Sketch Engine and BlackLab users count (`-1` the word before the node, `0` its first, `+2` the second after it) or as CQP does
/// (`match[-1]`, `match`, `matchend`, `matchend[1]`; CQP manual 4.3). A position outside the turn has no word.
public struct TokenPosition: Hashable, Sendable {
    public enum Anchor: Sendable {
        case match, matchend
    }

    public let anchor: Anchor
    public let offset: Int

    public init(_ anchor: Anchor, _ offset: Int) {
        self.anchor = anchor
        self.offset = offset
    }

    /// The farthest place that may be asked for.
    static let farthest = 50

    /// `nil` where the text is no position.
    public init?(_ text: some StringProtocol) {
        if let offset = Int(text) {
            self.init(offset > 0 ? .matchend : .match, offset)
        } else if text.hasPrefix("match") {
            var rest = text.dropFirst("match".count)
            let anchor: Anchor = rest.hasPrefix("end") ? .matchend : .match
            if anchor == .matchend { rest = rest.dropFirst(3) }
            if rest.isEmpty {
                self.init(anchor, 0)
            } else {
                guard rest.first == "[", rest.last == "]", let offset = Int(rest.dropFirst().dropLast()) else { return nil }
                self.init(anchor, offset)
            }
        } else {
            return nil
        }
        guard offset.magnitude <= Self.farthest else { return nil }
    }

    /// The token there, which is in the turn that the node begins in, or after the node in the turn that it ends in.
    func token(from node: Range<Int>, in segment: CorpusSegment) -> Int? {
        token(from: node, ofTurn: segment.turn(ofToken: node.lowerBound), in: segment)
    }

    /// The same of a node that begins in a turn.
    func token(from node: Range<Int>, ofTurn turn: Int, in segment: CorpusSegment) -> Int? {
        let last = segment.tokens(ofTurn: segment.lastTurn(of: node, from: turn))
        let whole = segment.tokens(ofTurn: turn).lowerBound..<last.upperBound
        func isWord(_ token: Int) -> Bool { segment.tokenClass(token).counts() }
        let start = node.first(where: isWord) ?? node.lowerBound
        let end = node.last(where: isWord) ?? node.upperBound - 1
        switch (anchor, offset) {
        case (.match, 0): return start
        case (.matchend, 0): return end
        case (let anchor, ..<0): return nth(-offset, (whole.lowerBound..<(anchor == .match ? start : end)).reversed(), isWord)
        case (let anchor, _): return nth(offset, ((anchor == .match ? start : end) + 1)..<whole.upperBound, isWord)
        }
    }

    private func nth(_ number: Int, _ tokens: some Sequence<Int>, _ isWord: (Int) -> Bool) -> Int? {
        var left = number
        for token in tokens where isWord(token) {
            left -= 1
            if left == 0 { return token }
        }
        return nil
    }
}
