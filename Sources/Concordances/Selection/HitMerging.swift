import CorpusModel

/// Hits that stand in each other's context made one (`--merge`): the same stretch of speech is then read once, with all that was found in it.
enum HitMerging {
    /// `hits` are in text order. Those of one turn of which each begins in the right context of those before it become one stretch, from the first to the last.
    static func merged(_ hits: [Range<Int>], _ context: ContextSize, in segment: CorpusSegment) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for hit in hits {
            guard let last = merged.last, isInContext(hit, of: last, context, segment) else {
                merged.append(hit)
                continue
            }
            merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, hit.upperBound)
        }
        return merged
    }

    private static func isInContext(_ hit: Range<Int>, of last: Range<Int>, _ context: ContextSize, _ segment: CorpusSegment) -> Bool {
        let turn = segment.turn(ofToken: last.upperBound - 1)
        let tokens = segment.tokens(ofTurn: turn)
        guard tokens.contains(hit.lowerBound), tokens.contains(last.lowerBound) else { return false }
        let size = context == .answer ? .turn : context
        return hit.lowerBound < ContextRange.tokens(around: last, size, segment, turn).upperBound
    }
}
