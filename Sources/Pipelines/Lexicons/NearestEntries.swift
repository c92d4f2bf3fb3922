import CorpusIndex
import CorpusModel
import CorpusQuery

/// The entries of a theme that come nearest to a sentence that none of them matched: those most of whose words stand in it.
struct NearestEntries {
    /// A phrase as the words that it needs, gaps and order left out.
    private struct Phrase {
        let entry: String
        let notation: String
        /// Numbers of compiled queries, with what each is.
        let parts: [(query: Int, notation: String)]
    }

    private let phrases: [Phrase]
    private let queries: CompiledQueries
    private static let shown = 3

    /// Made where a test has failed. Cost: the compiled words of all phrases of the theme.
    init(_ entries: [(id: String, queries: [QueryNode])], _ compiler: QueryCompiler) {
        var compiler = compiler
        var numbers: [QueryNode: Int] = [:]
        var phrases: [Phrase] = []
        for entry in entries {
            for query in entry.queries {
                let parts = Self.parts(query).map { part in
                    let number = numbers[part] ?? compiler.add(part)
                    numbers[part] = number
                    return (number, part.notation)
                }
                if parts.count > 1 { phrases.append(Phrase(entry: entry.id, notation: query.notation, parts: parts)) }
            }
        }
        self.phrases = phrases
        queries = compiler.finish()
    }

    private static func parts(_ node: QueryNode) -> [QueryNode] {
        switch node {
        case .word, .alternatives: [node]
        case .gap: []
        case .sequence(let nodes), .anyOrder(let nodes, _): nodes.flatMap(parts)
        }
    }

    /// `tage: has tage, lacks ansvar|ejerskab`, the nearest first; phrases that share no word with the sentence are not near.
    func lines(_ segment: CorpusSegment) -> [String] {
        guard !phrases.isEmpty else { return [] }
        let run = QueryRun(queries, on: segment, purpose: .lexicon)
        var found: Set<Int> = []
        for turn in 0..<segment.turnCount { run.forEachMatch(inTurn: turn) { query, _ in found.insert(query) } }
        let near = phrases.enumerated().map { place, phrase in
            (
                place: place, phrase: phrase, has: phrase.parts.filter { found.contains($0.query) },
                lacks: phrase.parts.filter { !found.contains($0.query) }
            )
        }.filter { !$0.has.isEmpty }
        return near.sorted { ($0.lacks.count, -$0.has.count, $0.place) < ($1.lacks.count, -$1.has.count, $1.place) }.prefix(Self.shown).map {
            phrase in
            let lacks = phrase.lacks.isEmpty ? "has all words, not as \(phrase.phrase.notation) wants them" : "lacks \(Self.list(phrase.lacks))"
            return "\(phrase.phrase.entry): has \(Self.list(phrase.has)), \(lacks)"
        }
    }

    /// Long alternatives are cut.
    private static func list(_ parts: [(query: Int, notation: String)]) -> String {
        parts.map { $0.notation.count <= 60 ? $0.notation : $0.notation.prefix(59) + "…" }.joined(separator: " + ")
    }
}
