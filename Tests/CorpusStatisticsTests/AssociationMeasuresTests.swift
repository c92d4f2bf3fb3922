import CorpusStatistics
import Testing

/// Values of the literature and of other programs' documentation.
@Suite struct AssociationMeasuresTests {
    private func isNear(_ value: Measured, _ expected: Double, within tolerance: Double) -> Bool {
        value.number.map { ($0 - expected).magnitude <= tolerance } ?? false
    }

    /// A row of cwb-ccc's manual: O 46, R1 776, C1 877, N 149,709. It prints MI to base 10: 1.00514.
    @Test func aRowOfCWB() {
        let measures = AssociationMeasures(ContingencyTable(together: 46, near: 776, item: 877, total: 149_709))
        #expect(abs((measures.table.expected ?? 0) - 4.54583) < 5e-6)
        #expect(isNear(measures.zScore, 19.4429, within: 5e-5))
        #expect(isNear(measures.tScore, 6.11208, within: 5e-6))
        #expect(isNear(measures.logLikelihood, 134.301, within: 5e-4))
        #expect(isNear(measures.mutualInformation, 3.339018, within: 5e-7))
        #expect(isNear(measures.decimalMutualInformation, 1.00514, within: 5e-6))
        #expect(isNear(measures.cubicMutualInformation, 14.386141, within: 5e-7))
        #expect(isNear(measures.logDice, 9.832691, within: 5e-7))
    }

    /// Dunning 1993, table on p. 72: the four cells and G².
    @Test(arguments: [
        ([110, 2442, 111, 29_114], 270.7219), ([29, 13, 123, 31_612], 263.8966), ([31, 23, 139, 31_584], 256.8365), ([10, 0, 3, 31_764], 167.2298),
    ]) func dunning(_ cells: [Int], _ value: Double) {
        let table = ContingencyTable(together: cells[0], near: cells[0] + cells[1], item: cells[0] + cells[2], total: cells.reduce(0, +))
        #expect(isNear(AssociationMeasures(table).logLikelihood, value, within: 5e-5))
    }

    /// Manning & Schütze 1999, pp. 164–165: new companies.
    @Test func newCompanies() {
        let table = ContingencyTable(together: 8, near: 15_828, item: 4675, total: 14_307_668)
        #expect(isNear(AssociationMeasures(table).tScore, 0.999932, within: 5e-7))
    }

    @Test func whatIsNotDefinedSaysWhy() {
        let none = AssociationMeasures(ContingencyTable(together: 0, near: 5, item: 2, total: 10))
        #expect(none.mutualInformation == .undefined(.neverTogether) && none.tScore == .undefined(.neverTogether))
        #expect(none.logDice == .undefined(.neverTogether) && none.zScore == .value(-1) && none.dice == .value(0))
        let empty = AssociationMeasures(ContingencyTable(together: 0, near: 0, item: 0, total: 0))
        #expect(empty.zScore == .undefined(.noWords) && empty.logLikelihood == .undefined(.noWords) && empty.table.expected == nil)
        let all = AssociationMeasures(ContingencyTable(together: 10, near: 10, item: 10, total: 10))
        #expect(all.logLikelihood == .value(0) && all.mutualInformation == .value(0) && all.logDice == .value(14))
        #expect(all.deltaItemByNode == .undefined(.emptyMargin) && all.logRatio == .undefined(.noWords))
    }
}
