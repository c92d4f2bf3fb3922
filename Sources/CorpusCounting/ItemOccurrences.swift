import Concordances
import CorpusModel

/// Where the items of a subject stand in counted turns, in text order: what frequencies that are no plain words, dispersion and sequences are made of.
struct ItemOccurrences {
    private(set) var items: [String] = []
    /// A place in `items`, and the token that it begins with.
    private(set) var occurrences: [(item: Int, token: Int)] = []
    /// Hits without an item.
    private(set) var missing = 0
    private(set) var isGivenUp = false
    private var numbers: [String: Int] = [:]

    init(
        _ subject: FrequencyCounter.Subject, _ speech: CountedSpeech, _ segment: CorpusSegment, _ facts: [TurnFacts],
        _ places: [CountedSpeech.Place?], _ hits: [Hit]
    ) {
        switch subject {
        case .words(let attributes): addWords(ItemReader(attributes, segment), speech, segment, places)
        case .sequences(let attribute, let length): addSequences(ItemReader([attribute], segment), length, speech, segment, places)
        case .hits(let concordance, let key):
            let found = concordance.nodes(in: segment, facts: facts)
            isGivenUp = found.isGivenUp
            for node in found.tokens where places[segment.turn(ofToken: node.lowerBound)] != nil {
                if let value = key.captured(from: node, in: segment).value { add(value, node.lowerBound) } else { missing += 1 }
            }
        case .queries(let queries):
            for (name, concordance) in queries {
                let found = concordance.nodes(in: segment, facts: facts)
                isGivenUp = isGivenUp || found.isGivenUp
                for node in found.tokens where places[segment.turn(ofToken: node.lowerBound)] != nil { add(name, node.lowerBound) }
            }
        case .themes:
            for hit in hits where hit.counted && places[hit.turn] != nil { add(hit.theme, hit.tokens.lowerBound) }
        }
        occurrences.sort { ($0.token, $0.item) < ($1.token, $1.item) }
    }

    private mutating func add(_ item: String, _ token: Int) { occurrences.append((number(of: item), token)) }

    private mutating func number(of item: String) -> Int {
        if let number = numbers[item] { return number }
        numbers[item] = items.count
        items.append(item)
        return items.count - 1
    }

    private mutating func addWords(_ reader: ItemReader, _ speech: CountedSpeech, _ segment: CorpusSegment, _ places: [CountedSpeech.Place?]) {
        var known = [Int?](repeating: nil, count: reader.count)
        for (turn, place) in places.enumerated() where place != nil {
            for token in segment.tokens(ofTurn: turn) where segment.tokenClass(token).counts(fillersIn: speech.fillersIn) {
                if speech.leavesOut(token, segment) { continue }
                let id = reader.id(of: token)
                if known[id] == nil { known[id] = reader.item(of: token).map { number(of: $0) } }
                if let item = known[id] { occurrences.append((item, token)) } else { missing += 1 }
            }
        }
    }

    private mutating func addSequences(
        _ reader: ItemReader, _ length: Int, _ speech: CountedSpeech, _ segment: CorpusSegment, _ places: [CountedSpeech.Place?]
    ) {
        var words = [String?](repeating: nil, count: reader.count)
        var sentences = RegionCursor(segment.sentences)
        for (turn, place) in places.enumerated() where place != nil {
            var open: [(word: String, token: Int)] = []
            var sentence = 0..<0
            for token in segment.tokens(ofTurn: turn) where segment.tokenClass(token).counts(fillersIn: speech.fillersIn) {
                if !sentence.contains(token) { open = [] }
                sentence = sentences.tokens(around: token)
                let id = reader.id(of: token)
                if words[id] == nil { words[id] = reader.item(of: token) }
                guard let word = words[id], !speech.leavesOut(token, segment) else {
                    open = []
                    continue
                }
                open.append((word, token))
                if open.count > length { open.removeFirst() }
                if open.count == length { add(open.map(\.word).joined(separator: " "), open[0].token) }
            }
        }
    }
}
