/// What is compared: the leaf themes as they were coded, or the themes at the top, once a turn.
public enum AgreementLevel: String, Sendable, CaseIterable {
    case leaf, parent
}
