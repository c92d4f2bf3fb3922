import CorpusIndex
import CorpusModel

/// Which segments of an index can hold a match of a query, told by the vocabularies of the index alone: those without a word that every match must hold need
/// not be opened.
public struct SegmentFilter: Sendable {
    /// The words that an element may be, in ascending order.
    fileprivate struct Need: Sendable {
        var norms: [Int]
        /// Lemmas and parts of compounds.
        var words: [Int]
    }

    private let index: IndexWords
    private let needs: [Need]

    /// `queries` holds one query. Cost: its words are looked up; wildcards that begin with no letter look at the vocabulary.
    public init(_ queries: CompiledQueries, _ index: IndexWords) {
        precondition(queries.count == 1, "segments are chosen for one query")
        self.index = index
        let required = queries.required[0].map { [$0] }
        let alternatives = required.isEmpty ? [queries.firsts[0]] : required
        needs = alternatives.compactMap { elements in Self.need(elements.flatMap { queries.patterns[$0] }, index) }
    }

    /// Whether a segment, told by its place in the index, may hold a match. Cost: logarithmic for each word that is looked for.
    public func allows(_ segment: Int) -> Bool {
        needs.allSatisfy { need in
            index.norms.hasSome(of: need.norms, segment: segment) || index.words?.hasSome(of: need.words, segment: segment) ?? false
        }
    }

    /// `nil` where the vocabularies do not tell.
    private static func need(_ patterns: [WordPattern], _ index: IndexWords) -> Need? {
        var need = Need(norms: [], words: [])
        for pattern in patterns {
            switch pattern.kind {
            case .form: need.add(norm: pattern.text, index)
            case .lemma:
                need.add(norm: pattern.text, index)
                need.add(word: pattern.text, index)
            case .wildcard:
                let glob = Wildcard(pattern.text)
                let candidates = glob.candidates(in: index.norms.strings)
                need.norms += candidates.filter { index.norms.strings.withBytes(of: $0, glob.matches) }
            case .firstElement:
                need.norms += index.norms.strings.range(beginningWith: Array(pattern.text.utf8))
                need.add(word: pattern.text, index)
            case .lastElement: return nil
            }
        }
        return Need(norms: need.norms.sorted(), words: need.words.sorted())
    }
}

extension SegmentFilter.Need {
    fileprivate mutating func add(norm: String, _ index: IndexWords) { if let id = index.norms.strings.id(of: norm) { norms.append(id) } }
    fileprivate mutating func add(word: String, _ index: IndexWords) { if let id = index.words?.strings.id(of: word) { words.append(id) } }
}
