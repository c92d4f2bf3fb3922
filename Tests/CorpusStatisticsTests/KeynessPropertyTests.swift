import CorpusModel
import CorpusStatistics
import Testing

/// What must hold of every table.
@Suite struct KeynessPropertyTests {
    private func isNear(_ one: Measured, _ other: Measured, _ tolerance: Double = 1e-9) -> Bool {
        switch (one, other) {
        case (.value(let one), .value(let other)): (one - other).magnitude <= tolerance * max(1, one.magnitude)
        default: one == other
        }
    }

    @Test func fourCellsAreSymmetric() {
        for table in RandomTables.tables() {
            let other = table.transposed
            #expect(isNear(LogLikelihood.fourCells(table), LogLikelihood.fourCells(other)))
            #expect(isNear(ChiSquare.fourCells(table), ChiSquare.fourCells(other)))
            #expect(isNear(ChiSquare.fourCells(table, isCorrected: true), ChiSquare.fourCells(other, isCorrected: true)))
            let (one, two) = (AssociationMeasures(table), AssociationMeasures(other))
            #expect(isNear(one.mutualInformation, two.mutualInformation) && isNear(one.dice, two.dice) && isNear(one.logDice, two.logDice))
            #expect(isNear(one.minimumSensitivity, two.minimumSensitivity) && isNear(one.deltaItemByNode, two.deltaNodeByItem))
        }
    }

    @Test func exactProbabilitiesAreSymmetricAndInRange() {
        for table in RandomTables.tables(120) {
            for side in FisherExact.Side.allCases {
                let one = FisherExact.probability(table, side)
                #expect(isNear(one, FisherExact.probability(table.transposed, side), 1e-8), "\(table)")
                if let p = one.number { #expect(p >= 0 && p <= 1) }
            }
            guard table.total > 0, let left = FisherExact.probability(table, .left).number, let right = FisherExact.probability(table, .right).number
            else { continue }
            // Both tails hold the table itself.
            #expect(left + right >= 1 - 1e-9)
        }
    }

    /// By whole numbers: all tables with the margins of small ones.
    @Test func exactProbabilitiesOfSmallTables() {
        func choose(_ n: Int, _ k: Int) -> Double { (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) } }
        for cells in RandomTables.cells(200, seed: 3).map({ $0.map { $0 % 9 } }) {
            let table = ContingencyTable(cells: cells[0], cells[1], cells[2], cells[3])
            guard table.total > 0 else { continue }
            let range = max(0, table.near + table.item - table.total)...min(table.near, table.item)
            let all = range.map { choose(table.item, $0) * choose(table.total - table.item, table.near - $0) / choose(table.total, table.near) }
            let own = all[table.together - range.lowerBound]
            let two = all.filter { $0 <= own * (1 + 1e-7) }.reduce(0, +)
            let right = all[(table.together - range.lowerBound)...].reduce(0, +)
            #expect(isNear(FisherExact.probability(table), .value(two)), "\(cells)")
            #expect(isNear(FisherExact.probability(table, .right), .value(right)), "\(cells)")
        }
    }

    @Test func aTableOfAThousandMillionWords() throws {
        let table = FrequencyPair(hits: 900, words: 400_000_000, referenceHits: 1000, referenceWords: 600_000_000).table
        let p = try #require(FisherExact.probability(table).number)
        let approximate = try #require(ChiSquare.probability(LogLikelihood.fourCells(table)).number)
        #expect((p / approximate - 1).magnitude < 0.1)
        // Smaller than a number can be, and a specificity still.
        let extreme = FrequencyPair(hits: 90_000, words: 1_000_000, referenceHits: 0, referenceWords: 900_000_000).table
        #expect(try #require(FisherExact.specificity(extreme).number) > 200_000)
        #expect(FisherExact.probability(extreme) == .value(0))
    }

