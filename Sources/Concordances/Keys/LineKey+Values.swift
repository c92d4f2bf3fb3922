import CorpusModel
import UnicodeText

extension LineKey {
    /// The key's value of a line; `nil` where it has none. Words are folded, so that *Magten* and *magten* are one.
    public func value(of line: ConcordanceLine) -> String? {
        let text =
            switch meaning {
            case .words, .token, .label: line.captured.has(name) ? line.captured[name] : shown(line)
            case .own(let field): LineField.value(field, of: line)
            case .metadata(let field): LineField.value("meta_" + field, of: line)
            }
        return text?.isEmpty == false ? text : nil
    }

    /// From the words that the line shows, where nobody asked for more when it was made.
    private func shown(_ line: ConcordanceLine) -> String? {
        func words(_ text: String) -> [String] { LineWords.words(text).map { MatchForm.of($0) } }
        switch meaning {
        case .words(.word, .left): return words(line.left).reversed().joined(separator: " ")
        case .words(.word, .node): return words(line.node).joined(separator: " ")
        case .words(.word, .right): return words(line.right).joined(separator: " ")
        case .token(.word, let position) where position.anchor == .match && position.offset < 0:
            return words(line.left).reversed().dropFirst(-position.offset - 1).first
        case .token(.word, let position) where position.anchor == .matchend && position.offset > 0:
            return words(line.right).dropFirst(position.offset - 1).first
        case .token(.word, let position) where position.offset == 0:
            return position.anchor == .match ? words(line.node).first : words(line.node).last
        default: return nil
        }
    }

    /// The key's value of a node, and the token that shows it: of a side the nearest.
    ///
    /// - Parameter labels: what the labels of the query stand for in this node.
    public func captured(from node: Range<Int>, in segment: CorpusSegment, labels: [String: Range<Int>] = [:]) -> (value: String?, token: Int?) {
        switch meaning {
        case .own, .metadata: return (nil, nil)
        case .token(let attribute, let position):
            guard let token = position.token(from: node, in: segment) else { return (nil, nil) }
            return (attribute.value(of: token, in: segment), token)
        case .label(let attribute, let label):
            guard let tokens = labels[label] else { return (nil, nil) }
            return (Self.joined(Array(tokens), attribute, segment), tokens.first)
        case .words(let attribute, .node):
            let words = node.filter { segment.tokenClass($0).counts() }
            return (Self.joined(words.isEmpty ? Array(node) : words, attribute, segment), words.first ?? node.first)
        case .words(let attribute, let part):
            var words: [Int] = []
            Self.forEachWord(beside: node, part, in: segment) { words.append($0) }
            return (Self.sideText(words.compactMap { attribute.value(of: $0, in: segment) }), words.first)
        }
    }

    /// The words of a side as one text, parted by spaces; `nil` where there are none. A space inside a word, as in *10 000*, is one that breaks nothing: words are compared one by one.
    static func sideText(_ words: [String]) -> String? {
        words.isEmpty ? nil : words.map { $0.utf8.contains(0x20) ? String($0.map { $0 == " " ? "\u{A0}" : $0 }) : $0 }.joined(separator: " ")
    }

    /// The words of a side that a key compares, the nearest first.
    static func forEachWord(beside node: Range<Int>, _ part: LineMark.Part, in segment: CorpusSegment, _ body: (Int) -> Void) {
        let turn = segment.turn(ofToken: part == .left ? node.lowerBound : node.upperBound - 1)
        let bounds = segment.tokens(ofTurn: turn)
        var left = sideWords
        var token = part == .left ? node.lowerBound - 1 : node.upperBound
        let step = part == .left ? -1 : 1
        while left > 0, bounds.contains(token) {
            if segment.tokenClass(token).counts() {
                body(token)
                left -= 1
            }
            token += step
        }
    }

    private static func joined(_ tokens: [Int], _ attribute: TokenAttribute, _ segment: CorpusSegment) -> String? {
        let values = tokens.compactMap { attribute.value(of: $0, in: segment) }
        return values.isEmpty ? nil : values.joined(separator: " ")
    }
}
