/// What is wrong with the content of a YAML file, collected so that one reading shows all of it.
public final class YAMLProblems {
    public private(set) var all: [YAMLProblem] = []
    /// The nearest of some words to a misspelt one.
    let suggest: (String, [String]) -> String?
    /// Whether a key with an empty list is a problem: it says nothing, and whoever wrote it meant something.
    let refusesEmptyLists: Bool

    public init(refusesEmptyLists: Bool = false, suggest: @escaping (String, [String]) -> String?) {
        self.refusesEmptyLists = refusesEmptyLists
        self.suggest = suggest
    }

    public func add(_ kind: YAMLProblem.Kind, at mark: YAMLMark, _ message: String, advice: String? = nil) {
        all.append(YAMLProblem(kind: kind, mark: mark, message: message, advice: advice))
    }
}

public struct YAMLProblem: Hashable, Sendable {
    public enum Kind: Sendable, Hashable {
        case malformed, unknownKey, duplicate, reference
        /// Warnings; the file can be used. `superseded` is a name that has been given up for another.
        case doubtful, superseded

        public var isWarning: Bool { self == .doubtful || self == .superseded }
    }

    public let kind: Kind
    public let mark: YAMLMark
    public let message: String
    public let advice: String?
}
