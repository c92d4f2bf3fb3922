import CorpusIndex
import CorpusModel
import UnicodeText

/// A query in CQL on a segment of an index by way of its postings: only turns or transcripts that hold a word which every match needs are looked at. The
/// matches are those of a run over the whole segment.
public struct CQLPostingSearch {
    private let query: CQLQuery
    private let lists: [String: [String]]
    private let words: SegmentWords
    private let forms: SortedStrings

    public init(_ query: CQLQuery, lists: [String: [String]], in words: SegmentWords, forms: SortedStrings) {
        self.query = query
        self.lists = lists
        self.words = words
        self.forms = forms
    }

    /// Tokens of the word that every match needs, in ascending order; `nil` where all of the segment must be looked at. Throws where an expression is none
    /// that ICU knows.
    public func candidates(in postings: SegmentPostings, below limit: Int) throws(UnicodeFault) -> [UInt32]? {
        guard let need = CQLNeed(query) else { return nil }
        let (found, count) = try CQLNeedWords(words: words, postings: postings, forms: forms, lists: lists).words(of: need)
        // Of a word that is everywhere the postings save nothing, unless it alone is looked at.
        guard count * 4 < limit || query.onlyTest != nil && found.count == 1 else { return nil }
        var tokens: [UInt32] = []
        // A damaged index may tell any number.
        tokens.reserveCapacity(min(count, limit))
        for word in found.sorted() { postings.appendTokens(of: word, below: limit, to: &tokens) }
        if found.count > 1 { tokens.sort() }
        return tokens
    }

    /// The matches in text order, and whether some were given up.
    public func matches(
        _ candidates: [UInt32]?, in segment: CorpusSegment, facts: @escaping () -> [TurnFacts], frequency: @escaping (CQLAttribute, String) -> Int
    ) throws(UnicodeFault) -> (matches: [CQLMatch], isGivenUp: Bool) {
        var run = CQLRun(query, on: segment, facts: facts(), lists: lists, frequency: frequency)
        guard let candidates else { return (try run.matchesOfAll(), run.isGivenUp) }
        if query.onlyTest != nil { return (try run.matches(of: candidates), false) }
        var found: [CQLMatch] = []
        var done = 0
        for token in candidates where Int(token) >= done {
            let window = window(of: Int(token), segment)
            found += try run.matches(in: window)
            done = window.upperBound
        }
        return (found, run.isGivenUp)
    }

    /// The turn of a token, where nothing in the query reaches out of it; else its transcript.
    private func window(of token: Int, _ segment: CorpusSegment) -> Range<Int> {
        let turn = segment.turn(ofToken: token)
        return staysInTurn ? segment.tokens(ofTurn: turn) : segment.member(ofTurn: turn).tokens
    }

    private var staysInTurn: Bool {
        if case .region(let region) = query.scope.unit, region == .sentence || region == .turn, query.scope.count == 1 {
            return query.expansion.map { $0.region == .sentence || $0.region == .turn } ?? true && !query.speaksOfWiderRegions
        }
        return false
    }
}

extension CQLQuery {
    /// What a query asks that is about one token and nothing else: whatever stands around it makes no difference.
    var onlyTest: CQLTest? {
        guard case .pattern(.token(let test)) = body, constraint == nil, filters.isEmpty, expansion == nil else { return nil }
        return test
    }

    /// Whether the pattern has marks of answers or transcripts, whose borders a turn alone does not show.
    var speaksOfWiderRegions: Bool {
        func isWider(_ region: CQLRegion) -> Bool { region == .answer || region == .transcript }
        func speaks(_ pattern: CQLPattern) -> Bool {
            switch pattern {
            case .token: false
            case .sequence(let parts), .alternatives(let parts): parts.contains(where: speaks)
            case .repeated(let inner, _, _), .labelled(_, let inner): speaks(inner)
            case .regionStart(let region, _), .region(let region, _): isWider(region)
            case .regionEnd(let region): isWider(region)
            }
        }
        func reaches(_ meeting: CQLMeeting) -> Bool {
            switch meeting {
            case .token: false
            case .meet(let one, let other, _, _), .union(let one, let other): reaches(one) || reaches(other)
            case .meetIn(let one, let other, let region): isWider(region) || reaches(one) || reaches(other)
            }
        }
        let isBodyWider =
            switch body {
            case .pattern(let pattern): speaks(pattern)
            case .meeting(let meeting): reaches(meeting)
            }
        return isBodyWider || filters.contains { speaks($0.query) }
    }
}
