/// What formulas of agreement have in common.
extension Measured {
    /// `part / whole`, undefined where there is nothing to divide by.
    static func ratio(_ part: Double, _ whole: Double, _ reason: Reason = .nothingFound) -> Measured {
        whole > 0 ? .value(part / whole) : .undefined(reason)
    }

    /// (Po − Pe) / (1 − Pe): what is agreed beyond chance, of what could be (Cohen 1960). Not defined where chance leaves nothing to agree on.
    static func beyondChance(observed: Double, expected: Double) -> Measured {
        1 - expected > 1e-12 ? .value((observed - expected) / (1 - expected)) : .undefined(.noVariance)
    }
}
