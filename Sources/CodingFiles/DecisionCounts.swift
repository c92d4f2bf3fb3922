import CorpusModel

/// How many lines were accepted, and how well the query did: precision = accepted / (accepted + rejected).
public struct DecisionCounts: Hashable, Sendable {
    public private(set) var accepted = 0
    public private(set) var rejected = 0
    public private(set) var disputed = 0
    /// On a sheet without a decision, or on none.
    public private(set) var undecided = 0

    public init(_ lines: [ConcordanceLine]) {
        for line in lines {
            switch line.decision {
            case .accept: accepted += 1
            case .reject: rejected += 1
            case .disputed: disputed += 1
            case .undecided, nil: undecided += 1
            }
        }
    }

    /// Lines that precision is of.
    public var decided: Int { accepted + rejected }

    /// `nil` where nothing is decided.
    public var precision: Double? { decided == 0 ? nil : Double(accepted) / Double(decided) }
}
