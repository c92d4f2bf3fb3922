/// A counted hit as statistics see it.
struct EvidenceHit: Sendable {
    let transcript: Int
    let tokens: Range<Int>
    let unit: Int
    var isPrompted: Bool
    var isNegated: Bool

    /// One hit for each (transcript, token range), in that order; prompted or negated where any of them is.
    static func distinct(_ hits: [EvidenceHit]) -> [EvidenceHit] {
        var result: [EvidenceHit] = []
        for hit in hits.sorted(by: { $0.place < $1.place }) {
            if let last = result.last, last.place == hit.place {
                result[result.count - 1].isPrompted = last.isPrompted || hit.isPrompted
                result[result.count - 1].isNegated = last.isNegated || hit.isNegated
            } else {
                result.append(hit)
            }
        }
        return result
    }

    private var place: (Int, Int, Int) { (transcript, tokens.lowerBound, tokens.upperBound) }
}
