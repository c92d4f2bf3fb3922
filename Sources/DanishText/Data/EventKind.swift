/// What a bracketed event is.
public enum EventKind: String, Sendable, CaseIterable {
    case pause, laughter, unclear, noise, redaction, comment
}
