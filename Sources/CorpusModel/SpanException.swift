/// Why an expression that looks like a cue is none; the word lists call them by these names.
public enum SpanException: String, Sendable, CaseIterable {
    case focus
    case tagQuestion = "tag-question"
    case nothingBut = "nothing-but"
    case noDoubt = "no-doubt"
    case understatement
    case doubleNegation = "double-negation"
    case suggestion, exclamation
    case noAnswer = "no-answer"
    case enough, assurance, comparison, literal, emphasis
    case otherWord = "other-word"
    case ownView = "own-view"
    case noContent = "no-content"
    case question, topic
    case scareQuotes = "scare-quotes"
    case fixedPhrase = "fixed-phrase"
    case lexicon

    /// The reason in a few words.
    public var reason: String {
        switch self {
        case .focus: "it adds to what it names and denies nothing"
        case .tagQuestion: "it asks for consent at the end of a clause"
        case .nothingBut: "it says that there is this and no other"
        case .noDoubt: "it affirms"
        case .understatement: "it says more by denying less"
        case .doubleNegation: "two denials make a weak assertion"
        case .suggestion: "it proposes"
        case .exclamation: "it wonders and does not deny"
        case .noAnswer: "it does not begin the turn"
        case .enough: "it tells an amount or a degree"
        case .assurance: "it promises"
        case .comparison: "it compares"
        case .literal: "it is said of what follows, word for word"
        case .emphasis: "it strengthens or concedes"
        case .otherWord: "the word has another meaning here"
        case .ownView: "the speaker gives an own view now"
        case .noContent: "nothing is said of what was said"
        case .question: "it asks what somebody says"
        case .topic: "it names a matter and quotes nobody"
        case .scareQuotes: "one or two words in quotation marks, and nobody who says them"
        case .fixedPhrase: "a set expression"
        case .lexicon: "the lexicon says that it denies nothing"
        }
    }
}
