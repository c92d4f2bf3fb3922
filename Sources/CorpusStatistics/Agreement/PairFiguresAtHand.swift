import CorpusModel

/// What is worked out of two coders once for all tables: their counts, their labels together and the means over themes. For one thread.
public final class PairFiguresAtHand {
    /// Two coders among the turns of a group.
    struct Key: Hashable {
        let coders: [Int]
        let group: String?
        let level: AgreementLevel
    }

    /// The figures of one pair.
    final class Pair {
        let counts: PairCounts
        let micro: PairFigures
        let macro: MacroFigures

        fileprivate init(_ counts: PairCounts, _ bootstrap: inout SumsBootstrap) {
            self.counts = counts
            micro = PairFigures(bootstrap.sums(of: counts.pooled))
            macro = MacroFigures(counts, bootstrap: &bootstrap)
        }
    }

    var bootstrap: SumsBootstrap
    private var pairs: [Key: Pair] = [:]

    /// Of one study with one choice of options, both of which the tables have.
    init(_ options: AgreementOptions) { bootstrap = SumsBootstrap(draws: options.draws, seed: options.seed) }

    /// Cost: the first time a pass over the turns and the draws.
    func pair(_ key: Key, _ counts: () -> PairCounts) -> Pair {
        if let known = pairs[key] { return known }
        let new = Pair(counts(), &bootstrap)
        pairs[key] = new
        return new
    }
}
