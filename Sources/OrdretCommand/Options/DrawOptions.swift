import ArgumentParser
import Ordret

/// How intervals are drawn.
struct DrawOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How the bounds of intervals are taken: bca or percentile.", valueName: "kind"))
    var interval = IntervalKind.bca.rawValue
    @Option(help: ArgumentHelp("Draws of an interval.", valueName: "n"))
    var draws = 2_000
    @Option(help: ArgumentHelp("Seed of the draws.", valueName: "n"))
    var seed = 1

    func validate() throws {
        try check(interval, "--interval", IntervalKind.allCases.map(\.rawValue))
        guard (200...100_000).contains(draws) else { throw ValidationError("--draws is \(draws); a number from 200 to 100000 was expected") }
        guard seed >= 0 else { throw ValidationError("--seed is \(seed); a number from 0 was expected") }
    }

    var kind: IntervalKind { IntervalKind(rawValue: interval) ?? .bca }
}
