/// How much stands on each side of the node; never more than its turn.
public enum ContextSize: Hashable, Sendable {
    /// Words, with the punctuation and fillers between them; `0` is nothing at all.
    case words(left: Int, right: Int)
    case sentence
    case turn

    /// `10`, `5:15`, `sentence` or `turn`.
    public init?(_ text: String) {
        switch text {
        case "sentence": self = .sentence
        case "turn": self = .turn
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
        }
    }
}
