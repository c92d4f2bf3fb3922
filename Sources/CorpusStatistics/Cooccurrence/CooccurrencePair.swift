import CorpusModel

/// Two themes in the units where both may be coded: the four cells and what follows from them.
struct CooccurrencePair {
    /// Where a pair may be found, and how many informants speak there.
    struct Space {
        let units: UnitSet
        let count: Int
        let informants: Int

        init(_ units: CooccurrenceUnits, _ roles: [Int]) {
            self.units = units.space(ofRoles: roles)
            count = self.units.count
            informants = units.shares(self.units).count
        }
    }

    let both: Int
    let a: Int
    let b: Int
    let n: Int
    let carriers: InformantShares
    let informantsOf: Int

    init(_ one: UnitSet, _ other: UnitSet, _ space: Space, in units: CooccurrenceUnits) {
        let shared = one.intersection(other).intersection(space.units)
        both = shared.count
        a = one.countShared(with: space.units)
        b = other.countShared(with: space.units)
        n = space.count
        carriers = both > 0 ? units.shares(shared) : InformantShares()
        informantsOf = space.informants
    }

    private var table: ContingencyTable { ContingencyTable(together: both, near: a, item: b, total: n) }
    var neither: Int { n - a - b + both }

    /// Of the four cells; `nil` when it would divide by zero.
    var oddsRatio: Double? { EffectSizes.oddsRatio(table).number }

    /// In the order of the columns.
    var cells: [Cell] {
        let measures = AssociationMeasures(table)
        return [
            .integer(both), .integer(a), .integer(b), .integer(neither), .integer(n), .number(table.expected), .number(measures.jaccard.number),
            .number(oddsRatio), .integer(carriers.count), .number(measures.normalizedInformation.number),
            .number(FisherExact.probability(table).number, decimals: 6), .integer(informantsOf), .number(carriers.largestShare),
        ]
    }
}
