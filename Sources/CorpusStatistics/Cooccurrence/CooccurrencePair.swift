import CorpusModel

/// Two themes in the units where both may be coded: the four cells and what follows from them.
struct CooccurrencePair {
    /// Where a pair may be found, and how many informants speak there.
    struct Space {
        let units: UnitSet
        let count: Int
        let informants: Int

        /// - Parameters:
        ///   - both: roles in which both themes may be coded.
        ///   - either: roles in which one of them may.
        init(_ units: CooccurrenceUnits, both: [Int], either: Set<Int>) {
            self.units = units.space(ofRoles: both)
            count = self.units.count
            informants = units.people(self.units, roles: either)
        }
    }

    let both: Int
    let a: Int
    let b: Int
    let n: Int
    let carriers: InformantShares
    let informantsOf: Int

    /// - Parameters:
    ///   - first: the theme of a pair, or what is asked; likewise `second`.
    init(_ first: Int, _ second: Int, _ space: Space, in units: CooccurrenceUnits) {
        let (one, other) = (units.firsts[first], units.themes[second])
        let shared = one.intersection(other).intersection(space.units)
        both = shared.count
        a = one.countShared(with: space.units)
        b = other.countShared(with: space.units)
        n = space.count
        carriers = both > 0 ? units.shares(shared, first, second) : InformantShares()
        informantsOf = space.informants
    }

    private var table: ContingencyTable { ContingencyTable(together: both, near: a, item: b, total: n) }
    var neither: Int { n - a - b + both }

    /// Of the four cells; `nil` when it would divide by zero.
    var oddsRatio: Double? { EffectSizes.oddsRatio(table).number }

    /// In the order of the columns.
    func cells(_ window: CooccurrenceWindow) -> [Cell] {
        let measures = AssociationMeasures(table)
        return [
            .integer(both), .integer(a), .integer(b), .integer(neither), .integer(n), .number(table.expected), .number(measures.jaccard.number),
            .number(oddsRatio), .integer(carriers.count), .number(measures.normalizedInformation.number),
            .number(FisherExact.probability(table).number, decimals: 6), .integer(informantsOf), .number(carriers.largestShare),
            .text(window.description),
        ]
    }
}
