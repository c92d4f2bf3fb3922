import CorpusModel

/// Within what two themes are together (`themes --cooccurrence --unit`).
public enum CooccurrenceWindow: Hashable, Sendable, CustomStringConvertible {
    case turn
    case answer
    case sentence
    /// A turn with as many turns before and after it, one window for each turn.
    case turns(Int)
    /// The interviewer's question and the answer to it: the one pair that has a direction.
    case question

    /// The furthest that `turns:N` may reach.
    public static let furthest = 50
    public static let names = "turn, answer, sentence, turns:N (a turn with N before and after it) or question"

    /// `turn`, `answer`, `sentence`, `turns:2`, `question`; `nil` for any other word.
    public init?(_ name: String) {
        switch name {
        case "turn": self = .turn
        case "answer": self = .answer
        case "sentence": self = .sentence
        case "question": self = .question
        default:
            guard name.hasPrefix("turns:"), let turns = Int(name.dropFirst("turns:".count)), (1...Self.furthest).contains(turns) else { return nil }
            self = .turns(turns)
        }
    }

    /// What a table of co-occurrence says of itself; `nil` where it does not.
    public init?(of table: Table) {
        guard let window = CooccurrencePair.unit(of: table).flatMap({ CooccurrenceWindow($0) }) else { return nil }
        self = window
    }

    public init(_ unit: CountingUnit) { self = unit == .turn ? .turn : .answer }

    public var description: String {
        switch self {
        case .turn: "turn"
        case .answer: "answer"
        case .sentence: "sentence"
        case .turns(let turns): "turns:\(turns)"
        case .question: "question"
        }
    }

    /// What hits are found in before windows are laid: answers for what is asked and answered, else turns.
    public var unit: CountingUnit { self == .answer || self == .question ? .answer : .turn }

    /// Whether several people may speak in one.
    var holdsSeveralTurns: Bool { if case .turns = self { true } else { false } }

    var isDirected: Bool { self == .question }

    /// The name of the table beside one of another window.
    public var tableName: String { "theme_cooccurrence_\(identifier(description))" }

    /// What is counted, as it stands in descriptions.
    var plural: String {
        switch self {
        case .turn: "turns"
        case .answer: "answers"
        case .sentence: "sentences"
        case .turns: "windows"
        case .question: "answers"
        }
    }

    var title: String {
        switch self {
        case .turn: "Themes that share a turn"
        case .answer: "Themes that share an answer"
        case .sentence: "Themes that share a sentence"
        case .turns(let turns): "Themes within \(turns) turns of each other"
        case .question: "Themes of questions and themes of the answers to them"
        }
    }

    /// In one line, for the data package.
    var rule: String {
        switch self {
        case .turn: "the same turn"
        case .answer: "the same answer: a speaker's turns up to the next interviewer turn that is no back-channel"
        case .sentence: "the same sentence of a turn; a hit is of the sentence that it begins in"
        case .turns(let turns):
            "a turn with the \(turns) before and the \(turns) after it in the transcript, whoever speaks, back-channels not counted; a window for each eligible turn, so windows overlap; turns of people who are not asked for take their places, and their hits are in no window"
        case .question:
            "theme_a in the interviewer's last turn before the answer that is no back-channel (any hit, negated ones too), theme_b counted in the answer"
        }
    }
}
