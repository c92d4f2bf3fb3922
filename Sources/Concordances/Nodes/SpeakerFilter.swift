import CorpusIndex
import CorpusModel

/// Whether hits of a segment of an index are wanted, by who says them. Each speaker of a transcript is asked about once.
struct SpeakerFilter {
    enum Verdict {
        case wanted
        /// The role does not count.
        case leftOut
        case filtered
    }

    private let ofSpeakers: [LineFilter]
    private let ofLines: [LineFilter]
    private let roles: RoleRules
    private let segment: CorpusSegment
    private let places: StoredPlaces
    private let outlines: StoredOutlines
    // Of the transcript at hand.
    private var turns = 0..<0
    private var member = -1
    /// By speaker, and the last of turns that nobody is named for.
    private var verdicts: [Verdict?] = []

    init(_ filters: [LineFilter], _ roles: RoleRules, _ segment: CorpusSegment, _ places: StoredPlaces) {
        ofSpeakers = filters.filter { !$0.isOfLines }
        ofLines = filters.filter(\.isOfLines)
        self.roles = roles
        self.segment = segment
        self.places = places
        outlines = places.turns.outlines
    }

    mutating func verdict(ofTurn turn: Int) -> Verdict {
        if !turns.contains(turn) {
            member = segment.memberNumber(ofTurn: turn)
            turns = segment.members[member].turns
            verdicts = [Verdict?](repeating: nil, count: places.member(member).speakers.count + 1)
        }
        let speaker = outlines.speaker(ofTurn: turn)
        let place = speaker ?? verdicts.count - 1
        let verdict = verdicts[place] ?? self.verdict(of: speaker)
        verdicts[place] = verdict
        guard case .wanted = verdict, !ofLines.isEmpty else { return verdict }
        return ofLines.allSatisfy { $0.allows(places.value($0.field, ofTurn: turn)) } ? .wanted : .filtered
    }

    private func verdict(of speaker: Int?) -> Verdict {
        let its = places.member(member)
        let person = speaker.map { its.speakers[$0] }
        guard roles.counts(person?.role ?? .unknown) else { return .leftOut }
        let isAllowed = ofSpeakers.allSatisfy { $0.allows(LineField.value($0.field, of: its.id, person, its.metadata)) }
        return isAllowed ? .wanted : .filtered
    }
}
