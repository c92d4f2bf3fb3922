import CorpusModel

/// How often themes are touched from the beginning of conversations to their end: rates in equal stretches of the words of each transcript.
///
/// A stretch is a share of all words of a transcript, the interviewers' too, so that it is a stretch of the conversation; rates divide by the words in it that are eligible
/// for the theme (DESIGN §4.1). Stretches of the same number are added up over transcripts; intervals draw transcripts.
public struct ThemeDevelopment: Sendable {
    private let scheme: ThemeScheme
    private let transcripts: [PlacedTranscript]
    private let roles: RoleRules
    private let parts: Int
    private let options: StatisticsOptions
    private let isTheirs: @Sendable (TranscriptOutline, Speaker?) -> Bool

    /// - Parameters:
    ///   - transcripts: with the hits that count.
    ///   - themes: in the order of the rows.
    ///   - parts: stretches of a conversation, one or more.
    ///   - isTheirs: whether the speech of a speaker, of those whose role counts, is asked for.
    public init(
        _ transcripts: [PlacedTranscript], themes: [Theme], roles: RoleRules, parts: Int = 10, options: StatisticsOptions = StatisticsOptions(),
        where isTheirs: @escaping @Sendable (TranscriptOutline, Speaker?) -> Bool = { _, _ in true }
    ) {
        self.isTheirs = isTheirs
        precondition(parts > 0, "a conversation has a part or more")
        scheme = ThemeScheme(themes)
        self.transcripts = transcripts.sorted { $0.outline.id.utf8.lexicographicallyPrecedes($1.outline.id.utf8) }
        self.roles = roles
        self.parts = parts
        self.options = options
    }

    /// `theme_development`: a row for each theme and stretch, zero rows too.
    public func table() -> Table {
        var bootstrap = RatioBootstrap(draws: options.draws, seed: options.seed, kind: options.interval)
        var table = Table(name: "theme_development", title: "Themes from the beginning of conversations to their end", columns: columns)
        for index in scheme.themes.indices {
            let theme = scheme.themes[index]
            let strips = self.strips(of: index)
            for part in 0..<parts {
                let counts = strips.map { (hits: $0.hits[part], words: $0.words[part]) }.filter { $0.words > 0 }
                let hits = counts.reduce(0) { $0 + $1.hits }
                let words = counts.reduce(0) { $0 + $1.words }
                let interval = bootstrap.interval(hits: counts.map(\.hits), words: counts.map(\.words))
                table.append([
                    .text(theme.id), .text(theme.labelDanish), .text(theme.labelEnglish), .integer(part + 1),
                    .number(100 * Double(part) / Double(parts), decimals: 1), .number(100 * Double(part + 1) / Double(parts), decimals: 1),
                    .integer(hits),
                    .integer(words), .number(words > 0 ? 1000 * Double(hits) / Double(words) : nil), .number(interval.bounds?.low),
                    .number(interval.bounds?.high),
                    .integer(counts.count { $0.hits > 0 }), .integer(counts.count),
                    .text(interval.method(options.interval, draws: options.draws, seed: options.seed, unit: "transcript")),
                ])
            }
        }
        return table
    }

    /// Hits and eligible words of each stretch, by transcript. For a parent the distinct hits of its family, in turns where any of it may be coded.
    private func strips(of theme: Int) -> [(hits: [Int], words: [Int])] {
        let family = Set(scheme.family(of: theme).map { scheme.themes[$0].id })
        let leaves = scheme.family(of: theme).filter { !scheme.isParent($0) || $0 == theme && scheme.children[theme].isEmpty }.map {
            scheme.themes[$0]
        }
        return transcripts.map { transcript in
            let outline = transcript.outline
            let isEligible = outline.turns.indices.map { turn in
                let role = outline.role(ofTurn: turn)
                return roles.counts(role) && isTheirs(outline, outline.turns[turn].speaker.map { outline.speakers[$0] })
                    && leaves.contains { roles.allows($0, for: role) }
            }
            var seen: Set<Range<Int>> = []
            let hits = transcript.hits.filter { family.contains($0.theme) && isEligible[$0.turn] && seen.insert($0.tokens).inserted }
            let strip = HitStrip(
                transcript: outline.id, speaker: nil, length: outline.words, speaking: outline.stretches { isEligible[$0] },
                hits: hits.map(\.word).sorted(), words: 0, dp: nil)
            let counted = strip.parts(parts)
            // A hit that begins with no word of its own (a filler before it) may stand where the next stretch begins: the word is then counted with it.
            return (counted.hits, zip(counted.words, counted.hits).map { words, hits in max(words, min(hits, 1)) })
        }
    }

    private let columns = [
        TableColumn("theme", .string, "Theme id"), TableColumn("label_da", .string, "Danish label"),
        TableColumn("label_en", .string, "English label"),
        TableColumn("part", .integer, "Stretch of the conversation, from 1"),
        TableColumn("from", .number, "Where it begins, in percent of the words of the transcript, of all speakers"),
        TableColumn("to", .number, "Where it ends"),
        TableColumn("hits", .integer, "Counted hits in the stretch; for a parent the distinct places of its children's"),
        TableColumn("words", .integer, "Counted tokens of the stretch in turns where the theme may be coded"),
        TableColumn("per_1000_words", .number, "1000 * hits / words; empty without words"),
        TableColumn("low", .number, "Lower bound of the 95% interval of per_1000_words over resampled transcripts; see method"),
        TableColumn("high", .number, "Upper bound of the same interval"),
        TableColumn("transcripts", .integer, "Transcripts with a hit in the stretch"),
        TableColumn("transcripts_of", .integer, "Transcripts with eligible words in the stretch: the resampling units"),
        TableColumn("method", .string, "How low and high were computed, or n/a and why not"),
    ]
}
