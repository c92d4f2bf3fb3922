import CorpusModel

/// The kinds that a list of cues has in its second column.
public protocol CueKind: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
    /// The kind of expressions that contain a cue and are none.
    static var not: Self { get }
}

/// An expression of a list of cues.
public struct SpanCue<Kind: CueKind>: Sendable, Hashable {
    /// The words in match form.
    public let words: [String]
    public let kind: Kind
    /// Why it is no cue; only for the kind `not`.
    public let exception: SpanException
    /// Whether it only weakens.
    public let isWeak: Bool

    /// `expression` is in match form, its words parted by single spaces.
    public init(_ expression: String, _ kind: Kind, exception: SpanException = .fixedPhrase, isWeak: Bool = false) {
        words = expression.split(separator: " ").map(String.init)
        self.kind = kind
        self.exception = exception
        self.isWeak = isWeak
    }

    /// The words as one text.
    public var expression: String { words.joined(separator: " ") }
}
