import CorpusIndex
import CorpusModel

/// Queries that are words in a row on one segment, for one worker: the matches of `QueryRun`, which purpose `lexicon` asks for, without its search.
public final class ChainRun {
    private let chains: QueryChains
    private let words: ChainWords
    private let columns: SearchColumns
    /// By word of the segment what it may be.
    private let uses: [ChainWords.Uses]
    /// The same for what is looked up of words that are something.
    private let rows: [ChainWords.Row]
    private let pairs: ChainPairs
    /// Tokens are asked about in their order.
    @exclusivity(unchecked) private var sentences: RegionCursor
    /// By token class, 1 where an element can match it, else 0.
    private let matchable: [UInt8]

    /// Cost: a look at each word of the segment, and at the pairs of words that phrases begin with.
    ///
    /// - Parameter words: those of the segment where it is of an index.
    public convenience init(_ queries: CompiledQueries, _ chains: QueryChains, on segment: CorpusSegment, words: SegmentWords? = nil) {
        self.init(queries, chains, on: segment, ChainWords(ElementIndex(queries, segment, words), chains), numbers: nil)
    }

    /// Of an index without analysis. Cost: a look at each match form, and at the pairs of them that phrases begin with.
    ///
    /// - Parameters:
    ///   - words: of the whole index.
    ///   - numbers: of each match form of the segment its number among them; those beyond them come from a damaged index and stop the program.
    public convenience init(
        _ queries: CompiledQueries, _ chains: QueryChains, on segment: CorpusSegment, _ words: ChainWords, numbers: Column<UInt32>
    ) {
        precondition(
            segment.readings == nil && numbers.count == segment.normVocabulary.count, "a number for each match form; the index may be damaged")
        self.init(queries, chains, on: segment, words, numbers: .some(numbers))
    }

    private init(
        _ queries: CompiledQueries, _ chains: QueryChains, on segment: CorpusSegment, _ words: ChainWords, numbers: Column<UInt32>?
    ) {
        self.chains = chains
        self.words = words
        columns = SearchColumns(segment, particles: queries.particles)
        sentences = RegionCursor(segment.sentences)
        matchable = (0...UInt8.max).map { TokenClass(rawValue: $0) == .word || TokenClass(rawValue: $0) == .number ? 1 : 0 }
        // Tables of the segment's own words stay near the processor; those of an index are ten times as long.
        if let numbers {
            var uses = [ChainWords.Uses](repeating: ChainWords.Uses(), count: numbers.count)
            var rows = [ChainWords.Row](repeating: ChainWords.Row(), count: numbers.count)
            numbers.withUnsafeBuffer { numbers in
                for (word, number) in numbers.enumerated() where !words.uses[Int(number)].isNothing {
                    uses[word] = words.uses[Int(number)]
                    rows[word] = words.rows[Int(number)]
                }
            }
            (self.uses, self.rows) = (uses, rows)
        } else {
            (uses, rows) = (words.uses, words.rows)
        }
        pairs = ChainPairs(chains, PhraseWords(chains, words, uses, rows))
    }

    /// Calls `found` with every query that matches from a token of some on, in the order of these, and with the first and the last token of the match. Nothing leaves a sentence,
    /// or the tokens.
    ///
    /// Cost: a look at each token, and some instructions for each word of what may begin there.
    public func forEachMatch(in tokens: Range<Int>, _ found: (_ query: Int, _ first: Int, _ last: Int) -> Void) {
        precondition(columns.words.count == columns.classes.count, "a class for each token of the segment")
        columns.words.withUnsafeBuffer { words in
            columns.classes.withUnsafeBuffer { classes in
                uses.withUnsafeBufferPointer { uses in
                    uses.withMemoryRebound(to: UInt8.self) { marks in
                        MarkedPlaces.forEachStretch(of: tokens, words, marks: marks) { places in
                            for place in places[..<beginnings(among: places, words, classes)] {
                                matches(at: Int(place), before: tokens.upperBound, found)
                            }
                        }
                    }
                }
            }
        }
    }

