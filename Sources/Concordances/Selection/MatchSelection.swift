import CorpusQuery

/// Which of a query's matches become lines: CQP's strategy `standard` (CWB `ranges.c`): from each start the shortest, then for each end the longest.
enum MatchSelection {
    static func standard(_ matches: [QueryMatch]) -> [QueryMatch] {
        var shortest: [Int: QueryMatch] = [:]
        for match in matches {
            if let other = shortest[match.tokens.lowerBound], other.tokens.upperBound <= match.tokens.upperBound { continue }
            shortest[match.tokens.lowerBound] = match
        }
        var longest: [Int: QueryMatch] = [:]
        for match in shortest.values {
            if let other = longest[match.tokens.upperBound], other.tokens.lowerBound <= match.tokens.lowerBound { continue }
            longest[match.tokens.upperBound] = match
        }
        return longest.values.sorted { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
    }
}
