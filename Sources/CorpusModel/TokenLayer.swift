/// The tokens of one transcript as columns: what the tokenizer adds to a transcript's text, which stays as it is.
///
/// Tokens are in text order, inside one turn's ranges each, and never overlap. Events are tokens too.
public struct TokenLayer: Sendable {
    /// UTF-8 byte offsets in the transcript's text, half-open.
    public var starts: [UInt32] = []
    public var ends: [UInt32] = []
    /// `TokenClass` raw values.
    public var classes: [UInt8] = []
    /// Ids in `forms`: the words as written.
    public var forms: [UInt32] = []
    /// Ids in `norms`: the match form that both sides of every comparison have.
    public var norms: [UInt32] = []
    /// The sentence of each token, counted from 0 within the transcript; a sentence never spans two turns.
    public var sentences: [UInt32] = []
    /// Token ranges of the turns, one for each turn of the transcript in its order; empty where a turn has no tokens.
    public var turns: [Range<Int>] = []
    public var formVocabulary = Vocabulary()
    public var normVocabulary = Vocabulary()

    /// Whether words may carry marks of a transcription convention (*ja::*), so that the match form is the word.
    public var hasMarkedWords = false
    /// Whether capitals are stress and not names.
    public var capitalsAreStress = false

    public init() {}

    public var count: Int { starts.count }
}
