import CorpusModel

/// What of a word a key looks at.
public enum TokenAttribute: String, Sendable, CaseIterable {
    /// The match form: case folded, otherwise as it stands.
    case word
    /// The form that a spoken or older spelling stands for: *ikke* for *ik'*.
    case norm
    case lemma
    /// The word class of Universal Dependencies.
    case pos

    /// Whether the text must be analysed in full for it.
    public var needsAnalysis: Bool { self != .word }

    /// The value of a token; `nil` where the text was not analysed.
    public func value(of token: Int, in segment: CorpusSegment) -> String? {
        switch self {
        case .word: segment.normVocabulary[segment.norms[token]]
        case .norm: segment.reading(ofToken: token)?.normalForm
        case .lemma: segment.reading(ofToken: token)?.lemma
        case .pos: segment.reading(ofToken: token)?.wordClass.name
        }
    }
}