    /// Keeps the places where an element can match and a match stands or may begin, judged by the next token alone; gives their number.
    @inline(__always)
    private func beginnings(
        among places: UnsafeMutableBufferPointer<UInt32>, _ words: UnsafeBufferPointer<UInt32>, _ classes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        uses.withUnsafeBufferPointer { uses in
            matchable.withUnsafeBufferPointer { matchable in
                var kept = 0
                for place in places {
                    let (token, next) = (Int(place), min(Int(place) + 1, words.count - 1))
                    let (word, following) = (words[token], words[next])
                    let isMatchable = matchable[Int(classes[next])]
                    let begins = uses[Int(word)].begins(isPair: pairs.mayHold(word, following) & isMatchable, isPassed: isMatchable ^ 1)
                    places[kept] = place
                    kept &+= Int(matchable[Int(classes[token])] & begins)
                }
                return kept
            }
        }
    }

    /// The matches from a token on that an element can match.
    @inline(__always)
    private func matches(at token: Int, before end: Int, _ found: (_ query: Int, _ first: Int, _ last: Int) -> Void) {
        let word = Int(columns.words[token])
        let use = uses[word]
        if use.isAlone { forEachQuery(ofWord: word) { found($0, token, token) } }
        guard use.isBeginning, token + 1 < end else { return }
        // Mostly the next token is a word, and begins no phrase with this one: then its sentence is not looked at.
        if matchable[Int(columns.classes[token + 1])] == 1, pairs.mayHold(columns.words[token], columns.words[token + 1]) == 0 { return }
        phrases(at: token, before: min(end, sentences.tokens(around: token).upperBound), found)
    }

    /// The tokens of a query that matches from a token on. Cost: a look at each.
    public func tokens(of query: Int, at token: Int, before end: Int) -> [Int] {
        var tokens = [token]
        let end = min(end, sentences.tokens(around: token).upperBound)
        for _ in chains.places(ofQuery: query).dropFirst() {
            guard let next = next(after: tokens[tokens.count - 1], before: end) else { break }
            tokens.append(next)
        }
        return tokens
    }

    /// Calls `body` with the queries that a word is a match of by itself.
    @inline(__always)
    private func forEachQuery(ofWord word: Int, _ body: (Int) -> Void) {
        let row = rows[word].alone
        if row < 0 { return body(Int(~row)) }
        var place = Int(row)
        while words.alone[place] >= 0 {
            body(Int(words.alone[place]))
            place += 1
        }
        body(Int(~words.alone[place]))
    }

    @inline(__always)
    private func phrases(at token: Int, before end: Int, _ found: (_ query: Int, _ first: Int, _ last: Int) -> Void) {
        guard let place = next(after: token, before: end), pairs.mayHold(columns.words[token], columns.words[place]) == 1 else {
            return
        }
        phrases(at: token, rows[Int(columns.words[token])].elements, place, rows[Int(columns.words[place])].elements, before: end, found)
    }

    private func phrases(
        at token: Int, _ first: Range<Int>, _ place: Int, _ second: Range<Int>, before end: Int,
        _ found: (_ query: Int, _ first: Int, _ last: Int) -> Void
    ) {
        for one in first where chains.places(of: words.elements[one]).isBeginning {
            for other in second where chains.places(of: words.elements[other]).isSecond {
                chains.forEachQuery(beginningWith: words.elements[one], words.elements[other]) { query in
                    if let last = last(of: query, after: place, before: end) { found(query, token, last) }
                }
            }
        }
    }

    /// The last token of a query whose first two words match; `nil` where the others do not.
    private func last(of query: Int, after second: Int, before end: Int) -> Int? {
        let places = chains.places(ofQuery: query)
        if places.count == 2 { return second }
        var last = second
        for place in places.lowerBound + 2..<places.upperBound {
            guard let next = next(after: last, before: end),
                rows[Int(columns.words[next])].elements.contains(where: { words.elements[$0] == chains[place] })
            else {
                return nil
            }
            last = next
        }
        return last
    }

    /// The word after a token, what is transparent passed over; `nil` where the end, a wall or what no element matches comes first.
    @inline(__always)
    private func next(after token: Int, before end: Int) -> Int? {
        var at = token + 1
        while at < end {
            if matchable[Int(columns.classes[at])] == 1 { return at }
            guard columns.kind(at) == .transparent else { return nil }
            at += 1
        }
        return nil
    }
}
