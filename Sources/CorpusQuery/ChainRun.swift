import CorpusIndex
import CorpusModel

/// Queries that are words in a row on one segment, for one worker: the matches of `QueryRun`, which purpose `lexicon` asks for, without its search.
public final class ChainRun {
    private let chains: QueryChains
    private let elements: ElementIndex
    private let columns: SearchColumns
    /// By token class, whether an element can match it.
    private let canMatch: [Bool]
    /// By word, whether some query begins with it.
    private let begins: [Bool]
    /// The tokens of the match that is told of.
    @exclusivity(unchecked) private var matched: [Int] = []

    /// - Parameters:
    ///   - chains: of the queries.
    ///   - words: those of the segment where it is of an index.
    public init(_ queries: CompiledQueries, _ chains: QueryChains, on segment: CorpusSegment, words: SegmentWords? = nil) {
        self.chains = chains
        elements = ElementIndex(queries, segment, words)
        columns = SearchColumns(segment, particles: queries.particles)
        canMatch = (0...UInt8.max).map { TokenClass(rawValue: $0) == .word || TokenClass(rawValue: $0) == .number }
        let elements = elements
        begins = (0..<elements.wordCount).map { word in
            elements.places(of: UInt32(word)).contains { place in
                var hasSome = false
                chains.forEachQuery(beginningWith: elements[place]) { _ in hasSome = true }
                return hasSome
            }
        }
    }

    /// Calls `found` with every query that matches from a token of some on, in the order of these, and with the tokens that its words match; these must not be kept. Nothing
    /// leaves the tokens, which are those of a turn, or a sentence.
    ///
    /// Cost: a look at each token, and one more for each word of what may begin there.
    public func forEachMatch(in tokens: Range<Int>, _ found: (_ query: Int, _ matched: [Int]) -> Void) {
        precondition(tokens.upperBound <= columns.words.count, "tokens of the segment")
        columns.words.withUnsafeBuffer { words in
            begins.withUnsafeBufferPointer { begins in
                for token in tokens {
                    let word = Int(words[token])
                    precondition(word < begins.count, "a word of the segment; the index may be damaged")
                    if begins[word], canMatch[Int(columns.classes[token])] { matches(at: token, before: tokens.upperBound, found) }
                }
            }
        }
    }

    private func matches(at token: Int, before end: Int, _ found: (_ query: Int, _ matched: [Int]) -> Void) {
        for place in elements.places(of: columns.words[token]) {
            chains.forEachQuery(beginningWith: elements[place]) { query in
                matched.removeAll(keepingCapacity: true)
                matched.append(token)
                let chain = chains.elements(of: query)
                for element in chain.dropFirst() {
                    guard let next = next(after: matched[matched.count - 1], before: end), elements.contains(element, word: columns.words[next])
                    else { return }
                    matched.append(next)
                }
                found(query, matched)
            }
        }
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
