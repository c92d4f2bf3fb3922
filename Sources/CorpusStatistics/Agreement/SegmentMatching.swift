/// Segments of two coders matched one to one, the best overlap first.
///
/// The overlap of two segments is what they share of what they cover together (Jaccard), in code points; a match has at least the overlap that is asked for
/// (half, as in the segment comparison of QDA programs). Equal overlaps are taken in text order. Greedy, so at times one match short of the best assignment.
enum SegmentMatching {
    static func matches(_ one: [RangeSet<Int>], _ other: [RangeSet<Int>], overlap least: Double) -> Int {
        var pairs: [(overlap: Double, one: Int, other: Int)] = []
        for (first, a) in one.enumerated() {
            for (second, b) in other.enumerated() {
                let shared = a.intersection(b).size
                guard shared > 0 else { continue }
                let overlap = Double(shared) / Double(a.union(b).size)
                if overlap >= least { pairs.append((overlap, first, second)) }
            }
        }
        pairs.sort { ($1.overlap, $0.one, $0.other) < ($0.overlap, $1.one, $1.other) }
        var taken: (Set<Int>, Set<Int>) = ([], [])
        return pairs.count { pair in
            guard !taken.0.contains(pair.one), !taken.1.contains(pair.other) else { return false }
            taken.0.insert(pair.one)
            taken.1.insert(pair.other)
            return true
        }
    }
}
