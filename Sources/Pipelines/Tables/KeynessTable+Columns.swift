import CorpusCounting
import CorpusModel
import CorpusStatistics

extension KeynessTable {
    static let counted = [
        TableColumn("direction", .string, "target or reference: who has the greater rate"),
        TableColumn("hits", .integer, "Hits in the target (a)"),
        TableColumn("reference_hits", .integer, "Hits in the reference (b)"),
        rate("per_1000", "Hits per 1,000 words of the target", "1000 * a / c", "c: counted words of the target"),
        rate("reference_per_1000", "Hits per 1,000 words of the reference", "1000 * b / d", "d: counted words of the reference"),
        TableColumn("transcripts", .integer, "Transcripts of the target that have it"),
        TableColumn("transcripts_of", .integer, "Transcripts of the target"),
        TableColumn("informants", .integer, "Informants of the target who say it"),
        TableColumn("informants_of", .integer, "Informants of the target"),
        TableColumn("reference_informants", .integer, "Informants of the reference who say it"),
        TableColumn("reference_informants_of", .integer, "Informants of the reference"),
        TableColumn("largest_share", .number, "Share of the target's hits that the informant with most of them has; empty where nobody is named"),
        TableColumn("words", .integer, "Counted words of the target (c)"),
        TableColumn("reference_words", .integer, "Counted words of the reference (d)"),
    ]

    private static func rate(_ name: String, _ description: String, _ equation: String, _ denominator: String) -> TableColumn {
        TableColumn(name, .number, description, formula: ColumnFormula(name, equation, "rate", denominator: denominator))
    }

    static func cells(_ row: Row, _ target: FrequencyCounts.Group, _ reference: FrequencyCounts.Group) -> [Cell] {
        func rate(_ hits: Int, _ words: Int) -> Cell { .number(words > 0 ? 1000 * Double(hits) / Double(words) : nil) }
        return [
            .text(row.pair.isOfTarget ? CountedSpeech.target : CountedSpeech.reference), .integer(row.pair.hits), .integer(row.pair.referenceHits),
            rate(row.pair.hits, target.words), rate(row.pair.referenceHits, reference.words), .integer(row.target.transcripts),
            .integer(target.transcripts), .integer(row.target.informants.count), .integer(target.informants.count),
            .integer(row.reference.informants.count), .integer(reference.informants.count), .number(row.target.largestShare),
            .integer(target.words), .integer(reference.words),
        ]
    }

    static func measures(_ layout: Layout) -> MeasuredColumns<Row> {
        let test = layout.test.rawValue
        let described = "Assumes independent words, which those of an interview are not: a description, no test"
        return MeasuredColumns(
            [
                .init("g2_4cell", "G² over four cells (Dunning 1993)", .g2FourCells) { LogLikelihood.fourCells($0.pair.table) },
                .init("g2_2cell", "LL over two cells (Rayson & Garside 2000)", .g2TwoCells) { LogLikelihood.twoCells($0.pair) },
                .init("chi2", "χ² (Pearson 1900)", .chiSquare) { ChiSquare.fourCells($0.pair.table) },
                .init("chi2_yates", "χ² with Yates' correction (1934)", .chiSquareYates) { ChiSquare.fourCells($0.pair.table, isCorrected: true) },
                .init("log_ratio", "log2 of the ratio of the rates, 0 is 0.5 (Hardie 2014)", .logRatio) { EffectSizes.logRatio($0.pair) },
                .init("percent_diff", "%DIFF (Gabrielatos & Marchi 2011)", .percentDifference, decimals: 2) {
                    EffectSizes.percentDifference($0.pair)
                },
                .init("odds_ratio", "Odds ratio of the four cells", .oddsRatio) { EffectSizes.oddsRatio($0.pair.table) },
                .init("simple_maths", "Simple Maths, n = 1 (Kilgarriff 2009)", .simpleMaths) { EffectSizes.simpleMaths($0.pair) },
                .init("bic", "BIC = LL − ln N (Wilson 2013)", .bic) {
                    LogLikelihood.bayesFactor(LogLikelihood.twoCells($0.pair), words: $0.pair.words + $0.pair.referenceWords)
                },
                .init("specificity", "Specificity (Lafon 1980), negative where the target has less than its share", .specificity) {
                    FisherExact.specificity($0.pair.table)
                },
                .init("p_fisher", "Fisher's exact test, two sides. \(described)", .fisherExact, decimals: 6) {
                    FisherExact.probability($0.pair.table)
                },
                .init(
                    "p_holm", "Holm's correction of the p of \(test) over all rows that were tested (with --by, those of the group). \(described)",
                    .holm, decimals: 6
                ) { $0.holm },
                .init(
                    "p_bh",
                    "Benjamini and Hochberg's correction of the p of \(test) over all rows that were tested (with --by, those of the group). \(described)",
                    .benjaminiHochberg, decimals: 6
                ) { $0.benjaminiHochberg },
            ]
                + (layout.permutations == 0
                    ? []
                    : [
                        .init(
                            "p_permutation",
                            "P of a difference of rates as great where \(layout.permutations) draws (seed \(layout.seed)) put the informants into groups of the same sizes at random",
                            ColumnFormula(
                                "p_permutation", "(1 + draws with |difference of rates| >= the found one) / (1 + draws)", "Phipson & Smyth 2010"),
                            decimals: 4
                        ) { $0.permutation }
                    ]))
    }
}

/// The informants of both sides, ready to change sides; `nil` where no permutation was asked for.
struct PermutedInformants {
    private let people: [UInt32: Int]
    private let test: InformantPermutation
    private let isPaired: Bool

    init?(_ target: FrequencyCounts.Group, _ reference: FrequencyCounts.Group, _ layout: KeynessTable.Layout) {
        guard layout.permutations > 0 else { return nil }
        // Somebody on both sides cannot change sides.
        isPaired = target.informants.keys.contains { reference.informants[$0] != nil }
        // In the order of their names, so that the order of the files changes no draw.
        let names = target.informantNames.merging(reference.informantNames) { one, _ in one }
        let numbers = (Array(target.informants.keys) + reference.informants.keys.filter { target.informants[$0] == nil }).sorted {
            let (one, other) = ((names[$0] ?? "").utf8, (names[$1] ?? "").utf8)
            return one.elementsEqual(other) ? $0 < $1 : one.lexicographicallyPrecedes(other)
        }
        people = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        test = InformantPermutation(
            words: numbers.map { target.informants[$0] ?? reference.informants[$0] ?? 0 }, isTarget: numbers.map { target.informants[$0] != nil },
            draws: layout.permutations, seed: layout.seed)
    }

    func probability(_ target: FrequencyCounts.Entry, _ reference: FrequencyCounts.Entry) -> Measured {
        if isPaired { return .undefined(.onBothSides) }
        guard let one = target.informants.counts, let other = reference.informants.counts else { return .undefined(.peopleNotKept) }
        let hits = (Array(one) + Array(other)).compactMap { person, hits in people[person].map { (person: $0, hits: hits) } }
        return test.probability(hits)
    }
}
