import CorpusModel
import UnicodeText

/// A match of a query in CQL.
public struct CQLMatch: Hashable, Sendable {
    /// From the first token to after the last; segment-wide.
    public let tokens: Range<Int>
    /// What the query's labels matched; `target` is that of `@`.
    public let labels: [String: Range<Int>]
}

/// A query in CQL on one segment, for one worker. Cost: the vocabulary is held against each expression once; after that a position costs what
/// begins at it.
public struct CQLRun {
    private let compiled: CompiledCQL
    private let columns: CQLColumns
    private let values: CQLValues
    /// For each position of the window the end of the query's scope; made when a match may begin somewhere.
    private var knownLimits: [Int]?
    private let frequency: (CQLAttribute, String) -> Int
    private var ready: Ready?
    private var tokenChecks: [CQLTest: CQLChecks.Check] = [:]
    private var naming: [CQLChecks.Check]?
    /// Some start had so many ways to go on that they were given up there.
    public private(set) var isGivenUp = false

    /// What the program asks, ready for all windows.
    private struct Ready {
        let checks: [CQLChecks.Check]
        let constraint: CQLChecks.Check?
        /// By start of a pattern, what its first token may be.
        let firsts: [Int: [CQLChecks.Check]]
        /// What labels stand for before they stand for anything.
        let noLabels: [Range<Int>]
    }

    private var query: CQLQuery { compiled.query }

    /// `facts` are of the segment's turns. `themes` gives the themes of a token, `frequency` how often a value stands in the whole corpus.
    public init(
        _ query: CQLQuery, on segment: CorpusSegment, facts: @escaping @autoclosure () -> [TurnFacts], lists: [String: [String]] = [:],
        themes: @escaping @Sendable (Int) -> [String] = { _ in [] }, frequency: @escaping (CQLAttribute, String) -> Int = { _, _ in 0 }
    ) {
        self.init(CompiledCQL(query, lists: lists), on: segment, facts: facts, themes: themes, frequency: frequency)
    }

    init(
        _ compiled: CompiledCQL, on segment: CorpusSegment, facts: @escaping () -> [TurnFacts],
        themes: @escaping @Sendable (Int) -> [String] = { _ in [] }, frequency: @escaping (CQLAttribute, String) -> Int = { _, _ in 0 }
    ) {
        self.compiled = compiled
        self.frequency = frequency
        columns = CQLColumns(segment, facts: facts, seesAll: compiled.query.seesAll)
        values = CQLValues(columns: columns, themes: themes)
    }

    /// The matches in text order. Throws where an expression is none that ICU knows; `cut` is the caller's, who knows the other segments.
    public mutating func matches() throws(UnicodeFault) -> [CQLMatch] { try matches(in: 0..<columns.segment.tokenCount) }

    /// The matches in a window of tokens, which holds whole regions of all that the query speaks of.
    mutating func matches(in window: Range<Int>) throws(UnicodeFault) -> [CQLMatch] {
        columns.open(window)
        knownLimits = nil
        let ready = try readied()
        var found: [(positions: Range<Int>, labels: [String: Range<Int>])] =
            switch query.body {
            case .pattern: matches(from: compiled.start, query.strategy, ready, ready.constraint)
            case .meeting(let meeting): try positions(of: meeting).sorted().map { ($0..<($0 + 1), [:]) }
            }
        for (filter, start) in zip(query.filters, compiled.filterStarts) {
            let holdsOthers = filter.relation == .containing || filter.relation == .notContaining
            let others = matches(from: start, holdsOthers ? .shortest : .longest, ready).map(\.positions)
            found = found.filter { match in fulfils(filter.relation, match.positions, others) }
        }
        return found.map { match in
            CQLMatch(tokens: columns.tokens(of: expanded(match.positions)), labels: match.labels.mapValues { columns.tokens(of: $0) })
        }
    }

    /// The matches in text order, transcript by transcript: no match goes over two, and what filters ask of matches is asked of those of one.
    mutating func matchesOfAll() throws(UnicodeFault) -> [CQLMatch] {
        var found: [CQLMatch] = []
        for member in columns.segment.members where !member.tokens.isEmpty { found += try matches(in: member.tokens) }
        return found
    }

    /// Those of some tokens, in their order, that a query of one token matches.
    ///
    /// - Precondition: `query.onlyTest` is there.
    mutating func matches(of tokens: [UInt32]) throws(UnicodeFault) -> [CQLMatch] {
        guard let test = query.onlyTest else { preconditionFailure("a query of one token") }
        columns.open(tokens.lazy.map { Int($0) })
        let check = try tokenCheck(test)
        return columns.tokens.indices.filter { check($0, []) }.map { CQLMatch(tokens: columns.tokens[$0]..<columns.tokens[$0] + 1, labels: [:]) }
    }

    /// The matches in a window, each with the tokens that some test names: a word that only `[]` passes over is not among them. Where the query names
    /// none at all, every token counts as named.
    mutating func namedMatches(in window: Range<Int>) throws(UnicodeFault) -> [QueryMatch] {
        var found: [QueryMatch] = []
        for match in try matches(in: window) {
            let checks = try namingChecks()
            let tokens = columns.tokens.indices.filter { match.tokens.contains(columns.tokens[$0]) }
            let named = tokens.filter { position in checks.contains { $0(position, []) } }.map { columns.tokens[$0] }
            found.append(QueryMatch(tokens: match.tokens, matched: named.isEmpty ? tokens.map { columns.tokens[$0] } : named))
        }
        return found
    }

