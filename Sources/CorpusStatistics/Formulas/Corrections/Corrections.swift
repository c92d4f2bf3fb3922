/// Probabilities corrected for many tests. Both keep the order of the values that they are given.
public enum Corrections {
    /// Holm's (1979) step down: p(i) · (m − i + 1), never falling, at most 1. Holds the chance of any false alarm.
    public static func holm(_ values: [Double]) -> [Double] {
        var result = values
        var highest = 0.0
        for (rank, place) in order(values).enumerated() {
            highest = max(highest, min(1, values[place] * Double(values.count - rank)))
            result[place] = highest
        }
        return result
    }

    /// Benjamini and Hochberg's (1995) step up: p(i) · m / i, never rising downward, at most 1. Holds the share of false alarms among what is called.
    public static func benjaminiHochberg(_ values: [Double]) -> [Double] {
        var result = values
        var lowest = 1.0
        for (rank, place) in order(values).enumerated().reversed() {
            lowest = min(lowest, values[place] * Double(values.count) / Double(rank + 1))
            result[place] = lowest
        }
        return result
    }

    private static func order(_ values: [Double]) -> [Int] {
        values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1] }
    }
}
