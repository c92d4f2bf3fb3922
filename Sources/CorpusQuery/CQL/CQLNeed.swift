import CorpusIndex
import CorpusModel
import UnicodeText

/// What every match of a query must hold somewhere, as far as words can tell it: where it is looked for in an index.
indirect enum CQLNeed {
    /// A token whose value matches.
    case value(CQLAttribute, CQLPatternText)
    /// One of these.
    case anyOf([CQLNeed])
    /// Each of these; one is enough to look for.
    case allOf([CQLNeed])

    /// `nil` where nothing is known: the whole segment is looked at.
    init?(_ query: CQLQuery) {
        let need: CQLNeed? =
            switch query.body {
            case .pattern(let pattern): Self.of(pattern)
            case .meeting(let meeting): Self.of(meeting)
            }
        guard let need else { return nil }
        self = need
    }

    private static func of(_ pattern: CQLPattern) -> CQLNeed? {
        switch pattern {
        case .token(let test): return of(test)
        case .sequence(let parts): return all(parts.compactMap(of))
        case .alternatives(let choices): return any(choices.map(of))
        case .repeated(let inner, let minimum, _): return minimum > 0 ? of(inner) : nil
        case .labelled(_, let inner): return of(inner)
        case .regionStart, .regionEnd, .region: return nil
        }
    }

    private static func of(_ meeting: CQLMeeting) -> CQLNeed? {
        switch meeting {
        case .token(let test): of(test)
        case .meet(let one, let other, _, _), .meetIn(let one, let other, _): all([of(one), of(other)].compactMap { $0 })
        case .union(let one, let other): any([of(one), of(other)])
        }
    }

    private static func of(_ test: CQLTest) -> CQLNeed? {
        switch test {
        case .equals(let value, let pattern):
            guard value.label == nil else { return nil }
            return switch value.attribute {
            case .word, .norm, .lemma, .pos, .part: .value(value.attribute, pattern)
            case .class, .theme, .region: nil
            }
        case .and(let tests): return all(tests.compactMap(of))
        case .or(let tests): return any(tests.map(of))
        case .any, .same, .compares, .isDefined, .isIn, .not, .implies: return nil
        }
    }

    private static func all(_ needs: [CQLNeed]) -> CQLNeed? { needs.isEmpty ? nil : needs.count == 1 ? needs[0] : .allOf(needs) }

    private static func any(_ needs: [CQLNeed?]) -> CQLNeed? {
        let known = needs.compactMap { $0 }
        return known.count == needs.count && !known.isEmpty ? .anyOf(known) : nil
    }
}

/// Answers needs with the words of a segment on disk. For one worker.
struct CQLNeedWords {
    let words: SegmentWords
    let postings: SegmentPostings
    /// The forms of the segment, sorted.
    let forms: SortedStrings
    let lists: [String: [String]]

    /// Words one of which every match holds, the rarest choice, and how many tokens they have. They may hold more than asked for, never less.
    func words(of need: CQLNeed) throws(UnicodeFault) -> (words: Set<Int>, tokens: Int) {
        switch need {
        case .value(let attribute, let pattern):
            let found = try words(attribute, CQLMatcher(pattern, lists: lists))
            return (found, found.reduce(0) { $0 + postings.tokenCount(of: $1) })
        case .anyOf(let needs):
            var union: Set<Int> = []
            for need in needs { union.formUnion(try words(of: need).words) }
            return (union, union.reduce(0) { $0 + postings.tokenCount(of: $1) })
        case .allOf(let needs):
            var best = try words(of: needs[0])
            for need in needs.dropFirst() {
                if best.tokens == 0 { break }
                let other = try words(of: need)
                if other.tokens < best.tokens { best = other }
            }
            return best
        }
    }

    private func words(_ attribute: CQLAttribute, _ matcher: CQLMatcher) -> Set<Int> {
        guard let readings = words.readings else {
            switch attribute {
            // A form's match form is its only word.
            case .word: return ofForms(matcher)
            case .norm: return Set(ids(in: words.norms, matcher))
            default: return []
            }
        }
        switch attribute {
        case .word: return ofForms(matcher)
        case .norm:
            let normals = Set(ids(in: readings.words, matcher).map { UInt32($0) })
            return normals.isEmpty ? [] : Set((0..<readings.table.count).filter { normals.contains(readings.table.normalForms[$0]) })
        case .lemma: return Set(ids(in: readings.words, matcher).flatMap { readings.withLemma(id: $0) }.map { Int($0) })
        case .part: return Set(ids(in: readings.words, matcher).flatMap { readings.withPart(id: $0) }.map { Int($0) })
        case .pos:
            let classes = Set(WordClass.allCases.filter { matcher.matches($0.name) }.map(\.rawValue))
            return Set((0..<readings.table.count).filter { classes.contains(readings.table.wordClasses[$0]) })
        case .class, .theme, .region: return []
        }
    }

    private func ofForms(_ matcher: CQLMatcher) -> Set<Int> {
        var found: Set<Int> = []
        for form in ids(in: forms, matcher) {
            // The match form of a form is the same wherever it stands.
            if let norm = words.norms.id(of: MatchForm.of(forms[form])) { found.formUnion(words.table.words(ofNorm: norm)) }
        }
        return found
    }

    /// The strings of a vocabulary that match. Cost: a look-up for plain texts, else all that begin as they must.
    private func ids(in strings: SortedStrings, _ matcher: CQLMatcher) -> [Int] {
        if let text = matcher.text { return strings.id(of: text).map { [$0] } ?? [] }
        return strings.range(beginningWith: Array((matcher.beginning ?? "").utf8)).filter { matcher.matches(strings[$0]) }
    }
}
