import Concordances
import CorpusModel

/// Whose words are counted, and how they are grouped: a subcorpus.
public struct CountedSpeech: Sendable {
    public let roles: RoleRules
    public let filters: [LineFilter]
    /// `transcript`, `speaker`, `informant`, `role` or a metadata field; `nil` for no groups.
    public let group: LineKey?
    public let fillersIn: Bool

    public init(roles: RoleRules, filters: [LineFilter] = [], group: LineKey? = nil, fillersIn: Bool = false) {
        self.roles = roles
        self.filters = filters
        self.group = group
        self.fillersIn = fillersIn
    }

    /// Where the words of a turn are counted.
    struct Place: Hashable {
        /// The group's value; empty without groups.
        let group: String
        /// Empty in prose.
        let informant: String
    }

    /// The place of each turn of a segment; `nil` for turns that are not counted.
    func places(in segment: CorpusSegment) -> [Place?] {
        var places: [Place?] = []
        places.reserveCapacity(segment.turnCount)
        for member in segment.members {
            let transcript = member.transcript
            let outline = TranscriptOutline(id: transcript.id, metadata: transcript.metadata, speakers: transcript.speakers, turns: [])
            var known: [Int?: Place?] = [:]
            for turn in transcript.turns {
                let place = known[turn.speaker] ?? place(of: transcript.speaker(of: turn), outline)
                known[turn.speaker] = .some(place)
                places.append(place)
            }
        }
        return places
    }

    private func place(of speaker: Speaker?, _ outline: TranscriptOutline) -> Place? {
        guard roles.counts(speaker?.role ?? .unknown), filters.allSatisfy({ $0.allows(outline, speaker: speaker) }) else { return nil }
        return Place(group: group.map { GroupWords.value($0, outline, speaker) } ?? "", informant: speaker?.informant ?? "")
    }
}
