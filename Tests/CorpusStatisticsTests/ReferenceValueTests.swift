import CorpusStatistics
import Testing

/// The list of `ordret statistics verify`.
@Suite struct ReferenceValueTests {
    @Test(arguments: ReferenceValue.all.indices) func isMet(_ place: Int) {
        let value = ReferenceValue.all[place]
        #expect(value.isMet, "\(value.formula) of \(value.example): \(value.expected) was expected, \(String(describing: value.computed)) computed")
    }

    @Test func aDifferenceAndAMissingNumberAreNotMet() {
        #expect(!ReferenceValue("x", "", "", 1, within: 0.1, 1.2).isMet)
        #expect(!ReferenceValue("x", "", "", 1, within: 0.1, nil as Double?).isMet)
        #expect(ReferenceValue("x", "", "", 1, within: 0.1, 0.9).isMet)
    }

    @Test func theTableHasARowForEachValue() {
        let table = ReferenceValue.table()
        #expect(table.rows.count == ReferenceValue.all.count && table.rows.count > 100)
        #expect(table.rows.allSatisfy { $0.last == .boolean(true) })
    }
}
