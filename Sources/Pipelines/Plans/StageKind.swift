/// The stages of a plan, with the layers that each needs and gives.
public enum StageKind: String, Sendable, CaseIterable {
    case read, pseudonymise, tokenize, analyse, tag, concordance, statistics, freq, keyness, dispersion, lexdiv, collocates, agreement, plot, report,
        export

    /// What stages hand on to each other.
    public enum Layer: String, Sendable {
        case turns, tokens, hits
    }

    /// Stages that this version has; the names of the others are kept for them.
    public static let available: [StageKind] = [
        .read, .tokenize, .analyse, .tag, .concordance, .statistics, .freq, .keyness, .dispersion, .lexdiv, .collocates, .agreement, .plot,
    ]

    /// Stages whose results are tables of their own, or figures, under names.
    var isNamedTable: Bool { [.freq, .keyness, .dispersion, .lexdiv, .collocates, .agreement, .plot].contains(self) }

    public var needs: [Layer] {
        switch self {
        case .read: []
        case .pseudonymise, .tokenize: [.turns]
        case .analyse, .tag, .concordance, .freq, .keyness, .dispersion, .lexdiv, .collocates, .plot: [.turns, .tokens]
        case .statistics, .agreement, .report, .export: [.turns, .tokens, .hits]
        }
    }

    public var gives: [Layer] {
        switch self {
        case .read: [.turns]
        case .tokenize: [.tokens]
        case .tag: [.hits]
        default: []
        }
    }

    public var canRepeat: Bool { self == .concordance || isNamedTable }
}
