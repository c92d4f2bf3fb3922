import ArgumentParser
import Ordret

/// Intervals of word rates.
struct IntervalOptions: ParsableArguments {
    @Flag(help: "Rates with 95 % intervals: columns low, high and method, by drawing transcripts (or what --resample says) again and again.")
    var intervals = false
    @Option(help: ArgumentHelp("What intervals draw: transcript, informant, or a metadata field.", valueName: "unit"))
    var resample = "transcript"
    @OptionGroup var drawn: DrawOptions

    func validate() throws {
        if resample != "transcript", !intervals { throw ValidationError("--resample belongs to --intervals") }
    }

    /// What is drawn; `nil` where no intervals are asked for.
    var unit: ResamplingUnit? { intervals ? ResamplingUnit(resample) : nil }
    /// The units in words, for notes.
    var unitName: String { ["transcript", "informant"].contains(resample) ? "\(resample)s" : "values of \(resample)" }
    /// The metadata field that is drawn, if it is one.
    var fields: [String] { if case .metadata(let field)? = unit { [field] } else { [] } }

    /// `nil` where none are asked for.
    var wanted: FrequencyIntervals? {
        intervals ? FrequencyIntervals(unit: ResamplingUnit(resample), kind: drawn.kind, draws: drawn.draws, seed: UInt64(drawn.seed)) : nil
    }
}
