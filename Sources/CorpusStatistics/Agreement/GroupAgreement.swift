/// One theme, present or absent, by any number of coders, values missing where a coder did not look.
struct GroupAgreement {
    let alpha: AgreementEstimate
    let fleiss: Measured
    /// Values of pairable turns, and those of them that are present.
    let values: Int
    let present: Int

    /// - Parameter units: by resampling unit, of each turn that two coders or more looked at, how many said absent and present.
    init(_ units: [[(absent: Int, present: Int)]], bootstrap: inout SumsBootstrap) {
        // In whole numbers, so that sums are exact: 1 / (m − 1) of a turn of m values as a multiple of one over their least common multiple.
        let scale = Set(units.joined().map { $0.absent + $0.present - 1 }).reduce(1, Self.leastCommonMultiple)
        let disagreements = units.map { $0.reduce(0) { $0 + 2 * $1.absent * $1.present * (scale / ($1.absent + $1.present - 1)) } }
        let absents = units.map { $0.reduce(0) { $0 + $1.absent } }
        let presents = units.map { $0.reduce(0) { $0 + $1.present } }
        let sums = bootstrap.sums(of: [disagreements, absents, presents])
        alpha = sums.estimate { KrippendorffAlpha.binary(disagreement: $0[0] / Double(scale), present: $0[2], absent: $0[1]) }
        fleiss = FleissKappa.value(units.joined().map { [$0.absent, $0.present] })
        present = presents.reduce(0, +)
        values = present + absents.reduce(0, +)
    }

    private static func leastCommonMultiple(_ one: Int, _ other: Int) -> Int {
        var (a, b) = (one, other)
        while b != 0 { (a, b) = (b, a % b) }
        return one / a * other
    }
}
