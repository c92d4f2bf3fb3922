import CorpusModel
import Testing

@testable import CorpusStatistics

@Suite struct AgreementFormulaTests {
    @Test(arguments: ReferenceValue.agreement.indices) func aReferenceValueIsMet(_ index: Int) {
        let reference = ReferenceValue.agreement[index]
        #expect(reference.isMet, "\(reference.formula), \(reference.example): \(reference.computed ?? -9), \(reference.expected) expected")
    }

    @Test func everyFormulaHasAReference() {
        let formulas: Set<String> = ["agreement", "kappa", "scott_pi", "brennan_prediger", "ac1", "alpha", "fleiss_kappa", "masi_distance"]
        #expect(Set(ReferenceValue.agreement.map(\.formula)) == formulas)
    }

    private static func table(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> TwoCoderTable {
        TwoCoderTable(both: a, firstOnly: b, secondOnly: c, neither: d)
    }

    @Test func withoutUnitsNothingIsDefined() {
        let empty = Self.table(0, 0, 0, 0)
        for value in [
            PercentAgreement.value(empty), CohenKappa.value(empty), ScottPi.value(empty), BrennanPrediger.value(empty), GwetAC1.value(empty),
        ] {
            #expect(value == .undefined(.noUnits))
        }
        #expect(KrippendorffAlpha.value([]) == .undefined(.noUnits) && KrippendorffAlpha.value([[1], [2]]) == .undefined(.noUnits))
        #expect(FleissKappa.value([]) == .undefined(.noUnits))
    }

    /// Nobody coded, or everybody: chance explains all, and no coefficient of it may say 0 or 1.
    @Test(arguments: [(0.0, 20.0), (20.0, 0.0)]) func withoutVarianceChanceLeavesNothing(_ both: Double, _ neither: Double) {
        let table = Self.table(both, 0, 0, neither)
        #expect(PercentAgreement.value(table) == .value(1) && BrennanPrediger.value(table) == .value(1) && GwetAC1.value(table) == .value(1))
        #expect(CohenKappa.value(table) == .undefined(.noVariance) && ScottPi.value(table) == .undefined(.noVariance))
        #expect(PairFigures.alpha([both, 0, 0, neither]) == .undefined(.noVariance))
        #expect(
            KrippendorffAlpha.value([[3, 3], [3, 3, 3]]) == .undefined(.noVariance)
                && FleissKappa.value([[0, 4], [0, 4]]) == .undefined(.noVariance))
    }

    @Test func oneCoderAndUnevenCodersHaveNoFleiss() {
        #expect(
            FleissKappa.value([[1, 0], [0, 1]]) == .undefined(.oneCoder) && FleissKappa.value([[1, 1], [1, 2]]) == .undefined(.unevenCoders))
    }

    @Test func oneCategoryIsNoChoice() {
        let table = TwoCoderTable(categories: 1, counts: [5])
        #expect(BrennanPrediger.value(table) == .undefined(.oneCategory) && GwetAC1.value(table) == .undefined(.oneCategory))
    }

    /// Seeded tables: who is first makes no difference to the coefficients, none is above 1, and chance-corrected ones are at least −1.
    @Test func coefficientsAreSymmetricAndInRange() {
        var generator = Xoshiro256StarStar(seed: 11)
        for _ in 0..<200 {
            let cells = (0..<4).map { _ in Double(generator.below(12)) }
            guard cells.reduce(0, +) > 0 else { continue }
            let table = Self.table(cells[0], cells[1], cells[2], cells[3])
            let turned = Self.table(cells[0], cells[2], cells[1], cells[3])
            for formula in [PercentAgreement.value, CohenKappa.value, ScottPi.value, BrennanPrediger.value, GwetAC1.value] {
                #expect(formula(table).reason == formula(turned).reason, "\(cells)")
                guard let one = formula(table).number, let other = formula(turned).number else { continue }
                #expect((one - other).magnitude < 1e-12 && one <= 1 && one >= -1 - 1e-12, "\(cells)")
            }
        }
    }

    /// The general sums give what the two-by-two table gives, and Fleiss' κ of two coders is Scott's π.
    @Test func theSameTableGivesTheSameByEveryWay() throws {
        let units = [[1, 1]] * 14 + [[1, 0]] * 2 + [[0, 1]] * 3 + [[0, 0]] * 13
        let alpha = try #require(KrippendorffAlpha.value(units).number)
        #expect((alpha - (try #require(PairFigures.alpha([14, 2, 3, 13]).number))).magnitude < 1e-12)
        let fleiss = FleissKappa.value(units.map { values in [values.count { $0 == 0 }, values.count { $0 == 1 }] })
        let pi = ScottPi.value(Self.table(14, 2, 3, 13))
        #expect(((try #require(fleiss.number)) - (try #require(pi.number))).magnitude < 1e-12)
    }

    @Test func masiIsADistanceOfSets() {
        let sets: [Set<Int>] = [[], [1], [1, 2], [2, 3], [1, 2, 3], [4]]
        for one in sets {
            #expect(MASIDistance.value(one, one) == 0)
            for other in sets {
                #expect(MASIDistance.value(one, other) == MASIDistance.value(other, one) && (0...1).contains(MASIDistance.value(one, other)))
            }
        }
        #expect(MASIDistance.value(Set<Int>(), [1]) == 1)
    }
}

private func * (unit: [[Int]], count: Int) -> [[Int]] { (0..<count).flatMap { _ in unit } }
