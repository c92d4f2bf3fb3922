import CorpusModel
import ThemeTagging

/// What the entries and themes did in one transcript.
public struct TranscriptCensus: Sendable {
    private(set) var entries: [EntryPlace: EntryUse] = [:]
    private(set) var uses: [Int: ThemeUse] = [:]
    private(set) var meetings: [ThemePair: ThemeMeeting] = [:]
    private(set) var shares: [Int: [EntryPlace: Int]] = [:]

    init(_ hits: [Hit], _ excluded: [ExcludedMatch], _ places: EntryPlaces) {
        var turns: [EntryPlace: Set<Int>] = [:]
        for hit in hits {
            guard let place = places.place(of: hit), let theme = places.themes[hit.theme] else { continue }
            if hit.counted { shares[theme, default: [:]][place, default: 0] += 1 }
            // The match is told of once, under the theme that implies the other.
            guard hit.impliedBy == nil else { continue }
            guard hit.counted else {
                entries[place, default: EntryUse()].uncounted += 1
                continue
            }
            entries[place, default: EntryUse()].hits += 1
            turns[place, default: []].insert(hit.turn)
        }
        for (place, turns) in turns {
            entries[place]?.turns = turns.count
            entries[place]?.transcripts = 1
        }
        for match in excluded {
            guard let place = places.place(of: match) else { continue }
            if match.lostToOverlap { entries[place, default: EntryUse()].overlapped += 1 } else { entries[place, default: EntryUse()].excluded += 1 }
        }
        let counted = hits.filter(\.counted)
        countThemes(counted, places)
        countMeetings(counted, places)
    }

    private mutating func countThemes(_ hits: [Hit], _ places: EntryPlaces) {
        var found: [Int: (ranges: Set<Range<Int>>, turns: Set<Int>)] = [:]
        for hit in hits {
            for theme in places.lineages[hit.theme] ?? [] {
                found[theme, default: ([], [])].ranges.insert(hit.tokens)
                found[theme, default: ([], [])].turns.insert(hit.turn)
            }
        }
        for (theme, found) in found { uses[theme] = ThemeUse(hits: found.ranges.count, turns: found.turns.count, transcripts: 1) }
    }

    /// `hits` in text order. Hits of one theme never share words, so the inner loop is short.
    private mutating func countMeetings(_ hits: [Hit], _ places: EntryPlaces) {
        for (_, hits) in Dictionary(grouping: hits, by: \.turn) {
            let themes = Set(hits.compactMap { places.themes[$0.theme] }).sorted()
            for (place, one) in themes.enumerated() {
                for other in themes[(place + 1)...] { meetings[ThemePair(one, other), default: ThemeMeeting()].turns += 1 }
            }
        }
        for (place, one) in hits.enumerated() {
            for other in hits[(place + 1)...].prefix(while: { $0.tokens.lowerBound < one.tokens.upperBound }) {
                guard let a = places.themes[one.theme], let b = places.themes[other.theme], a != b else { continue }
                meetings[ThemePair(a, b), default: ThemeMeeting()].sharedWords += 1
            }
        }
    }
}
