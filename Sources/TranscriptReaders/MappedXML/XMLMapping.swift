/// What the elements of a researcher's own XML mean, for files whose root no reader knows.
public struct XMLMapping: Hashable, Sendable {
    /// Where a value stands: an attribute (`@who`) or a child element (`speaker`).
    public enum Place: Hashable, Sendable, CustomStringConvertible {
        case attribute(String)
        case element(String)

        /// `nil` where the words are no name; a prefix (`xml:id`) does not count.
        public init?(_ text: String) {
            let isAttribute = text.hasPrefix("@")
            guard let name = XMLMapping.name(isAttribute ? String(text.dropFirst()) : text) else { return nil }
            self = isAttribute ? .attribute(name) : .element(name)
        }

        public var description: String {
            switch self {
            case .attribute(let name): "@\(name)"
            case .element(let name): name
            }
        }
    }

    /// A list of speakers: the element of one of them, and where its id and its name stand.
    public struct Speakers: Hashable, Sendable {
        public let element: String
        public let id: Place
        public let name: Place?

        public init(element: String, id: Place, name: Place?) {
            self.element = element
            self.id = id
            self.name = name
        }
    }

    /// The element that is a turn.
    public var turn: String
    public var speaker: Place?
    public var start: Place?
    public var end: Place?
    /// Elements of a turn that hold its words; without any, all text of the turn is its words.
    public var text: [String] = []
    /// Elements whose text is no speech.
    public var ignore: [String] = []
    public var speakers: Speakers?
    /// Whether times without colons are milliseconds and not seconds.
    public var countsMilliseconds = false

    public init(turn: String) { self.turn = turn }

    /// The local part of a name of XML; `nil` for what cannot be one.
    public static func name(_ text: String) -> String? {
        let local = text.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let isName = local.utf8.allSatisfy { $0 >= 0x80 || isDigit($0) || ($0 | 0x20) &- 97 < 26 || "-_.".utf8.contains($0) }
        return isName && !local.isEmpty ? local : nil
    }
}
