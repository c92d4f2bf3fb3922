import CorpusModel
import ThemeTagging

/// What the entries and themes of some lexicons did in a corpus: the numbers behind `ordret lexicon stats`. No text is kept.
public struct LexiconCensus: Sendable {
    let themes: [ThemeRules]
    private(set) var entries: [EntryPlace: EntryUse] = [:]
    private(set) var uses: [Int: ThemeUse] = [:]
    private(set) var meetings: [ThemePair: ThemeMeeting] = [:]
    /// By theme that they were counted under, the counted hits of each entry; a flipped hit has its entry elsewhere.
    private(set) var shares: [Int: [EntryPlace: Int]] = [:]
    /// For each transcript, by theme, the entries with a counted hit.
    private(set) var transcripts: [[Int: Set<EntryPlace>]] = []

    private let places: EntryPlaces

    public init(_ lexicons: CompiledLexicons) {
        themes = lexicons.themes
        places = EntryPlaces(lexicons.themes)
    }

    public var transcriptCount: Int { transcripts.count }

    /// Adds a transcript. Cost: its hits and what was kept out.
    public mutating func add(_ part: TranscriptCensus) {
        for (place, use) in part.entries { entries[place, default: EntryUse()].add(use) }
        for (theme, use) in part.uses { uses[theme, default: ThemeUse()].add(use) }
        for (pair, meeting) in part.meetings { meetings[pair, default: ThemeMeeting()].add(meeting) }
        for (theme, counts) in part.shares { shares[theme, default: [:]].merge(counts, uniquingKeysWith: +) }
        transcripts.append(part.shares.mapValues { Set($0.keys) })
    }

    /// The theme and those that are rolled up to it.
    func family(of theme: Int) -> [Int] { themes.indices.filter { places.lineages[themes[$0].theme.id]?.contains(theme) ?? false } }
}
