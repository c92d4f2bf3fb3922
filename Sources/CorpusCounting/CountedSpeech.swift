import Concordances
import CorpusModel

/// Whose words are counted, and how they are grouped: a subcorpus.
public struct CountedSpeech: Sendable {
    /// How counted speech is parted.
    public enum Grouping: Sendable {
        case none
        /// `transcript`, `speaker`, `informant`, `role`, `kind` or a metadata field.
        case key(LineKey)
        /// What all conditions let through is the target; the reference is what its own let through, or all that is not the target.
        case sides(target: [LineFilter], reference: [LineFilter]?)
    }

    public let roles: RoleRules
    public let filters: [LineFilter]
    public let grouping: Grouping
    public let fillersIn: Bool
    /// Match forms that are left out of the items, such as particles; they count among the words all the same.
    public let without: Set<String>

    public init(
        roles: RoleRules, filters: [LineFilter] = [], grouping: Grouping, fillersIn: Bool = false, without: Set<String> = []
    ) {
        self.roles = roles
        self.filters = filters
        self.grouping = grouping
        self.fillersIn = fillersIn
        self.without = without
    }

    public init(roles: RoleRules, filters: [LineFilter] = [], group: LineKey? = nil, fillersIn: Bool = false, without: Set<String> = []) {
        self.init(
            roles: roles, filters: filters, grouping: group.map { .key($0) } ?? .none, fillersIn: fillersIn, without: without)
    }

    /// The same speech in one.
    public var ungrouped: CountedSpeech { CountedSpeech(roles: roles, filters: filters, grouping: .none, fillersIn: fillersIn, without: without) }

    /// The groups of `sides`.
    public static let target = "target"
    public static let reference = "reference"
    /// Speech that both conditions let through: an error of whoever asked.
    public static let both = "both"

    /// Where the words of a turn are counted.
    public struct Place: Hashable, Sendable {
        /// The group's value; empty without groups.
        public let group: String
        /// Empty in prose.
        public let informant: String
    }

    /// The place of each turn of a segment; `nil` for turns that are not counted.
    func places(in segment: CorpusSegment) -> [Place?] {
        var places: [Place?] = []
        places.reserveCapacity(segment.turnCount)
        for member in segment.members {
            let transcript = member.transcript
            let outline = Self.outline(of: transcript.id, transcript.metadata, transcript.kind)
            var known: [Int?: Place?] = [:]
            for turn in transcript.turns {
                let place = known[turn.speaker] ?? place(of: transcript.speaker(of: turn), outline)
                known[turn.speaker] = .some(place)
                places.append(place)
            }
        }
        return places
    }

    /// The transcript as conditions and keys see it; its `kind` is a field, whether the metadata file tells it or not.
    public static func outline(of id: String, _ metadata: [MetadataField], _ kind: TranscriptKind) -> TranscriptOutline {
        let isTold = metadata.contains { $0.name == "kind" }
        return TranscriptOutline(
            id: id, metadata: isTold ? metadata : metadata + [MetadataField(name: "kind", value: kind.rawValue)], speakers: [], turns: [])
    }

    /// Where the words of a speaker are counted; `nil` where they are not.
    public func place(of speaker: Speaker?, _ outline: TranscriptOutline) -> Place? {
        func allows(_ filters: [LineFilter]) -> Bool { filters.allSatisfy { $0.allows(outline, speaker: speaker) } }
        guard roles.counts(speaker?.role ?? .unknown), allows(filters) else { return nil }
        let informant = speaker?.informant ?? ""
        switch grouping {
        case .none: return Place(group: "", informant: informant)
        case .key(let key): return Place(group: GroupWords.value(key, outline, speaker), informant: informant)
        case .sides(let target, let reference):
            let isTarget = allows(target)
            let isReference = reference.map(allows) ?? !isTarget
            guard isTarget || isReference else { return nil }
            return Place(group: isTarget ? isReference ? Self.both : Self.target : Self.reference, informant: informant)
        }
    }
}
