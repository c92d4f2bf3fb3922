/// What is known of the tokens of one transcript beside their forms: normal form, lemma, word class and the parts of compounds.
///
/// Tokens that are alike share a reading, so that a question about words is asked once for each reading and not for each token.
public struct AnalysisLayer: Sendable {
    /// The reading of each token of the layer that was analysed, a place in `table`.
    public var readings: [UInt32] = []
    /// The distinct readings, in the order they were first seen.
    public var table: [Reading] = []

    public init() {}
}

/// One form in one word class.
public struct Reading: Sendable, Hashable {
    /// Id in the token layer's `normVocabulary`: the match form.
    public let matchForm: UInt32
    /// The form that the spoken or older spelling stands for, in match form: *ikke* for *ik'*, *har det* for *har'd*. Mostly the match form itself.
    public let normalForm: String
    public let wordClass: WordClass
    /// In match form: *magt*.
    public let lemma: String
    /// Further words in match form by which a query for a lemma finds this token: *udsat* beside *udsætte*, *det* beside *have* in *har'd*.
    public let furtherLemmas: [String]
    /// The lemmas of the parts of a compound from left to right, *magt* and *forhold*; empty for what is no compound.
    public let parts: [String]

    public init(matchForm: UInt32, normalForm: String, wordClass: WordClass, lemma: String, furtherLemmas: [String] = [], parts: [String] = []) {
        self.matchForm = matchForm
        self.normalForm = normalForm
        self.wordClass = wordClass
        self.lemma = lemma
        self.furtherLemmas = furtherLemmas
        self.parts = parts
    }
}
