import CorpusModel

/// The words that rates of groups divide by: those of counted roles that the filters let through, in the group's own transcripts and speakers.
///
/// Keys that a word of the corpus does not have without a hit (the node, a theme, a word beside it) part no words: all their groups divide by the same.
public struct GroupWords: Sendable {
    private let keys: [LineKey]
    private let counts: [[String]: Int]

    /// Cost: one pass over the turns.
    public init(_ outlines: [TranscriptOutline], by keys: [LineKey], roles: RoleRules, filters: [LineFilter] = []) {
        self.keys = keys
        var counts: [[String]: Int] = [:]
        for outline in outlines {
            for (speaker, words) in Self.words(of: outline) {
                let person = speaker.map { outline.speakers[$0] }
                guard roles.counts(person?.role ?? .unknown), filters.allSatisfy({ $0.allows(outline, speaker: person) }) else { continue }
                let values = keys.filter(Self.divides).map { Self.value($0, outline, person) }
                counts[values, default: 0] += words
            }
        }
        self.counts = counts
    }

    /// The words of a group that has these values for all keys.
    public func count(of values: [String]) -> Int { counts[zip(keys, values).filter { Self.divides($0.0) }.map(\.1)] ?? 0 }

    /// Whether words without a hit have a value for the key too.
    public static func divides(_ key: LineKey) -> Bool {
        switch key.meaning {
        case .own(let field): ["transcript", "speaker", "informant", "role"].contains(field)
        case .metadata: true
        case .words, .token, .label: false
        }
    }

    private static func words(of outline: TranscriptOutline) -> [Int?: Int] {
        var words: [Int?: Int] = [:]
        for turn in outline.turns { words[turn.speaker, default: 0] += turn.words }
        return words
    }

    /// What a speaker of a transcript has for a key that is no key of words.
    public static func value(_ key: LineKey, _ outline: TranscriptOutline, _ speaker: Speaker?) -> String {
        switch key.meaning {
        case .own(let field) where divides(key): LineField.value(field, of: outline.id, speaker, outline.metadata)
        case .metadata(let field): LineField.value("meta_" + field, of: outline.id, speaker, outline.metadata)
        case .own, .words, .token, .label: ""
        }
    }
}
