/// Probabilities corrected for many tests. Both keep the order of the values that they are given.
///
/// Tests with one probability have one corrected probability too, so that they can be given together: `counts` is how many tests have each value, one where nothing is
/// said. Cost: a sort of the values.
public enum Corrections {
    /// Holm's (1979) step down: p(i) · (m − i + 1), never falling, at most 1. Holds the chance of any false alarm.
    public static func holm(_ values: [Double], counts: [Int]? = nil) -> [Double] {
        let tests = counts?.reduce(0, +) ?? values.count
        var (result, highest, before) = (values, 0.0, 0)
        for place in order(values) {
            highest = max(highest, min(1, values[place] * Double(tests - before)))
            result[place] = highest
            before += counts?[place] ?? 1
        }
        return result
    }

    /// Benjamini and Hochberg's (1995) step up: p(i) · m / i, never rising downward, at most 1. Holds the share of false alarms among what is called.
    public static func benjaminiHochberg(_ values: [Double], counts: [Int]? = nil) -> [Double] {
        let tests = counts?.reduce(0, +) ?? values.count
        var (result, lowest, rank) = (values, 1.0, tests)
        for place in order(values).reversed() {
            lowest = min(lowest, values[place] * Double(tests) / Double(rank))
            result[place] = lowest
            rank -= counts?[place] ?? 1
        }
        return result
    }

    private static func order(_ values: [Double]) -> [Int] {
        values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1] }
    }
}
