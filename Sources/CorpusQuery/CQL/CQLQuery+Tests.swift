/// What a query asks of words, wherever it stands: in the pattern, in filters, in the constraint.
extension CQLQuery {
    /// Calls `body` with every test of a token that has no test in it.
    func forEachTest(_ body: (CQLTest) -> Void) {
        switch self.body {
        case .pattern(let pattern): pattern.forEachTest(body)
        case .meeting(let meeting): meeting.forEachTest(body)
        }
        for filter in filters { filter.query.forEachTest(body) }
        constraint?.forEachTest(body)
    }

    /// Calls `body` with what the pattern asks of each token, whole.
    func forEachTokenTest(_ body: (CQLTest) -> Void) {
        switch self.body {
        case .pattern(let pattern): pattern.forEachTokenTest(body)
        case .meeting(let meeting): meeting.forEachTokenTest(body)
        }
    }

    /// Whether some test asks for a value of an attribute.
    func asks(_ isWanted: (CQLAttribute) -> Bool) -> Bool {
        var found = false
        forEachTest { test in if test.attributes.contains(where: isWanted) { found = true } }
        return found
    }

    /// Whether the query asks for what only analysed words have.
    public var asksForReadings: Bool { asks { [.lemma, .pos, .part].contains($0) } }

    /// Whether the query names a list.
    public func namesList(_ name: String) -> Bool {
        var found = false
        forEachTest { if case .equals(_, .list(name)) = $0 { found = true } }
        return found
    }

    /// Why it cannot stand in a lexicon, whose matches are words of one turn; `nil` where it can.
    public var lexiconFault: String? {
        if seesAll { return "(?all) sees events and fillers, which are no evidence in a lexicon; take it out" }
        if !frequencies.isEmpty { return "f() asks how often a word stands in a corpus, and a lexicon knows none; take it out" }
        if cut != nil { return "cut is for concordances; a lexicon finds every match" }
        if asks({ $0 == .theme }) { return "theme asks for what lexicons find, and a lexicon cannot ask for that; use with, unless or support" }
        let isWide: Bool =
            switch scope.unit {
            case .tokens: false
            case .region(let region): region == .answer || region == .transcript || (region == .turn && scope.count > 1)
            }
        if isWide || speaksOfWiderRegions || expansion.map({ $0.region == .answer || $0.region == .transcript }) ?? false {
            return "a match of a lexicon lies in one turn; say within s, within turn or within a number of words"
        }
        return nil
    }
}

extension CQLPattern {
    func forEachTest(_ body: (CQLTest) -> Void) {
        switch self {
        case .token(let test): test.forEachTest(body)
        case .sequence(let parts), .alternatives(let parts): for part in parts { part.forEachTest(body) }
        case .repeated(let inner, _, _), .labelled(_, let inner): inner.forEachTest(body)
        case .regionStart(_, let test), .region(_, let test): test?.forEachTest(body)
        case .regionEnd: return
        }
    }
}

extension CQLPattern {
    fileprivate func forEachTokenTest(_ body: (CQLTest) -> Void) {
        switch self {
        case .token(let test): body(test)
        case .sequence(let parts), .alternatives(let parts): for part in parts { part.forEachTokenTest(body) }
        case .repeated(let inner, _, _), .labelled(_, let inner): inner.forEachTokenTest(body)
        case .regionStart, .region, .regionEnd: return
        }
    }
}

extension CQLMeeting {
    fileprivate func forEachTokenTest(_ body: (CQLTest) -> Void) {
        switch self {
        case .token(let test): body(test)
        // The second of a meeting stands beside the match.
        case .meet(let one, _, _, _), .meetIn(let one, _, _): one.forEachTokenTest(body)
        case .union(let one, let other):
            one.forEachTokenTest(body)
            other.forEachTokenTest(body)
        }
    }

    func forEachTest(_ body: (CQLTest) -> Void) {
        switch self {
        case .token(let test): test.forEachTest(body)
        case .meet(let one, let other, _, _), .union(let one, let other), .meetIn(let one, let other, _):
            one.forEachTest(body)
            other.forEachTest(body)
        }
    }
}

extension CQLTest {
    func forEachTest(_ body: (CQLTest) -> Void) {
        switch self {
        case .not(let inner): inner.forEachTest(body)
        case .and(let tests), .or(let tests): for test in tests { test.forEachTest(body) }
        case .implies(let one, let other):
            one.forEachTest(body)
            other.forEachTest(body)
        case .any, .equals, .same, .compares, .isDefined, .isIn: body(self)
        }
    }

    /// What a test without others in it asks for.
    fileprivate var attributes: [CQLAttribute] {
        func asked(_ number: CQLNumber) -> [CQLAttribute] {
            switch number {
            case .constant, .distance, .absoluteDistance: []
            case .length(let value), .frequency(let value), .value(let value): [value.attribute]
            }
        }
        return switch self {
        case .equals(let value, _): [value.attribute]
        case .same(let one, let other): [one.attribute, other.attribute]
        case .compares(let one, _, let other): asked(one) + asked(other)
        default: []
        }
    }

    /// Whether the test says what a token is, and not only what it is not: such a token is named by the query, others are passed over.
    var namesToken: Bool {
        switch self {
        case .equals(let value, _): value.label == nil
        case .and(let tests): tests.contains(where: \.namesToken)
        case .or(let tests): tests.allSatisfy(\.namesToken)
        case .any, .same, .compares, .isDefined, .isIn, .not, .implies: false
        }
    }
}
