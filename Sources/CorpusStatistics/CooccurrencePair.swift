import CorpusModel

/// Two themes in the units where both may be coded: the four cells and what follows from them.
struct CooccurrencePair {
    let both: Int
    let a: Int
    let b: Int
    let n: Int
    let informants: Int

    /// `informants` counts the informants of the shared units.
    init(_ one: UnitSet, _ other: UnitSet, space: UnitSet, informants: (UnitSet) -> Int) {
        let shared = one.intersection(other)
        both = shared.countShared(with: space)
        a = one.countShared(with: space)
        b = other.countShared(with: space)
        n = space.count
        self.informants = both > 0 ? informants(shared.intersection(space)) : 0
    }

    private var table: ContingencyTable { ContingencyTable(together: both, near: a, item: b, total: n) }
    var neither: Int { n - a - b + both }

    /// Of the four cells; `nil` when it would divide by zero.
    var oddsRatio: Double? { EffectSizes.oddsRatio(table).number }

    var cells: [Cell] {
        let measures = AssociationMeasures(table)
        return [
            .integer(both), .integer(a), .integer(b), .integer(neither), .integer(n), .number(table.expected), .number(measures.jaccard.number),
            .number(oddsRatio), .integer(informants), .number(measures.normalizedInformation.number),
            .number(FisherExact.probability(table).number, decimals: 6),
        ]
    }
}
