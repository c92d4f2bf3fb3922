/// Which elements stand in the sentence at hand, and where: marks that are valid for one sentence. For one worker.
final class SentenceElements {
    // Unchecked for speed: no method calls out.
    @exclusivity(unchecked) private var marks: [UInt32]
    /// A bit for each token of the sentence; the last one stands for all that come after.
    @exclusivity(unchecked) private var places: [UInt64]
    @exclusivity(unchecked) private var sentence: UInt32 = 0
    /// Queries that are asked for in the sentence already.
    @exclusivity(unchecked) private var asked: [UInt32]
    @exclusivity(unchecked) private var start = 0
    /// By token of the sentence: the next wall or the end, and how many words come before the token after it.
    @exclusivity(unchecked) private var walls: [Int] = []
    @exclusivity(unchecked) private var wordsUpTo: [Int] = []
    /// The tokens that are words.
    @exclusivity(unchecked) private var words: [Int] = []

    init(elements: Int, queries: Int) {
        marks = [UInt32](repeating: 0, count: elements)
        places = [UInt64](repeating: 0, count: elements)
        asked = [UInt32](repeating: 0, count: queries)
    }

    /// Forgets the sentence before. Cost: a look at each token.
    func begin(_ tokens: Range<Int>, _ columns: SearchColumns) {
        sentence += 1
        start = tokens.lowerBound
        words.removeAll(keepingCapacity: true)
        wordsUpTo.removeAll(keepingCapacity: true)
        walls.removeAll(keepingCapacity: true)
        for token in tokens {
            let kind = columns.kind(token)
            if kind == .word { words.append(token - start) }
            wordsUpTo.append(words.count)
            walls.append(kind == .wall ? token - start : tokens.count)
        }
        for place in walls.indices.dropLast().reversed() where walls[place] == tokens.count { walls[place] = walls[place + 1] }
    }

    /// Marks an element at a token. Whether the sentence had it not yet.
    func mark(_ element: Int, at token: Int) -> Bool {
        let place: UInt64 = 1 << UInt64(min(token - start, 63))
        if marks[element] == sentence {
            places[element] |= place
            return false
        }
        marks[element] = sentence
        places[element] = place
        return true
    }

    /// Whether all elements stand in the sentence.
    func hasAll(_ elements: [Int]) -> Bool {
        for element in elements where marks[element] != sentence { return false }
        return true
    }

    /// Whether elements that the sentence holds all stand at a token or after it, with at most `reach` words between, and no wall. Over long sentences it may
    /// say yes where a search says no.
    func hasAll(_ elements: [Int], from token: Int, reach: Int) -> Bool {
        let first = token - start
        let passed = wordsUpTo[first] + reach
        let last = min(walls[first], passed < words.count ? words[passed] : walls.count)
        let upToLast: UInt64 = last >= 63 ? .max : (1 << UInt64(last + 1)) - 1
        let window = upToLast & ~((1 << UInt64(min(first, 63))) - 1)
        for element in elements where places[element] & window == 0 { return false }
        return true
    }

    /// Whether a query is asked for the first time in the sentence.
    func ask(_ query: Int) -> Bool {
        guard asked[query] != sentence else { return false }
        asked[query] = sentence
        return true
    }
}
