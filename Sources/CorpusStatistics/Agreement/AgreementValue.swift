/// A coefficient of agreement, or why it has no value: never 0 or 1 in its place.
public enum AgreementValue: Hashable, Sendable {
    case value(Double)
    case undefined(Reason)

    public enum Reason: String, Sendable {
        case noUnits = "no units that two coders coded"
        case noVariance = "no variance: everybody gave every unit the same category"
        case oneCoder = "one coder"
        case unevenCoders = "units with different numbers of coders"
        case oneCategory = "one category"
        case nothingFound = "nothing to divide by"
    }

    public var number: Double? { if case .value(let number) = self { number } else { nil } }
    public var reason: Reason? { if case .undefined(let reason) = self { reason } else { nil } }

    /// `part / whole`, undefined where there is nothing to divide by.
    static func ratio(_ part: Double, _ whole: Double, _ reason: Reason = .nothingFound) -> AgreementValue {
        whole > 0 ? .value(part / whole) : .undefined(reason)
    }

    /// (Po − Pe) / (1 − Pe): what is agreed beyond chance, of what could be (Cohen 1960). Not defined where chance leaves nothing to agree on.
    static func beyondChance(observed: Double, expected: Double) -> AgreementValue {
        1 - expected > 1e-12 ? .value((observed - expected) / (1 - expected)) : .undefined(.noVariance)
    }
}