    /// The query's tests that say what a token is.
    private mutating func namingChecks() throws(UnicodeFault) -> [CQLChecks.Check] {
        if let known = naming { return known }
        var tests: [CQLTest] = []
        query.forEachTokenTest { test in if test.namesToken, !tests.contains(test) { tests.append(test) } }
        var checks: [CQLChecks.Check] = []
        for test in tests { checks.append(try tokenCheck(test)) }
        naming = checks
        return checks
    }

    private func fulfils(_ relation: CQLFilter.Relation, _ match: Range<Int>, _ others: [Range<Int>]) -> Bool {
        func lies(_ one: Range<Int>, in other: Range<Int>) -> Bool { other.lowerBound <= one.lowerBound && one.upperBound <= other.upperBound }
        return switch relation {
        case .within: others.contains { lies(match, in: $0) }
        case .notWithin: !others.contains { lies(match, in: $0) }
        case .containing: others.contains { lies($0, in: match) }
        case .notContaining: !others.contains { lies($0, in: match) }
        }
    }

    private func expanded(_ positions: Range<Int>) -> Range<Int> {
        guard let expansion = query.expansion else { return positions }
        let start = expansion.side == .right ? positions.lowerBound : columns.extent(of: expansion.region, at: positions.lowerBound).lowerBound
        let end = expansion.side == .left ? positions.upperBound : columns.extent(of: expansion.region, at: positions.upperBound - 1).upperBound
        return start..<end
    }

    // MARK: Patterns

    /// The matches of one of the query's patterns, told by where it begins in the program.
    private mutating func matches(
        from start: Int?, _ strategy: CQLStrategy, _ ready: Ready, _ constraint: CQLChecks.Check? = nil
    ) -> [(positions: Range<Int>, labels: [String: Range<Int>])] {
        guard let start else {
            isGivenUp = true
            return []
        }
        let labels = compiled.table.labels
        var search = QuerySearch(compiled.program, labels: labels.count, on: CQLText(columns: columns, checks: ready.checks))
        var found: [(positions: Range<Int>, labels: [String: Range<Int>])] = []
        // Most matches that may begin somewhere do not, and a search costs many times as much as a look at the first token.
        let firsts = ready.firsts[start] ?? []
        for position in 0..<columns.count where firsts.contains(where: { $0(position, ready.noLabels) }) {
            search.text.end = limits()[position]
            let end = search.end(from: start, at: position, wantsFarthest: strategy == .longest) { constraint?(position, $0) ?? true }
            guard let end else { continue }
            let stands = zip(labels, end.labels).filter { !$1.isEmpty }
            found.append((position..<end.position, Dictionary(uniqueKeysWithValues: stands)))
        }
        isGivenUp = isGivenUp || search.isGivenUp
        return CQLOverlap.kept(found.map(\.positions), strategy).map { found[$0] }
    }

    private mutating func limits() -> [Int] {
        let limits = knownLimits ?? columns.limits(of: query.scope)
        knownLimits = limits
        return limits
    }

    private mutating func readied() throws(UnicodeFault) -> Ready {
        if let ready { return ready }
        let checks = CQLChecks(values, labels: compiled.table.labels, lists: compiled.lists, frequency: frequency)
        var tests: [CQLChecks.Check] = []
        for test in compiled.table.tests { tests.append(try checks.check(test)) }
        let constraint = try query.constraint.map { (test) throws(UnicodeFault) in try checks.check(test) }
        let starts = ([compiled.start] + compiled.filterStarts).compactMap { $0 }
        let firsts = starts.map { start in compiled.program.firstElements(from: start).sorted().map { tests[$0] } }
        let made = Ready(
            checks: tests, constraint: constraint, firsts: Dictionary(zip(starts, firsts)) { $1 },
            noLabels: [Range<Int>](repeating: 0..<0, count: compiled.table.labels.count))
        ready = made
        return made
    }

    /// What is asked of a token where no label stands for anything.
    private mutating func tokenCheck(_ test: CQLTest) throws(UnicodeFault) -> CQLChecks.Check {
        if let known = tokenChecks[test] { return known }
        let check = try CQLChecks(values, labels: [], lists: compiled.lists, frequency: frequency).check(test)
        tokenChecks[test] = check
        return check
    }

    // MARK: Meetings

    private mutating func positions(of meeting: CQLMeeting) throws(UnicodeFault) -> Set<Int> {
        switch meeting {
        case .token(let test):
            let check = try tokenCheck(test)
            return Set((0..<columns.count).filter { check($0, []) })
        case .union(let one, let other): return try positions(of: one).union(positions(of: other))
        case .meet(let one, let other, let from, let to):
            let partners = try positions(of: other)
            let ones = try positions(of: one)
            guard !partners.isEmpty, !ones.isEmpty else { return [] }
            let limits = limits()
            // Whether both positions lie in the query's scope, the nearer end first.
            func areTogether(_ one: Int, _ other: Int) -> Bool { max(one, other) < limits[min(one, other)] }
            return ones.filter { position in
                (from...to).contains { partners.contains(position + $0) && areTogether(position, position + $0) }
            }
        case .meetIn(let one, let other, let region):
            let partners = try Set(positions(of: other).map { columns.region(region, at: $0) })
            return try positions(of: one).filter { partners.contains(columns.region(region, at: $0)) }
        }
    }
}
