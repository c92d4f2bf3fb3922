import CorpusModel

/// Makes the lines of a segment: context, captured values, marks.
struct LineMaker: Sendable {
    /// What stands on a line beside its hit.
    struct Settings: Sendable {
        var context: ContextSize
        var expanded: ContextSize?
        var keys: [LineKey] = []
    }

    typealias MarkedRange = (tokens: Range<Int>, kind: LineMark.Kind)

    private let segment: CorpusSegment
    private let places: any LinePlaces
    private let settings: Settings
    private let answers: AnswerTurns?
    /// The words of the transcript before each turn; empty where turns are not known in numbers.
    private let wordsBefore: [Int]
    private let keyNames: [String]

    /// - Parameter facts: of the segment's turns; without them no context goes over turns, and no line knows its place.
    init(_ segment: CorpusSegment, _ places: any LinePlaces, _ facts: [TurnFacts]?, _ settings: Settings) {
        self.segment = segment
        self.places = places
        self.settings = settings
        let crossesTurns = settings.context == .answer || settings.expanded == .answer
        answers = crossesTurns ? facts.map { AnswerTurns(segment, $0) } : nil
        var before: [Int] = []
        for member in facts == nil ? [] : segment.members {
            var words = 0
            for turn in member.turns {
                before.append(words)
                words += facts?[turn].words ?? 0
            }
        }
        wordsBefore = before
        keyNames = settings.keys.filter(\.isOfWords).map(\.name)
    }

    /// - Parameters:
    ///   - hits: counted hits of themes in the node's turn.
    ///   - marked: what else is marked.
    ///   - labels: what the labels of the query stand for in the node.
    func line(_ node: Range<Int>, _ hits: [Hit], _ marked: MarkedTurns, labels: [String: Range<Int>]) -> ConcordanceLine {
        let turn = segment.turn(ofToken: node.lowerBound)
        let lastTurn = segment.lastTurn(of: node, from: turn)
        let member = segment.memberNumber(ofTurn: turn)
        let (firstTurn, firstToken) = (segment.members[member].turns.lowerBound, segment.members[member].tokens.lowerBound)
        let speaker = places.speaker(ofTurn: turn, in: member)
        let parts = ContextParts(around: node, settings.context, segment, answers)
        let left = Passage(parts.left, segment, places, labelsFirst: true)
        let right = Passage(parts.right, segment, places, labelsFirst: false)
        let words = Passage((turn...lastTurn).map { (node.clamped(to: segment.tokens(ofTurn: $0)), $0) }, segment, places, labelsFirst: false)
        let extent = segment.range(ofTokens: node)
        let nodeText = (turn...lastTurn).map { places.quotation(node.clamped(to: segment.tokens(ofTurn: $0)), inTurn: $0) }.joined(separator: " ")
        var line = ConcordanceLine(
            transcript: places.id(of: member), turn: turn - firstTurn + 1, speaker: speaker?.label ?? "", informant: speaker?.informant ?? "",
            role: (speaker?.role ?? .unknown).rawValue, time: places.start(ofTurn: turn, in: member), left: left.text, node: nodeText,
            right: right.text, themes: Set(hits.filter { $0.tokens.overlaps(node) }.map(\.theme)).sorted(), counted: true,
            tokens: node.lowerBound - firstToken..<node.upperBound - firstToken, characters: places.characters(extent, in: member),
            location: places.location(of: extent.start, in: member), metadata: places.metadata(of: member))
        if !wordsBefore.isEmpty { line.wordsBefore = wordsBefore[turn] + wordsInTurn(before: node, turn) }
        let bounds = segment.tokens(ofTurn: turn).lowerBound..<segment.tokens(ofTurn: lastTurn).upperBound
        line.touchesLeft = node.lowerBound > bounds.lowerBound && segment.isGluedToLast(node.lowerBound)
        line.touchesRight = node.upperBound < bounds.upperBound && segment.isGluedToLast(node.upperBound)
        line.expanded = expanded(node)
        let near = marked.near((parts.left + parts.right).map(\.turn) + Array(turn...lastTurn))
        capture(node, (left, words, right), near, labels, &line)
        return line
    }

    private func wordsInTurn(before node: Range<Int>, _ turn: Int) -> Int {
        (segment.tokens(ofTurn: turn).lowerBound..<node.lowerBound).count { segment.tokenClass($0).counts() }
    }

    private func expanded(_ node: Range<Int>) -> ExpandedContext? {
        guard let size = settings.expanded else { return nil }
        let parts = ContextParts(around: node, size, segment, answers)
        return ExpandedContext(
            left: Passage(parts.left, segment, places, labelsFirst: true).text,
            right: Passage(parts.right, segment, places, labelsFirst: false).text)
    }

    private func capture(
        _ node: Range<Int>, _ passages: (left: Passage, node: Passage, right: Passage), _ marked: [MarkedRange],
        _ labels: [String: Range<Int>], _ line: inout ConcordanceLine
    ) {
        var values: [String?] = []
        var ranges = marked
        for key in settings.keys where key.isOfWords {
            let (value, token) = key.captured(from: node, in: segment, labels: labels)
            values.append(value)
            guard let token else { continue }
            if case .words(_, .node) = key.meaning {
                ranges.append((node, .key(key.name)))
            } else {
                ranges.append((token..<token + 1, .key(key.name)))
            }
        }
        line.captured = CapturedValues(names: keyNames, values: values)
        for (tokens, kind) in ranges {
            if let range = passages.left.range(of: tokens) { line.marks.append(LineMark(.left, range, kind)) }
            if node.overlaps(tokens), let range = passages.node.range(of: tokens) { line.marks.append(LineMark(.node, range, kind)) }
            if let range = passages.right.range(of: tokens) { line.marks.append(LineMark(.right, range, kind)) }
        }
    }
}
