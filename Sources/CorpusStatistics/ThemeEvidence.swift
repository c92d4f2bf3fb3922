import CorpusModel

/// Where a theme may be coded, and the hits that count for it (DESIGN §4.1).
///
/// A hit counts that the tagger counted and that stands in an eligible unit of at least one word, so that no numerator leaves its
/// denominator. For a parent the hits are the distinct (transcript, token range) of its family, its eligible units the union of theirs.
struct ThemeEvidence: Sendable {
    /// Indices of the roles in whose turns the theme may be coded, ascending.
    let roles: [Int]
    let hits: [EvidenceHit]

    /// The evidence of every theme of a scheme, in its order.
    static func all(of scheme: ThemeScheme, in corpus: CodedCorpus, rules: RoleRules) -> [ThemeEvidence] {
        let own = ownHits(of: scheme, in: corpus)
        let allowed = scheme.themes.map { theme in
            corpus.roles.indices.filter { rules.counts(corpus.roles[$0]) && rules.allows(theme, for: corpus.roles[$0]) }
        }
        return scheme.themes.indices.map { theme in
            guard scheme.isParent(theme) else { return ThemeEvidence(roles: allowed[theme], hits: own[theme], in: corpus) }
            // A parent is coded through its leaves; it is its own leaf only where a lexicon gives it hits of its own.
            let coded = scheme.family(of: theme).filter { !scheme.isParent($0) || !own[$0].isEmpty }
            let parts = coded.map { ThemeEvidence(roles: allowed[$0], hits: own[$0], in: corpus) }
            let roles = Set(parts.flatMap(\.roles)).sorted()
            return ThemeEvidence(roles: roles, hits: EvidenceHit.distinct(parts.flatMap(\.hits)), in: corpus)
        }
    }

    private init(roles: [Int], hits: [EvidenceHit], in corpus: CodedCorpus) {
        var isEligible = [Bool](repeating: false, count: corpus.roles.count)
        for role in roles { isEligible[role] = true }
        func counts(_ hit: EvidenceHit) -> Bool { isEligible[corpus.units[hit.unit].role] && corpus.units[hit.unit].words > 0 }
        self.roles = roles
        // Mostly all of them count, and then nothing is copied.
        self.hits = hits.allSatisfy(counts) ? hits : hits.filter(counts)
    }

    /// The hits that the tagger counted, by theme; themes outside the scheme are not asked for.
    private static func ownHits(of scheme: ThemeScheme, in corpus: CodedCorpus) -> [[EvidenceHit]] {
        var own = [[EvidenceHit]](repeating: [], count: scheme.themes.count)
        for (theme, count) in counts(of: scheme, in: corpus).enumerated() { own[theme].reserveCapacity(count) }
        for (index, transcript) in corpus.transcripts.enumerated() {
            let places = transcript.themes.map { scheme.index(of: $0) }
            for hit in transcript.hits where hit.counted {
                guard let theme = places[Int(hit.theme)] else { continue }
                own[theme].append(
                    EvidenceHit(
                        transcript: index, tokens: hit.tokens, unit: corpus.unitOfTurn[index][hit.turn], isPrompted: hit.prompted,
                        isNegated: hit.negated))
            }
        }
        return own
    }

    /// How many hits each theme has, so that the lists of a great corpus do not grow by copying.
    private static func counts(of scheme: ThemeScheme, in corpus: CodedCorpus) -> [Int] {
        var counts = [Int](repeating: 0, count: scheme.themes.count)
        for transcript in corpus.transcripts {
            let places = transcript.themes.map { scheme.index(of: $0) }
            for hit in transcript.hits where hit.counted { if let theme = places[Int(hit.theme)] { counts[theme] += 1 } }
        }
        return counts
    }
}
