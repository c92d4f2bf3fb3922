/// A turn and a theme that two coders do not agree on.
public struct CodeDifference: Hashable, Sendable {
    public let comparison: AgreementComparison
    /// Place among the study's turns.
    public let turn: Int
    /// Place among the study's themes.
    public let theme: Int
    /// Whether the first coder gave it, and the second did not.
    public let isFirst: Bool
}

extension AgreementStatistics {
    /// Every leaf theme of every turn on which two coders differ, in the order of the comparisons and the turns.
    public var differences: [CodeDifference] {
        comparisons.flatMap { comparison -> [CodeDifference] in
            if case .allCoders = comparison { return [] }
            let (one, other) = (comparison.coders[0], comparison.coders[1])
            return study.turns.enumerated().flatMap { place, turn -> [CodeDifference] in
                guard let first = turn.themes[one], let second = turn.themes[other] else { return [] }
                return study.rolledUp(first, to: .leaf).symmetricDifference(study.rolledUp(second, to: .leaf)).sorted().map {
                    CodeDifference(comparison: comparison, turn: place, theme: $0, isFirst: first.contains($0))
                }
            }
        }
    }

    /// Names of the two coders of a difference.
    public func names(_ difference: CodeDifference) -> (first: String, second: String) {
        (study.coders[difference.comparison.coders[0]].name, study.coders[difference.comparison.coders[1]].name)
    }
}
