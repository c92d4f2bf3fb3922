/// What the columns `turns` and co-occurrence count (`--unit turn|answer`).
public enum CountingUnit: String, Sendable, CaseIterable {
    case turn
    /// A speaker's turns up to the next interviewer turn that is no back-channel. A turn without an answer number stands alone.
    case answer

    var plural: String { rawValue + "s" }
}
