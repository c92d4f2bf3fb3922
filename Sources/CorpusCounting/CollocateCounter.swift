import Concordances
import CorpusModel

/// Counts what stands around a query's hits, transcript by transcript.
///
/// "Surface" counting of Evert (2008, §3.1): the hits' own tokens are no positions, a position that lies in the windows of several hits counts once,
/// and all margins are of the same counted speech, without the hits.
public struct CollocateCounter: Sendable {
    private let concordance: Concordance
    private let window: CollocateWindow
    private let attributes: [TokenAttribute]
    private let speech: CountedSpeech

    public init(_ concordance: Concordance, window: CollocateWindow, attributes: [TokenAttribute], speech: CountedSpeech) {
        self.concordance = concordance
        self.window = window
        self.attributes = attributes
        self.speech = speech
    }

    /// What one transcript (or segment) adds.
    public struct Part: Sendable {
        struct Count: Sendable {
            let item: String
            /// In all counted speech but the hits.
            var total = 0
            var together = 0
            /// Before a hit, and after one; a position between two hits is both.
            var before = 0
            var after = 0
            /// Who has it in a window, and how often.
            var informants: [String: Int] = [:]
        }

        var counts: [Count] = []
        var positions = 0
        var near = 0
        var nodes = 0
        /// Who speaks at all.
        var speakers: Set<String> = []
        public internal(set) var isGivenUp = false
    }

    /// Cost: the tokens, and a string for each distinct reading.
    public func part(of segment: CorpusSegment, facts: [TurnFacts]) -> Part {
        let places = speech.places(in: segment)
        let found = concordance.nodes(in: segment, facts: facts)
        let nodes = found.tokens.filter { places[Int(segment.turnOfToken[$0.lowerBound])] != nil }
        let inNodes = Set(nodes.joined())
        let sides = nodes.map { window.positions(around: $0, segment) }
        let before = Set(sides.flatMap(\.left)).subtracting(inNodes)
        let after = Set(sides.flatMap(\.right)).subtracting(inNodes)
        let reader = ItemReader(attributes, segment)
        var totals = [Int](repeating: 0, count: reader.count)
        var (together, left, right) = (totals, totals, totals)
        var examples = [Int](repeating: -1, count: reader.count)
        var informants: [Int: [String: Int]] = [:]
        var part = Part()
        part.nodes = nodes.count
        part.isGivenUp = found.isGivenUp
        for (turn, place) in places.enumerated() {
            guard let place else { continue }
            if !place.informant.isEmpty, facts[turn].words > 0 { part.speakers.insert(place.informant) }
            for token in segment.tokens(ofTurn: turn) where window.isPosition(token, segment) && !inNodes.contains(token) {
                let id = reader.id(of: token)
                totals[id] += 1
                examples[id] = token
                part.positions += 1
                let (isBefore, isAfter) = (before.contains(token), after.contains(token))
                guard isBefore || isAfter else { continue }
                together[id] += 1
                left[id] += isBefore ? 1 : 0
                right[id] += isAfter ? 1 : 0
                part.near += 1
                if !place.informant.isEmpty { informants[id, default: [:]][place.informant, default: 0] += 1 }
            }
        }
        for (id, total) in totals.enumerated() where total > 0 {
            guard let item = reader.item(of: examples[id]) else { continue }
            part.counts.append(
                Part.Count(
                    item: item, total: total, together: together[id], before: left[id], after: right[id], informants: informants[id] ?? [:]))
        }
        return part
    }
}
