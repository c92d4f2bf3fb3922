import CorpusModel

/// Who carries a number: how many informants, and the share of the one with most of it.
struct InformantShares {
    private var counts: [Int: Int] = [:]
    private var total = 0

    /// - Parameter informant: `nil` where nobody is named; what nobody says is a part of the whole all the same.
    mutating func add(_ informant: Int?, _ count: Int = 1) {
        total += count
        if let informant { counts[informant, default: 0] += count }
    }

    /// Adds one unit that several informants have a part in.
    mutating func add(together informants: Set<Int>) {
        total += 1
        for informant in informants { counts[informant, default: 0] += 1 }
    }

    var count: Int { counts.count }

    /// `nil` where nobody is named.
    var largestShare: Double? { counts.values.max().map { Double($0) / Double(total) } }

    /// The column of `largestShare`; the note of commands and the diagnostic of runs look for it.
    ///
    /// - Parameter part: what the share is, where it is more than what one informant has.
    static func column(_ what: String, _ part: String = "that the informant with most of them has") -> TableColumn {
        TableColumn(
            "largest_share", .number, "Share of \(what) \(part); above 0.5 one person carries the row; empty where nobody is named",
            formula: ColumnFormula("largest_share", "greatest count of one informant / count of the row", "share", denominator: what))
    }
}

extension Table {
    /// Rows that several informants have, and one of them more than half of: they tell of that person more than of the group.
    public var rowsCarriedByOne: Int {
        guard let share = column("largest_share"), let informants = column("informants") else { return 0 }
        return rows.count { row in
            guard case .number(let share, _) = row[share], case .integer(let informants) = row[informants] else { return false }
            return informants > 1 && share > 0.5
        }
    }
}
