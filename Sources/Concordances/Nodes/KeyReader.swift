import CorpusIndex
import CorpusModel

/// Reads what the nodes of one segment have for a key. Words that an index numbers are looked up at the end, all together; of other
/// texts each is looked up once.
struct KeyReader {
    private(set) var column: KeyColumn
    private let places: StoredPlaces
    /// The numbers of words by their ids in the segment; 0 where a word was not met, `none` where it has no value.
    private var known: [UInt32] = []
    /// The numbers of match forms in the index, where the column has those.
    private let ofIndex: Column<UInt32>?
    /// What a shortened side is read from.
    private let shortened: SegmentSide?
    /// The words of the side at hand.
    private var side: [UInt32] = []
    private static let none = UInt32.max
    /// Whether a token is noted for each node, and their words are looked up together at the end.
    private let notesTokens: Bool

    /// - Parameters:
    ///   - number: the segment's place in the index.
    ///   - nodes: how many there are at most.
    init(_ key: LineKey, _ segment: CorpusSegment, number: Int, _ index: IndexWords?, isShortened: Bool, _ places: StoredPlaces, nodes: Int) {
        column = KeyColumn(key, index, isShortened: isShortened)
        ofIndex = KeyColumn.vocabulary(key, index)?.numbers(ofSegment: number)
        shortened = if column.isShortened, let part = key.side, let ofIndex { SegmentSide(segment, part, ofIndex) } else { nil }
        if let shortened { column.set(shortened, ofSegment: number) }
        self.places = places
        let isToken = if case .token = key.meaning { true } else { false }
        notesTokens = shortened != nil || isToken && ofIndex != nil
        column.reserve(nodes)
        guard ofIndex == nil else { return }
        switch key.meaning {
        case .words(let attribute, _), .token(let attribute, _):
            known = [UInt32](repeating: 0, count: attribute == .word ? segment.normVocabulary.count : segment.readingTable.count)
        case .own, .metadata, .label: break
        }
    }

    /// Adds the value of a node that begins in a turn; `labels` are what those of the query stand for in it.
    mutating func append(_ node: Range<Int>, turn: Int, labels: [String: Range<Int>], in segment: CorpusSegment) {
        switch column.key.meaning {
        case .own, .metadata: append(own(turn))
        case .label: append(column.key.captured(from: node, in: segment, labels: labels).value)
        case .token(let attribute, let position):
            let token = position.token(from: node, ofTurn: turn, in: segment)
            if notesTokens { return note(token) }
            column.append(token.map { number(of: $0, attribute, in: segment) } ?? 0)
        case .words(let attribute, .node):
            // Most nodes are one word.
            if node.count == 1 {
                column.append(number(of: node.lowerBound, attribute, in: segment))
            } else {
                append(column.key.captured(from: node, in: segment).value)
            }
        case .words(let attribute, let part):
            if let shortened { return note(shortened.nearest(beside: node, ofTurn: turn)) }
            side.removeAll(keepingCapacity: true)
            LineKey.forEachWord(beside: node, part, in: segment) { token in
                let number = number(of: token, attribute, in: segment)
                if number != 0 { side.append(number) }
            }
            column.append(side)
        }
    }

    private mutating func note(_ token: Int?) { column.append(token.map { UInt32($0) } ?? KeyColumn.noToken) }

    /// All nodes are read: of tokens that were noted the words are looked up.
    mutating func finish(_ segment: CorpusSegment) { if notesTokens, let ofIndex { column.resolve(segment.norms, ofIndex) } }

    private mutating func append(_ text: String?) { column.append(text.map { column.number(of: $0) } ?? 0) }

    private func own(_ turn: Int) -> String? {
        let text =
            switch column.key.meaning {
            case .own(let field): places.value(field, ofTurn: turn)
            case .metadata(let field): places.value("meta_" + field, ofTurn: turn)
            case .words, .token, .label: ""
            }
        return text.isEmpty ? nil : text
    }

    private mutating func number(of token: Int, _ attribute: TokenAttribute, in segment: CorpusSegment) -> UInt32 {
        if let ofIndex { return ofIndex[Int(segment.norms[token])] + 1 }
        let id = Int(attribute == .word ? segment.norms[token] : segment.readings?[token] ?? 0)
        guard id < known.count else { return 0 }
        if known[id] == 0 { known[id] = newNumber(token, attribute, in: segment) }
        return known[id] == Self.none ? 0 : known[id]
    }

    private mutating func newNumber(_ token: Int, _ attribute: TokenAttribute, in segment: CorpusSegment) -> UInt32 {
        if attribute == .word, let words = segment.normVocabulary.sorted {
            return words.withBytes(of: Int(segment.norms[token])) { column.add($0) }
        }
        return attribute.value(of: token, in: segment).map { column.number(of: $0) } ?? Self.none
    }
}
