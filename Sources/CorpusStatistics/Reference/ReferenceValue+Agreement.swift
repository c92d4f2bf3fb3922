extension ReferenceValue {
    /// Agreement of coders (`AgreementReferences`).
    static var agreement: [ReferenceValue] {
        AgreementReferences.all.map { ReferenceValue($0.formula, $0.name, $0.source, $0.expected, within: $0.tolerance, $0.computed) }
    }
}
