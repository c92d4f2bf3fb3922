import ArgumentParser
import Ordret

/// Intervals of word rates.
struct IntervalOptions: ParsableArguments {
    @Flag(help: "Rates with 95 % intervals: columns low, high and method, by drawing transcripts again and again.")
    var intervals = false
    @OptionGroup var drawn: DrawOptions

    /// `nil` where none are asked for.
    var wanted: FrequencyIntervals? {
        intervals ? FrequencyIntervals(kind: drawn.kind, draws: drawn.draws, seed: UInt64(drawn.seed)) : nil
    }
}
