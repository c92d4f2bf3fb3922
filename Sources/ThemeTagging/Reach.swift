/// Where a condition must hold.
public enum Reach: Hashable, Sendable {
    case sentence, turn
    /// Words to either side, in the same turn.
    case words(Int)
    /// The same turn or so many turns to either side, whoever speaks; back-channels are not counted.
    case turns(Int)
    /// The turns of the same answer: a speaker's, up to the interviewer's next question.
    case answer

    /// Whether witnesses may stand in other turns.
    var leavesTurn: Bool {
        switch self {
        case .sentence, .turn, .words: false
        case .turns, .answer: true
        }
    }

    /// As the file writes it.
    var written: String {
        switch self {
        case .sentence: "sentence"
        case .turn: "turn"
        case .words(let count): "\(count) words"
        case .turns(let count): "turns:\(count)"
        case .answer: "answer"
        }
    }
}
