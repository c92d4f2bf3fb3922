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

    var neither: Int { n - a - b + both }
    var expected: Double? { n > 0 ? Double(a) * Double(b) / Double(n) : nil }
    var jaccard: Double? { a + b > 0 ? Double(both) / Double(a + b - both) : nil }

    /// Of the four cells; `nil` when it would divide by zero.
    var oddsRatio: Double? {
        let alone = Double(a - both) * Double(b - both)
        return alone > 0 ? Double(both) * Double(neither) / alone : nil
    }

    var cells: [Cell] {
        [
            .integer(both), .integer(a), .integer(b), .integer(neither), .integer(n), .number(expected), .number(jaccard), .number(oddsRatio),
            .integer(informants),
        ]
    }
}
