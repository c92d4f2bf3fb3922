/// A counted hit as statistics see it, in 20 bytes.
struct EvidenceHit: Sendable {
    private let transcriptNumber: UInt32
    private let start: UInt32
    private let end: UInt32
    private let unitNumber: UInt32
    var isPrompted: Bool
    var isNegated: Bool

    init(transcript: Int, tokens: Range<Int>, unit: Int, isPrompted: Bool, isNegated: Bool) {
        transcriptNumber = UInt32(transcript)
        start = UInt32(tokens.lowerBound)
        end = UInt32(tokens.upperBound)
        unitNumber = UInt32(unit)
        self.isPrompted = isPrompted
        self.isNegated = isNegated
    }

    var transcript: Int { Int(transcriptNumber) }
    var tokens: Range<Int> { Int(start)..<Int(end) }
    var unit: Int { Int(unitNumber) }

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

    private var place: (UInt32, UInt32, UInt32) { (transcriptNumber, start, end) }
}
