/// What an expression of `negation.txt` does.
public enum NegationKind: String, CueKind {
    /// Negates its clause, on both sides.
    case both
    /// Negates what follows: *uden*, *mangle*.
    case right
    /// Negates its noun group and the finite verb: *ingen*.
    case noun
    /// *nej* as an answer to the turn before.
    case answer
    /// Belongs to a cue that follows at once: *slet* ikke.
    case with
    /// Contains a cue and does not negate: *ikke kun*.
    case not
    /// A tag question at the end of a clause: *…, ik'?*
    case tag

    /// Whether it denies something, or strengthens what does.
    var denies: Bool { self != .not && self != .tag }

    /// Whether it has words in its scope by itself.
    var hasScope: Bool { self == .both || self == .right || self == .noun }
}
