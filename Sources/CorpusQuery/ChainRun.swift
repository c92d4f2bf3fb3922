import CorpusIndex
import CorpusModel

/// Queries that are words in a row on one segment, for one worker: the matches of `QueryRun`, which purpose `lexicon` asks for, without its search.
public final class ChainRun {
    private let chains: QueryChains
    private let elements: ElementIndex
    private let columns: SearchColumns
    /// By token class, whether an element can match it.
    private let canMatch: [Bool]
    /// By word, what its elements may be in a query.
    private let places: [QueryChains.Places]
    /// The tokens of the match that is told of, where they are several.
    @exclusivity(unchecked) public private(set) var matched: [Int] = []

    /// - Parameters:
    ///   - chains: of the queries.
    ///   - words: those of the segment where it is of an index.
    public init(_ queries: CompiledQueries, _ chains: QueryChains, on segment: CorpusSegment, words: SegmentWords? = nil) {
        self.chains = chains
        elements = ElementIndex(queries, segment, words)
        columns = SearchColumns(segment, particles: queries.particles)
        canMatch = (0...UInt8.max).map { TokenClass(rawValue: $0) == .word || TokenClass(rawValue: $0) == .number }
        let elements = elements
        places = (0..<elements.wordCount).map { word in
            elements.places(of: UInt32(word)).reduce(into: []) { $0.formUnion(chains.places(of: elements[$1])) }
        }
    }

    /// Calls `found` with every query that matches from a token of some on, in the order of these, and with the first and the last token of the match; where these are not the
    /// same, `matched` holds all. Nothing leaves the tokens, which are those of a turn, or a sentence.
    ///
    /// Cost: a look at each token, and one more for each word of what may begin there.
    public func forEachMatch(in tokens: Range<Int>, _ found: (_ query: Int, _ first: Int, _ last: Int) -> Void) {
        precondition(tokens.upperBound <= columns.words.count && tokens.upperBound <= columns.classes.count, "tokens of the segment")
        columns.words.withUnsafeBuffer { words in
            columns.classes.withUnsafeBuffer { classes in
                places.withUnsafeBufferPointer { places in
                    for token in tokens {
                        let word = Int(words[token])
                        precondition(word < places.count, "a word of the segment; the index may be damaged")
                        let place = places[word]
                        if place.isDisjoint(with: [.alone, .first]) || !canMatch[Int(classes[token])] { continue }
                        if place.contains(.alone) {
                            for element in elements.places(of: UInt32(word)) {
                                chains.forEachQuery(of: elements[element]) { found($0, token, token) }
                            }
                        }
                        if place.contains(.first) { phrases(at: token, before: tokens.upperBound, found) }
                    }
                }
            }
        }
    }

    private func phrases(at token: Int, before end: Int, _ found: (_ query: Int, _ first: Int, _ last: Int) -> Void) {
        guard let second = next(after: token, before: end), places[Int(columns.words[second])].contains(.second) else { return }
        for one in elements.places(of: columns.words[token]) where chains.places(of: elements[one]).contains(.first) {
            for other in elements.places(of: columns.words[second]) where chains.places(of: elements[other]).contains(.second) {
                for query in chains.queries(beginningWith: elements[one], elements[other]) ?? [] {
                    guard matches(chains.rest(of: query), after: token, second, before: end) else { continue }
                    found(query, token, matched[matched.count - 1])
                }
            }
        }
    }

    /// Whether the words after two tokens are of some elements; `matched` has all tokens then.
    private func matches(_ rest: ArraySlice<Int>, after first: Int, _ second: Int, before end: Int) -> Bool {
        matched.removeAll(keepingCapacity: true)
        matched.append(first)
        matched.append(second)
        for element in rest {
            guard let next = next(after: matched[matched.count - 1], before: end), elements.contains(element, word: columns.words[next]) else {
                return false
            }
            matched.append(next)
        }
        return true
    }

    /// The word after a token in its sentence, what is transparent passed over; `nil` where an end, a wall or what no element matches comes first.
    private func next(after token: Int, before end: Int) -> Int? {
        var at = token + 1
        while at < end, columns.sentences[at] == columns.sentences[token] {
            if canMatch[Int(columns.classes[at])] { return at }
            guard columns.kind(at) == .transparent else { return nil }
            at += 1
        }
        return nil
    }
}
