import Concordances
import CorpusModel

/// Counts what stands around the hits of a query or of themes, transcript by transcript: words, or themes.
///
/// "Surface" counting of Evert (2008, §3.1): the hits' own tokens are no positions, a position that lies in the windows of several hits counts once,
/// and all margins are of the same counted speech, without the hits.
public struct CollocateCounter: Sendable {
    /// Around what is counted.
    public enum Node: Sendable {
        case query(Concordance)
        /// The counted hits of these themes.
        case themes(@Sendable (String) -> Bool)
    }

    /// What is counted there.
    public enum Items: Sendable {
        case words([TokenAttribute])
        /// Themes, by the positions that their counted hits begin at.
        case themes
    }

    private let node: Node
    private let window: CollocateWindow
    private let items: Items
    private let speech: CountedSpeech

    public init(_ node: Node, window: CollocateWindow, items: Items, speech: CountedSpeech) {
        self.node = node
        self.window = window
        self.items = items
        self.speech = speech
    }

    public init(_ concordance: Concordance, window: CollocateWindow, attributes: [TokenAttribute], speech: CountedSpeech) {
        self.init(.query(concordance), window: window, items: .words(attributes), speech: speech)
    }

    /// The tokens of the nodes, whoever says them.
    private func hitsOfNode(in segment: CorpusSegment, _ facts: [TurnFacts], _ hits: [Hit]) -> (tokens: [Range<Int>], isGivenUp: Bool) {
        switch node {
        case .query(let concordance): return concordance.nodes(in: segment, facts: facts)
        case .themes(let isWanted):
            // Themes may share a place, which is one node.
            let places = Set(hits.lazy.filter { $0.counted && isWanted($0.theme) }.map(\.tokens))
            return (places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }, false)
        }
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

    /// What a segment that is one transcript adds where speech is not grouped; `hits` are those of its tagging.
    public func part(of segment: CorpusSegment, facts: [TurnFacts], hits: [Hit] = []) -> Part {
        parts(of: segment, facts: facts, hits: hits)[""] ?? Part()
    }

    /// What a segment that is one transcript adds to each group of speech: margins are of the group's own speech. Cost: the tokens, and for each group a string
    /// for each distinct reading.
    public func parts(of segment: CorpusSegment, facts: [TurnFacts], hits: [Hit] = []) -> [String: Part] {
        let places = speech.places(in: segment)
        let found = hitsOfNode(in: segment, facts, hits)
        let nodes = found.tokens.filter { places[segment.turn(ofToken: $0.lowerBound)] != nil }
        let marks = WindowMarks(nodes, window, segment)
        let reader = self.reader(segment, hits, marks)
        var tallies: [String: CollocateTally] = [:]
        for (turn, place) in places.enumerated() {
            guard let place else { continue }
            var tally = tallies.removeValue(forKey: place.group) ?? CollocateTally(items: reader.count)
            if facts[turn].words > 0 { tally.addSpeaker(place.informant) }
            for token in segment.tokens(ofTurn: turn) where window.isPosition(token, segment) && !marks.isOfNode(token) {
                tally.add(reader.at(token), token, marks.isBefore(token), marks.isAfter(token), place.informant)
            }
            tallies[place.group] = tally
        }
        for node in nodes { if let place = places[segment.turn(ofToken: node.lowerBound)] { tallies[place.group]?.nodes += 1 } }
        return tallies.mapValues { $0.part(reader, isGivenUp: found.isGivenUp) }
    }

    private func reader(_ segment: CorpusSegment, _ hits: [Hit], _ marks: WindowMarks) -> CollocateItems {
        switch items {
        case .words(let attributes): CollocateItems(words: attributes, segment)
        case .themes: CollocateItems(themes: hits, besides: marks)
        }
    }
}
