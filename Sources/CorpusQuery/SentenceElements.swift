/// Which elements stand in the sentence at hand, and where: marks that are valid for one sentence. For one worker.
final class SentenceElements {
    // Unchecked for speed: no method calls out.
    @exclusivity(unchecked) private var marks: [UInt32]
    /// By element, a bit for each token of the sentence that is of it; the last one stands for all that come after.
    @exclusivity(unchecked) private var tokens: [UInt64]
    /// By element, a bit for each place (`QueryOutline`).
    @exclusivity(unchecked) private var places: [UInt64]
    @exclusivity(unchecked) private var sentence: UInt32 = 0
    /// Queries that are asked for in the sentence already.
    @exclusivity(unchecked) private var asked: [UInt32]
    @exclusivity(unchecked) private var start = 0
    /// By token of the sentence, its place: how many words there are up to it.
    @exclusivity(unchecked) private var placeOfToken: [Int] = []
    /// By token of the sentence, the places up to the next wall or the end.
    @exclusivity(unchecked) private var allowed: [UInt64] = []

    private let outline: QueryOutline
    @exclusivity(unchecked) private var scratch: [UInt64]

    init(elements: Int, queries: Int, _ outline: QueryOutline) {
        self.outline = outline
        scratch = [UInt64](repeating: 0, count: outline.count)
        marks = [UInt32](repeating: 0, count: elements)
        tokens = [UInt64](repeating: 0, count: elements)
        places = [UInt64](repeating: 0, count: elements)
        asked = [UInt32](repeating: 0, count: queries)
    }

    /// Forgets the sentence before. Cost: a look at each token.
    func begin(_ sentenceTokens: Range<Int>, _ columns: SearchColumns) {
        sentence += 1
        start = sentenceTokens.lowerBound
        placeOfToken.removeAll(keepingCapacity: true)
        allowed.removeAll(keepingCapacity: true)
        var words = 0
        var afterWall = 0
        for token in sentenceTokens {
            let kind = columns.kind(token)
            if kind == .word { words += 1 }
            placeOfToken.append(words)
            guard kind == .wall else { continue }
            let upToWall = Self.upTo(words)
            while afterWall < placeOfToken.count {
                allowed.append(upToWall)
                afterWall += 1
            }
        }
        while afterWall < placeOfToken.count {
            allowed.append(.max)
            afterWall += 1
        }
    }

    private static func upTo(_ place: Int) -> UInt64 { place >= 63 ? .max : (1 << UInt64(place + 1)) - 1 }

    /// Marks an element at a token. Whether the sentence had it not yet.
    func mark(_ element: Int, at token: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(min(token - start, 63))
        let place: UInt64 = 1 << UInt64(min(placeOfToken[token - start], 63))
        if marks[element] == sentence {
            tokens[element] |= bit
            places[element] |= place
            return false
        }
        marks[element] = sentence
        tokens[element] = bit
        places[element] = place
        return true
    }

    /// Whether an element stands in the sentence.
    func has(_ element: Int) -> Bool { marks[element] == sentence }

    /// The tokens of the sentence that are of an element, a bit each; the last bit stands for all from there on.
    func tokens(of element: Int) -> UInt64 { marks[element] == sentence ? tokens[element] : 0 }

    /// Whether a query that begins at a step of the program may match somewhere in the sentence.
    func allows(_ start: Int) -> Bool {
        outline.allows(start, first: .max, allowed: .max, scratch: &scratch) { marks[$0] == sentence ? places[$0] : 0 }
    }

    /// Whether it may match from a token on, with no wall between its words unless it crosses marks.
    func allows(_ start: Int, from token: Int, crossingMarks: Bool = false) -> Bool {
        let at = token - self.start
        let place: UInt64 = 1 << UInt64(min(placeOfToken[at], 63))
        // What comes before the place is not looked at; the words that share it may be.
        return outline.allows(start, first: place, allowed: (crossingMarks ? .max : allowed[at]) & ~(place - 1), scratch: &scratch) {
            marks[$0] == sentence ? places[$0] : 0
        }
    }

    /// Whether a query is asked for the first time in the sentence.
    func ask(_ query: Int) -> Bool {
        guard asked[query] != sentence else { return false }
        asked[query] = sentence
        return true
    }
}
