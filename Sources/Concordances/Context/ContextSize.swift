/// How much stands on each side of the node; never more than its turn, or than its answer where that is asked for.
public enum ContextSize: Hashable, Sendable {
    /// Words, with the punctuation and fillers between them; `0` is nothing at all.
    case words(left: Int, right: Int)
    case sentence
    case turn
    /// The interviewer's question and the whole answer that the node stands in.
    case answer

    /// What the names of sizes are, for messages.
    public static let names = "words such as 10 or 5:15, sentence, turn or answer"

    /// `10`, `5:15`, `sentence`, `turn` or `answer`.
    public init?(_ text: String) {
        switch text {
        case "sentence": self = .sentence
        case "turn": self = .turn
        case "answer": self = .answer
        default:
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(parts.count), let left = parts[0], let right = parts[parts.count - 1] else { return nil }
            guard (0...1000).contains(left), (0...1000).contains(right) else { return nil }
            self = .words(left: left, right: right)
        }
    }

    public var description: String {
        switch self {
        case .words(let left, let right): left == right ? "\(left)" : "\(left):\(right)"
        case .sentence: "sentence"
        case .turn: "turn"
        case .answer: "answer"
        }
    }
}
