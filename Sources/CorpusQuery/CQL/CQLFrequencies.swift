import CorpusModel

/// How often the values of attributes stand in a whole corpus: what `f()` asks. A token counts for each of its values (lemmas, parts), as a query for the
/// value would find it; marks and fillers count too, as in CQP.
public struct CQLFrequencies: Sendable {
    /// Those that can be counted.
    static let attributes: Set<CQLAttribute> = [.word, .norm, .lemma, .pos, .class, .part]

    private var counts: [CQLAttribute: [String: Int]] = [:]

    public init() {}

    /// The counts of a segment. Cost: a pass over its tokens for each attribute, and a string for each of its words.
    public init(_ attributes: Set<CQLAttribute>, in segment: CorpusSegment) {
        for attribute in attributes { counts[attribute] = Self.counts(attribute, segment) }
    }

    public func count(_ attribute: CQLAttribute, _ value: String) -> Int { counts[attribute]?[value] ?? 0 }

    public mutating func add(_ other: CQLFrequencies) {
        for (attribute, values) in other.counts { counts[attribute, default: [:]].merge(values, uniquingKeysWith: +) }
    }

    private static func counts(_ attribute: CQLAttribute, _ segment: CorpusSegment) -> [String: Int] {
        var found: [String: Int] = [:]
        switch attribute {
        case .word:
            for (form, count) in tokens(segment.forms, segment.formVocabulary.count) { found[segment.formVocabulary[form], default: 0] += count }
        case .class:
            var counts = [Int](repeating: 0, count: 256)
            segment.classes.withUnsafeBuffer { for value in $0 { counts[Int(value)] += 1 } }
            for kind in TokenClass.allCases where counts[Int(kind.rawValue)] > 0 { found[kind.name] = counts[Int(kind.rawValue)] }
        case .norm, .lemma, .pos, .part:
            guard let readings = segment.readings else {
                guard attribute == .norm else { break }
                for (norm, count) in tokens(segment.norms, segment.normVocabulary.count) { found[segment.normVocabulary[norm], default: 0] += count }
                break
            }
            for (id, count) in tokens(readings, segment.readingTable.count) {
                for value in values(attribute, segment.readingTable[Int(id)]) { found[value, default: 0] += count }
            }
        case .theme, .region: break
        }
        return found
    }

    /// Each value once, however often a token has it.
    private static func values(_ attribute: CQLAttribute, _ reading: Reading) -> Set<String> {
        switch attribute {
        case .norm: [reading.normalForm]
        case .lemma: Set([reading.lemma] + reading.furtherLemmas)
        case .pos: [reading.wordClass.name]
        case .part: Set(reading.parts)
        case .word, .class, .theme, .region: []
        }
    }

    /// The ids of a column that some token has, and how many have each.
    private static func tokens(_ column: Column<UInt32>, _ ids: Int) -> [(id: UInt32, count: Int)] {
        var counts = [Int](repeating: 0, count: ids)
        column.withUnsafeBuffer { for id in $0 { counts[Int(id)] += 1 } }
        return counts.indices.filter { counts[$0] > 0 }.map { (UInt32($0), counts[$0]) }
    }
}