    @Test func effectSizesChangeTheirSign() {
        for pair in RandomTables.pairs() {
            let other = pair.reversed
            for smoothing in EffectSizes.Smoothing.allCases {
                guard let one = EffectSizes.logRatio(pair, smoothing).number, let two = EffectSizes.logRatio(other, smoothing).number else {
                    continue
                }
                #expect((one + two).magnitude < 1e-9)
            }
            if let one = EffectSizes.differenceCoefficient(pair).number, let two = EffectSizes.differenceCoefficient(other).number {
                #expect(one + two == 0 && one.magnitude <= 1)
            }
            if let one = EffectSizes.oddsRatio(pair.table).number, let two = EffectSizes.oddsRatio(other.table).number, one > 0, two > 0 {
                #expect((one * two - 1).magnitude < 1e-9)
            }
            #expect(isNear(LogLikelihood.twoCells(pair), LogLikelihood.twoCells(other)))
        }
    }

    @Test func nothingIsNotANumber() {
        for pair in RandomTables.pairs() {
            let (table, measures) = (pair.table, AssociationMeasures(pair.table))
            let all = [
                LogLikelihood.twoCells(pair), LogLikelihood.fourCells(table), LogLikelihood.simple(table), LogLikelihood.effectSize(pair),
                ChiSquare.fourCells(table), EffectSizes.percentDifference(pair), EffectSizes.simpleMaths(pair), EffectSizes.oddsRatio(table),
                FisherExact.specificity(table), measures.mutualInformation, measures.zScore, measures.tScore, measures.lambda, measures.lambdaZ,
                measures.logRatio, measures.minimumSensitivity, measures.deltaNodeByItem, measures.mutualInformationLogFrequency,
            ]
            #expect(all.allSatisfy { $0.number?.isFinite ?? true })
        }
        let empty = FrequencyPair(hits: 0, words: 0, referenceHits: 0, referenceWords: 5)
        #expect(LogLikelihood.twoCells(empty) == .undefined(.noWords) && EffectSizes.logRatio(empty) == .undefined(.noWords))
        #expect(EffectSizes.percentDifference(FrequencyPair(hits: 1, words: 2, referenceHits: 0, referenceWords: 2)) == .undefined(.notInReference))
    }

    @Test func correctionsKeepTheOrderAndRaise() {
        let values = [0.01, 0.04, 0.03, 0.005, 0.8]
        #expect(zip(Corrections.holm(values), [0.04, 0.09, 0.09, 0.025, 0.8]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
        #expect(zip(Corrections.benjaminiHochberg(values), [0.025, 0.05, 0.05, 0.025, 0.8]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
        #expect(Corrections.holm([]).isEmpty && Corrections.benjaminiHochberg([0.5]) == [0.5])
        for seed in 0..<20 {
            let values = RandomTables.cells(9, seed: UInt64(seed)).map { Double($0[0] % 100) / 100 }
            for (p, (holm, bh)) in zip(values, zip(Corrections.holm(values), Corrections.benjaminiHochberg(values))) {
                #expect(p <= bh + 1e-12 && bh <= holm + 1e-12 && holm <= 1)
            }
        }
    }

    @Test func crossTables() throws {
        let table = CrossTable([[10, 20], [30, 40]])
        let four = ContingencyTable(cells: 10, 20, 30, 40)
        #expect(isNear(table.chiSquare, ChiSquare.fourCells(four)))
        let chi = try #require(table.chiSquare.number)
        #expect((try #require(table.cramersV.number) - (chi / 100).squareRoot()).magnitude < 1e-12)
        let residual = try #require(table.standardisedResidual(0, 0).number)
        #expect((residual * residual - chi).magnitude < 1e-9)
        #expect(CrossTable([[5, 0], [0, 5]]).cramersV == .value(1))
        #expect(CrossTable([[5, 5]]).chiSquare == .undefined(.emptyMargin) && CrossTable([]).chiSquare == .undefined(.noHits))
        #expect(CrossTable([[3, 0, 4], [1, 0, 9]]).degreesOfFreedom == 1)
    }
}
