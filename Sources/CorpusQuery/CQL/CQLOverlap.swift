/// Which of the matches are kept (the CWB's clean-up of match ranges).
enum CQLOverlap {
    /// The indices of the matches that stay, in order. The matches are in the order of their starts, one for each start. Cost: linear.
    static func kept(_ matches: [Range<Int>], _ strategy: CQLStrategy) -> [Int] {
        switch strategy {
        case .traditional: return Array(matches.indices)
        case .standard:
            var firstOfEnd: Set<Int> = []
            return matches.indices.filter { firstOfEnd.insert(matches[$0].upperBound).inserted }
        case .longest:
            var farthest = Int.min
            return matches.indices.filter { index in
                defer { farthest = max(farthest, matches[index].upperBound) }
                return matches[index].upperBound > farthest
            }
        case .shortest:
            var nearest = Int.max
            var kept: [Int] = []
            for index in matches.indices.reversed() {
                if matches[index].upperBound < nearest { kept.append(index) }
                nearest = min(nearest, matches[index].upperBound)
            }
            return kept.reversed()
        }
    }
}
