import CorpusIndex
import CorpusModel
import CorpusQuery

extension Concordance {
    /// What is found in a segment of an index, whoever says it.
    public struct IndexedNodes {
        /// Token ranges that fulfil the conditions, in text order.
        public let tokens: [Range<Int>]
        public let segment: CorpusSegment
        public let turns: StoredTurns
        public let isGivenUp: Bool
        let labels: MatchLabels
    }

    /// Which segments of an index may hold a match; `nil` where its vocabularies do not tell.
    public func segmentFilter(_ words: IndexWords) -> SegmentFilter? {
        if case .simple(let queries) = query { SegmentFilter(queries, words) } else { nil }
    }

    /// The matches in a segment of an index, by its postings, so that what holds no hit is not looked at; `nil` where its words alone tell that there
    /// is none.
    public func nodes(in indexed: IndexedSegment) throws(IndexFault) -> IndexedNodes? {
        let search = try IndexedMatches(self, indexed)
        guard !search.isEmpty else { return nil }
        let turns = try indexed.turns()
        let segment = try search.segment(turns)
        let found = fulfilling(try search.matches(in: segment), in: segment) { search.matches(of: $0, in: segment) }
        try search.check()
        return IndexedNodes(tokens: found, segment: segment, turns: turns, isGivenUp: search.isGivenUp, labels: search.labels)
    }

    /// The matches in a segment of an index that are said by counted roles and let through by filters, with what they have for keys.
    ///
    /// - Parameter words: the vocabularies of the index.
    public func nodes(
        in indexed: IndexedSegment, where filters: [LineFilter], keys: NodeKeys, _ words: IndexWords?
    ) throws(IndexFault) -> FoundNodes {
        guard let nodes = try nodes(in: indexed) else { return FoundNodes(keys: keys, words: words) }
        var found = FoundNodes(keys: keys, words: words, isGivenUp: nodes.isGivenUp)
        let places = StoredPlaces(nodes.segment, nodes.turns)
        let segment = nodes.segment
        var filter = SpeakerFilter(filters, roles, segment, places)
        var readers = keys.all.map {
            KeyReader($0, segment, number: indexed.number, words, isShortened: keys.shortened.contains($0), places, nodes: nodes.tokens.count)
        }
        var turns = RegionCursor(segment.turns)
        found.reserve(nodes.tokens.count)
        for node in nodes.tokens {
            let turn = turns.number(ofToken: node.lowerBound)
            switch filter.verdict(ofTurn: turn) {
            case .leftOut: found.addLeftOut()
            case .filtered: found.addFiltered()
            case .wanted:
                found.add(NodeReference(segment: indexed.number, node))
                for place in readers.indices { readers[place].append(node, turn: turn, labels: nodes.labels[node], in: segment) }
            }
        }
        for place in readers.indices { readers[place].finish(segment) }
        found.set(readers.map(\.column))
        return found
    }
}
