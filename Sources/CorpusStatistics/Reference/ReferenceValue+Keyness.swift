/// Two corpora compared.
extension ReferenceValue {
    static var keyness: [ReferenceValue] { dunning + rayson + quanteda + quantedaOrder + simpleMaths }

    /// Dunning 1993, table on p. 72.
    private static var dunning: [ReferenceValue] {
        let rows: [(cells: [Int], printed: Double, exact: Double)] = [
            ([110, 2442, 111, 29_114], 270.72, 270.7219), ([29, 13, 123, 31_612], 263.90, 263.8966), ([31, 23, 139, 31_584], 256.84, 256.8365),
            ([10, 0, 3, 31_764], 167.23, 167.2298),
        ]
        return rows.flatMap { row in
            let name = row.cells.map(String.init).joined(separator: ",")
            let value = LogLikelihood.fourCells(ContingencyTable(cells: row.cells[0], row.cells[1], row.cells[2], row.cells[3]))
            return [
                ReferenceValue("g2_4cell", name, "Dunning 1993, p. 72", row.printed, within: 0.005, value),
                ReferenceValue("g2_4cell", name, "by the formula", row.exact, within: 0.00005, value),
            ]
        }
    }

    private static var rayson: [ReferenceValue] {
        let (pair, name) = (FrequencyPair(hits: 120, words: 50_000, referenceHits: 60, referenceWords: 80_000), "a=120 b=60 c=50000 d=80000")
        let (zero, second) = (FrequencyPair(hits: 12, words: 5000, referenceHits: 0, referenceWords: 7000), "a=12 b=0 c=5000 d=7000")
        let logLikelihood = LogLikelihood.twoCells(pair)
        let ucrel = "Rayson & Garside 2000, by the formula"
        return [
            ReferenceValue("g2_2cell", name, ucrel, 58.438584, within: 1e-6, logLikelihood),
            ReferenceValue("g2_4cell", name, "Dunning 1993, by the formula", 58.522480, within: 1e-6, LogLikelihood.fourCells(pair.table)),
            ReferenceValue("expected", name + ", target", ucrel, 69.2308, within: 0.00005, pair.table.expected),
            ReferenceValue("expected", name + ", reference", ucrel, 110.7692, within: 0.00005, pair.reversed.table.expected),
            ReferenceValue("g2_2cell", second, ucrel, 21.011250, within: 1e-6, LogLikelihood.twoCells(zero)),
            ReferenceValue("log_ratio", name, "Hardie 2014, by the formula", 1.678072, within: 1e-6, EffectSizes.logRatio(pair)),
            ReferenceValue("log_ratio", second, "Hardie 2014, by the formula", 5.070389, within: 1e-6, EffectSizes.logRatio(zero)),
            ReferenceValue("percent_diff", name, "Gabrielatos & Marchi 2011", 220, within: 1e-6, EffectSizes.percentDifference(pair)),
            ReferenceValue("bic", name, "Wilson 2013", 46.663294, within: 1e-6, LogLikelihood.bayesFactor(logLikelihood, words: 130_000)),
            ReferenceValue("ell", name, "Johnston et al. 2006", 1.0608e-4, within: 5e-9, LogLikelihood.effectSize(pair)),
            ReferenceValue("odds_ratio", name, "by the formula", 3.205293, within: 1e-6, EffectSizes.oddsRatio(pair.table)),
        ]
    }

    /// quanteda's tests compare with R's `chisq.test`.
    private static var quanteda: [ReferenceValue] {
        let (table, name) = (FrequencyPair(hits: 7, words: 10, referenceHits: 2, referenceWords: 9).table, "b: 7 of 10, 2 of 9")
        return [
            ReferenceValue("g2_4cell", name, "quanteda lr", 4.534939, within: 1e-6, LogLikelihood.fourCells(table)),
            ReferenceValue("chi2", name, "quanteda chi2, R", 4.337160, within: 1e-6, ChiSquare.fourCells(table)),
            ReferenceValue("chi2_yates", name, "quanteda chi2, R", 2.632438, within: 1e-6, ChiSquare.fourCells(table, isCorrected: true)),
        ]
    }

    /// quanteda's order test: d1 "a a a b b c*6 d e f g h h", d2 "a a b c c d*4 e f h".
    private static var quantedaOrder: [ReferenceValue] {
        let hits = [("a", 3, 2), ("b", 2, 1), ("c", 6, 2), ("d", 1, 4), ("e", 1, 1), ("f", 1, 1), ("g", 1, 0), ("h", 2, 1)]
        let values = hits.map { word, target, reference in
            let table = FrequencyPair(hits: target, words: 17, referenceHits: reference, referenceWords: 12).table
            return (word: word, table: table, value: LogLikelihood.signed(LogLikelihood.fourCells(table), table.isAttracted))
        }
        // Equal values, b and h as e and f, stand in the order of the alphabet.
        let order = values.sorted { ($0.value.number ?? 0, $1.word) > ($1.value.number ?? 0, $0.word) }.map(\.word).joined()
        func value(_ word: String) -> Measured { values.first { $0.word == word }?.value ?? .undefined(.noHits) }
        let pmi = values.first.map { AssociationMeasures($0.table).naturalMutualInformation } ?? .undefined(.noHits)
        return [
            ReferenceValue("g2_4cell", "c: 6 of 17, 2 of 12, signed", "quanteda lr", 1.2742, within: 0.00005, value("c")),
            ReferenceValue("g2_4cell", "g: 1 of 17, 0 of 12, signed", "quanteda lr", 1.0933, within: 0.00005, value("g")),
            ReferenceValue("g2_4cell", "d: 1 of 17, 4 of 12, signed", "quanteda lr", -3.7794, within: 0.00005, value("d")),
            ReferenceValue("g2_4cell", "order c,g,b,h,a,e,f,d is 1", "quanteda tests", 1, within: 0, order == "cgbhaefd" ? 1 : 0),
            ReferenceValue("mi", "a: 3 of 17, 2 of 12, base e", "quanteda pmi", 0.0233, within: 0.00005, pmi),
        ]
    }

    private static var simpleMaths: [ReferenceValue] {
        let pair = FrequencyPair(hits: 35, words: 112_289_776, referenceHits: 263, referenceWords: 1_559_716_979)
        let rates = FrequencyPair(hits: 18, words: 1_000_000, referenceHits: 35, referenceWords: 1_000_000)
        return [
            ReferenceValue(
                "simple_maths", "35 of 112289776, 263 of 1559716979", "Kilgarriff 2009", 1.1224, within: 0.00005, EffectSizes.simpleMaths(pair)),
            ReferenceValue(
                "simple_maths", "35 of 112289776, 263 of 1559716979", "by the formula", 1.12243, within: 0.000005, EffectSizes.simpleMaths(pair)),
            ReferenceValue(
                "difference_coefficient", "18 and 35 per million", "Hofland & Johansson 1982, p. 471", -0.32, within: 0.005,
                EffectSizes.differenceCoefficient(rates)),
        ]
    }
}
