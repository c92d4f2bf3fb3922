import UnicodeText

/// Joins the pieces of a passage to tokens by the Danish rules. Each rule is a small function in a file of its own kind.
///
/// The rules look at one piece that is a sign, at the token before it and at the piece after it, in the order that was measured on
/// UD_Danish-DDT (project reference page, section 2).
struct TokenJoiner {
    let passage: Passage
    let rules: TokenRules
    let data: DanishData
    let pieces: PieceBuffer
    let tokens: PieceBuffer
    /// Where the run began that was last joined.
    private var runStart = -1

    init(passage: Passage, pieces: PieceBuffer, rules: TokenRules, data: DanishData, into tokens: PieceBuffer) {
        self.passage = passage
        self.pieces = pieces
        self.rules = rules
        self.data = data
        self.tokens = tokens
        tokens.removeAll()
    }

    /// Writes the tokens of the passage. Stretches without a sign are copied as they are.
    mutating func join() {
        var index = 0
        while index < pieces.count {
            var next = index
            while next < pieces.count, pieces[next].sign == nil { next += 1 }
            tokens.append(index..<next, of: pieces)
            index = next
            guard index < pieces.count, let sign = pieces[index].sign else { break }
            let taken = taken(sign, at: index)
            if taken == 0 { tokens.append(pieces[index]) }
            index += max(taken, 1)
        }
    }

    /// How many pieces a rule took up from here; 0 when none did.
    private mutating func taken(_ sign: Sign, at index: Int) -> Int {
        switch sign {
        case .hyphen: return nonZero(hyphen(at: index)) ?? run(at: index)
        case .apostrophe: return apostrophe(at: index)
        case .dot: return nonZero(run(at: index)) ?? dot(at: index)
        case .slash: return rules.contains(.slashes) ? between(at: index) : 0
        case .ampersand: return rules.contains(.ampersands) ? between(at: index) : 0
        case .repeatable: return run(at: index)
        }
    }

    private func nonZero(_ count: Int) -> Int? { count == 0 ? nil : count }

    /// *og/eller*, *H&M*: a sign with a letter or digit on either side.
    private mutating func between(at index: Int) -> Int {
        guard isGlued(index), isNextGlued(index), passage.isWordCharacter(before: pieces[index].start), passage.isWordCharacter(at: pieces[index].end)
        else {
            return 0
        }
        return join(index, count: 2)
    }

    /// *...*, *!!*: the same sign again. Only the sign before is compared, so that a long run takes linear time.
    private mutating func run(at index: Int) -> Int {
        guard rules.contains(.runs), isGlued(index), let last = tokens.last else { return 0 }
        let sign = passage.bytes[pieces[index].start..<pieces[index].end]
        let isRun = last.start == runStart || last.end - last.start == sign.count
        guard isRun, passage.bytes[last.start..<(last.start + sign.count)].elementsEqual(sign) else { return 0 }
        runStart = last.start
        return join(index, count: 1)
    }

    // MARK: What the rules ask

    /// Whether the token before ends where the piece begins, and may take more.
    func isGlued(_ index: Int) -> Bool {
        guard let last = tokens.last else { return false }
        return last.end == pieces[index].start && last.kind.isOpen
    }

    /// Whether the piece after begins where this one ends, and may be joined.
    func isNextGlued(_ index: Int) -> Bool {
        index + 1 < pieces.count && pieces[index + 1].start == pieces[index].end && pieces[index + 1].kind.isOpen
    }

    /// Adds pieces to the token before.
    mutating func join(_ index: Int, count: Int) -> Int {
        tokens[tokens.count - 1].end = pieces[index + count - 1].end
        return count
    }

    /// Makes one token of pieces.
    mutating func combine(_ index: Int, count: Int) -> Int {
        var token = Piece(start: pieces[index].start, end: pieces[index + count - 1].end)
        token.followsLineEnd = pieces[index].followsLineEnd
        tokens.append(token)
        return count
    }
}
