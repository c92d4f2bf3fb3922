import SpecialFunctions

/// The likelihood ratio G², in the two forms that programs call by one name, and what is made of it.
public enum LogLikelihood {
    /// G² = 2 Σ O · ln(O / E) over the four cells (Dunning 1993, eq. in §6; Evert 2004, §3.1.4). Never negative: compare O and E for its direction.
    public static func fourCells(_ table: ContingencyTable) -> Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        let parts = table.cells.map { $0.observed > 0 && $0.expected > 0 ? $0.observed * Logarithm.natural($0.observed / $0.expected) : 0 }
        return Measured(max(0, 2 * OrderedSum.of(parts)))
    }

    /// LL = 2 (a ln(a/E1) + b ln(b/E2)), E1 = c (a+b) / (c+d), E2 = d (a+b) / (c+d): the cells of hits alone (Rayson & Garside 2000, §2).
    public static func twoCells(_ pair: FrequencyPair) -> Measured {
        if let reason = pair.emptiness { return .undefined(reason) }
        let all = Double(pair.hits + pair.referenceHits) / Double(pair.words + pair.referenceWords)
        func part(_ hits: Int, _ words: Int) -> Double {
            hits > 0 ? Double(hits) * Logarithm.natural(Double(hits) / (Double(words) * all)) : 0
        }
        return Measured(max(0, 2 * OrderedSum.of([part(pair.hits, pair.words), part(pair.referenceHits, pair.referenceWords)])))
    }

    /// 2 (O ln(O/E) − (O − E)): of the first cell alone, as a Poisson count (Quasthoff & Wolff 2002; Evert 2004, §3.1.4, *simple-ll*).
    public static func simple(_ table: ContingencyTable) -> Measured {
        guard let expected = table.expected, expected > 0 else { return .undefined(.nothingExpected) }
        let observed = Double(table.together)
        let part = observed > 0 ? observed * Logarithm.natural(observed / expected) : 0
        return Measured(2 * (part - (observed - expected)))
    }

    /// G² with a minus where the first cell holds less than chance gives, as quanteda and Wordless print it.
    public static func signed(_ value: Measured, _ isAttracted: Bool) -> Measured { isAttracted ? value : value.map { -$0 } }

    /// BIC = LL − ln N, with N the words of both corpora: over 2 positive, over 6 strong, over 10 very strong evidence (Wilson 2013).
    public static func bayesFactor(_ logLikelihood: Measured, words: Int) -> Measured {
        words > 0 ? logLikelihood.map { $0 - Logarithm.natural(Double(words)) } : .undefined(.noWords)
    }

    /// ELL = LL / (N · ln Emin), an effect size between 0 and 1 (Johnston, Berry & Mielke 2006); Emin is the smaller expected value.
    public static func effectSize(_ pair: FrequencyPair) -> Measured {
        if let reason = pair.emptiness { return .undefined(reason) }
        let words = Double(pair.words + pair.referenceWords)
        let least = Double(min(pair.words, pair.referenceWords)) * Double(pair.hits + pair.referenceHits) / words
        guard least > 1 else { return .undefined(.nothingExpected) }
        return twoCells(pair).map { $0 / (words * Logarithm.natural(least)) }
    }
}
