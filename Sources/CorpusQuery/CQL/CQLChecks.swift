import CorpusModel
import UnicodeText

/// Tests made ready for a segment: what is asked of words is answered once for each word and looked up after that. For one worker.
final class CQLChecks {
    /// Where the labels of a match stand, by their numbers; empty ranges are labels that have matched nothing.
    typealias Bindings = [Range<Int>]
    typealias Check = (_ position: Int, _ bindings: Bindings) -> Bool

    private let values: CQLValues
    private let labels: [String]
    private let lists: [String: [String]]
    private let frequency: (CQLAttribute, String) -> Int
    /// Answers by attribute and pattern, over the words of the segment.
    private var known: [CQLTest: CQLAnswers] = [:]

    init(
        _ values: CQLValues, labels: [String], lists: [String: [String]], frequency: @escaping (CQLAttribute, String) -> Int
    ) {
        self.values = values
        self.labels = labels
        self.lists = lists
        self.frequency = frequency
    }

    func check(_ test: CQLTest) throws(UnicodeFault) -> Check {
        switch test {
        case .any, .isIn: return { _, _ in true }
        case .not(let inner):
            let check = try check(inner)
            return { !check($0, $1) }
        case .and(let tests):
            let checks = try all(tests)
            return { position, bindings in checks.allSatisfy { $0(position, bindings) } }
        case .or(let tests):
            let checks = try all(tests)
            return { position, bindings in checks.contains { $0(position, bindings) } }
        case .implies(let condition, let consequence):
            let (first, second) = (try check(condition), try check(consequence))
            return { !first($0, $1) || second($0, $1) }
        case .isDefined(let label):
            guard let number = labels.firstIndex(of: label) else { return { _, _ in false } }
            return { _, bindings in !bindings[number].isEmpty }
        case .equals(let value, let pattern): return try equality(value, pattern)
        case .same(let one, let other):
            let (first, second) = (reader(one), reader(other))
            return { position, bindings in
                guard let values = first(position, bindings), let others = second(position, bindings) else { return false }
                return values.contains { others.contains($0) }
            }
        case .compares(let one, let comparison, let other):
            let (first, second) = (number(one), number(other))
            return { position, bindings in
                guard let number = first(position, bindings), let limit = second(position, bindings) else { return false }
                return comparison.holds(number, limit)
            }
        }
    }

    private func all(_ tests: [CQLTest]) throws(UnicodeFault) -> [Check] {
        var checks: [Check] = []
        for test in tests { checks.append(try check(test)) }
        return checks
    }

    // MARK: Values

    /// The values at the position at hand or at a label's first token; `nil` where the label has matched nothing.
    private func reader(_ value: CQLValue) -> (Int, Bindings) -> [String]? {
        let values = values
        guard let label = value.label else { return { position, _ in values.values(value.attribute, at: position) } }
        guard let number = labels.firstIndex(of: label) else { return { _, _ in nil } }
        return { _, bindings in bindings[number].isEmpty ? nil : values.values(value.attribute, at: bindings[number].lowerBound) }
    }

    private func equality(_ value: CQLValue, _ pattern: CQLPatternText) throws(UnicodeFault) -> Check {
        let matcher = try CQLMatcher(pattern, lists: lists)
        if value.label == nil, let check = lookUp(value, pattern, matcher) { return check }
        let read = reader(value)
        return { position, bindings in read(position, bindings)?.contains(where: matcher.matches) ?? false }
    }

    /// Words have few readings and forms: each is held against the expression once, when it is first met.
    private func lookUp(_ value: CQLValue, _ pattern: CQLPatternText, _ matcher: CQLMatcher) -> Check? {
        let columns = values.columns
        let segment = columns.segment
        func answers(_ count: Int) -> CQLAnswers {
            let key = CQLTest.equals(value, pattern)
            let answers = known[key] ?? CQLAnswers(count)
            known[key] = answers
            return answers
        }
        /// One word of a vocabulary is told by its id.
        func check(_ ids: Column<UInt32>, _ vocabulary: Vocabulary) -> Check? {
            guard let text = matcher.text else { return nil }
            guard let wanted = vocabulary.id(of: text) else { return { _, _ in false } }
            return { position, _ in ids[columns.tokens[position]] == wanted }
        }
        switch value.attribute {
        case .word:
            if let check = check(segment.forms, segment.formVocabulary) { return check }
            let answers = answers(segment.formVocabulary.count)
            return { position, _ in
                let form = segment.forms[columns.tokens[position]]
                return answers.of(form) { matcher.matches(segment.formVocabulary[form]) }
            }
        case .norm where segment.readings == nil:
            if let check = check(segment.norms, segment.normVocabulary) { return check }
            let answers = answers(segment.normVocabulary.count)
            return { position, _ in
                let norm = segment.norms[columns.tokens[position]]
                return answers.of(norm) { matcher.matches(segment.normVocabulary[norm]) }
            }
        case .norm, .lemma, .pos, .part:
            guard let readings = segment.readings else { return { _, _ in false } }
            let answers = answers(segment.readingTable.count)
            let attribute = value.attribute
            return { position, _ in
                let reading = readings[columns.tokens[position]]
                return answers.of(reading) { Self.texts(attribute, segment.readingTable[Int(reading)]).contains(where: matcher.matches) }
            }
        case .class:
            let answers = TokenClass.allCases.map { matcher.matches($0.name) }
            return { position, _ in answers[Int(segment.classes[columns.tokens[position]])] }
        case .theme, .region: return nil
        }
    }

    private static func texts(_ attribute: CQLAttribute, _ reading: Reading) -> [String] {
        switch attribute {
        case .norm: [reading.normalForm]
        case .lemma: [reading.lemma] + reading.furtherLemmas
        case .pos: [reading.wordClass.name]
        default: reading.parts
        }
    }

    // MARK: Numbers

    private func number(_ number: CQLNumber) -> (Int, Bindings) -> Int? {
        switch number {
        case .constant(let value): return { _, _ in value }
        case .distance(let one, let other): return distance(one, other)
        case .absoluteDistance(let one, let other):
            let distance = distance(one, other)
            return { distance($0, $1).map { abs($0) } }
        case .length(let value):
            let read = reader(value)
            return { read($0, $1)?.first?.unicodeScalars.count }
        case .frequency(let value):
            let read = reader(value)
            let frequency = frequency
            return { position, bindings in read(position, bindings)?.first.map { frequency(value.attribute, $0) } }
        case .value(let value):
            let read = reader(value)
            return { read($0, $1)?.first.flatMap { Int($0) } }
        }
    }

    private func distance(_ one: String, _ other: String) -> (Int, Bindings) -> Int? {
        guard let first = labels.firstIndex(of: one), let second = labels.firstIndex(of: other) else { return { _, _ in nil } }
        return { _, bindings in
            bindings[first].isEmpty || bindings[second].isEmpty ? nil : bindings[second].lowerBound - bindings[first].lowerBound
        }
    }
}

/// Answers to one question about words, by their ids, each found out when it is first asked. For one worker.
final class CQLAnswers {
    // Unchecked for speed: whoever is asked knows nothing of the answers.
    /// 0 not asked yet, 1 no, 2 yes.
    @exclusivity(unchecked) private var answers: [UInt8]

    init(_ count: Int) { answers = [UInt8](repeating: 0, count: count) }

    func of(_ word: UInt32, _ ask: () -> Bool) -> Bool {
        if answers[Int(word)] == 0 { answers[Int(word)] = ask() ? 2 : 1 }
        return answers[Int(word)] == 2
    }
}
