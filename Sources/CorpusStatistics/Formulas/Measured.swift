/// What a formula gives: a finite number, or why there is none. Tables show the reason; nothing prints NaN or infinity.
public enum Measured: Hashable, Sendable {
    case value(Double)
    case undefined(Reason)

    /// Why a formula gives no number.
    public enum Reason: String, Sendable, CaseIterable {
        case noWords = "no words"
        case noHits = "no hits"
        case onePart = "fewer than two parts with words"
        case neverTogether = "never together"
        case nothingExpected = "nothing is expected"
        case notInTarget = "not in the target"
        case notInReference = "not in the reference"
        case everyWord = "every word is a hit"
        case emptyMargin = "a margin is empty"
        case tooFewWords = "fewer words than the formula draws"
        case oneWord = "fewer than two words"
        case allDifferent = "no word is repeated"
        case noEnd = "no factor is completed"
        case tooFewPeople = "fewer than six informants"
        case onBothSides = "an informant speaks on both sides"
        case peopleNotKept = "informants were not kept apart"
        case noUnits = "no units that two coders coded"
        case noVariance = "no variance: everybody gave every unit the same category"
        case oneCoder = "one coder"
        case unevenCoders = "units with different numbers of coders"
        case oneCategory = "one category"
        case nothingFound = "nothing to divide by"
        case tooLarge = "beyond what a number holds"
    }

    /// A number that a formula came to; one that is not finite is none.
    public init(_ value: Double) { self = value.isFinite ? .value(value) : .undefined(.tooLarge) }

    public var number: Double? {
        if case .value(let value) = self { value } else { nil }
    }

    public var reason: Reason? {
        if case .undefined(let reason) = self { reason } else { nil }
    }

    /// The number changed, the reason kept.
    public func map(_ change: (Double) -> Double) -> Measured {
        switch self {
        case .value(let value): Measured(change(value))
        case .undefined: self
        }
    }
}
