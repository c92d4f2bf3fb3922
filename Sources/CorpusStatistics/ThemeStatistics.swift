import CorpusModel

/// Theme statistics of a corpus (DESIGN §4.1): each table names its formulas and denominators in its columns.
///
///     let statistics = ThemeStatistics(tagged, themes: lexicon.themes, roles: rules)
///     let themes = statistics.table()
///     let byRole = statistics.table(by: .role)
///
/// The same input in another order gives the same numbers; rows of transcripts, speakers and informants follow the input's order.
public struct ThemeStatistics: Sendable {
    public let options: StatisticsOptions
    let scheme: ThemeScheme
    let corpus: CodedCorpus
    let evidence: [ThemeEvidence]
    let roles: RoleRules

    /// - Parameters:
    ///   - transcripts: in corpus order, each id once.
    ///   - themes: in the order of the rows; hits of other themes are not counted.
    public init(_ transcripts: [TaggedTranscript], themes: [Theme], roles: RoleRules, options: StatisticsOptions = StatisticsOptions()) {
        let scheme = ThemeScheme(themes)
        let corpus = CodedCorpus(transcripts, options: options)
        self.options = options
        self.scheme = scheme
        self.corpus = corpus
        self.roles = roles
        evidence = ThemeEvidence.all(of: scheme, in: corpus, rules: roles)
    }

    /// The theme table of a grouping: a row for each group and theme, zero rows too.
    public func table(by grouping: ThemeGrouping = .corpus) -> Table {
        var bootstrap = RatioBootstrap(draws: options.draws, seed: options.seed, kind: options.interval)
        return table(by: grouping, bootstrap: &bootstrap)
    }

    /// The tables of a run: themes, by transcript, by role, by speaker, by each of `fields`, the matrix, the co-occurrence, and that of each further window.
    public func tables(fields: [String] = [], windows: [CooccurrenceWindow] = []) -> [Table] {
        var bootstrap = RatioBootstrap(draws: options.draws, seed: options.seed, kind: options.interval)
        let groupings: [ThemeGrouping] = [.corpus, .transcript, .role, .speaker] + fields.map { ThemeGrouping($0) }
        return groupings.map { table(by: $0, bootstrap: &bootstrap) } + [matrix(), cooccurrence()]
            + windows.map { cooccurrence($0, name: $0.tableName) }
    }

    private func table(by grouping: ThemeGrouping, bootstrap: inout RatioBootstrap) -> Table {
        let groups = grouping.groups(of: corpus, rules: roles)
        let hits = grouped(over: groups)
        var table = Table(name: grouping.tableName, title: grouping.title, columns: grouping.keyColumns + ThemeColumns.all(options))
        for (place, group) in groups.enumerated() {
            var denominators: [[Int]: EligibleUnits] = [:]
            for theme in scheme.themes.indices {
                let roles = evidence[theme].roles
                let eligible = denominators[roles] ?? EligibleUnits(group, roles: roles, in: corpus)
                denominators[roles] = eligible
                let counts = ThemeCounts(hits[theme][place], in: corpus)
                let interval = bootstrap.interval(hits: eligible.samples.map { counts.sampleHits[$0] ?? 0 }, words: eligible.sampleWords)
                table.append(
                    ThemeRow(
                        theme: scheme.themes[theme], group: group, counts: counts, eligible: eligible, interval: interval, options: options
                    ).cells)
            }
        }
        return table
    }

    /// The hits of each group, by theme; a unit is in one group or none.
    private func grouped(over groups: [UnitGroup]) -> [[[EvidenceHit]]] {
        var place = [Int](repeating: -1, count: corpus.units.count)
        for (index, group) in groups.enumerated() {
            for unit in group.units { place[unit] = index }
        }
        // Mostly all units are of the one group there is.
        if groups.count == 1, !place.contains(-1) { return evidence.map { [$0.hits] } }
        return evidence.map { theme in
            var result = [[EvidenceHit]](repeating: [], count: groups.count)
            for hit in theme.hits where place[hit.unit] >= 0 { result[place[hit.unit]].append(hit) }
            return result
        }
    }
}
