import CorpusModel

/// A key of an order: `left`, `lemma:+1`, `-time`, `site:desc`, `freq(right1,right2)`.
public struct SortKey: Hashable, Sendable {
    public enum Order: Hashable, Sendable {
        /// By the key's value, in Danish alphabetical order or as numbers.
        case value(LineKey)
        /// By how many lines share the values of these keys, the most frequent first.
        case frequency([LineKey])
    }

    /// As the user wrote it, without the sign of its direction.
    public let name: String
    public let order: Order
    public let isDescending: Bool

    public init(_ text: String) throws(LineKeyError) {
        var name = text[...]
        var isDescending = false
        if name.hasPrefix("-") {
            isDescending = true
            name.removeFirst()
        } else if name.hasSuffix(":desc") {
            isDescending = true
            name.removeLast(5)
        } else if name.hasSuffix(":asc") {
            name.removeLast(4)
        }
        self.name = String(name)
        self.isDescending = isDescending
        guard name.hasPrefix("freq") && name.dropFirst(4).first.map({ $0 == "(" }) == true else {
            order = .value(try LineKey(String(name)))
            return
        }
        guard name.last == ")" else { throw LineKeyError(text, "its parenthesis is not closed; expected freq(node) or freq(right1,right2)") }
        var keys: [LineKey] = []
        for key in name.dropFirst(5).dropLast().split(separator: ",") { keys.append(try LineKey(String(key))) }
        guard !keys.isEmpty else { throw LineKeyError(text, "freq() needs keys, such as freq(node) or freq(right1,right2)") }
        order = .frequency(keys)
    }

    /// Keys parted by commas; those inside `freq(…)` part nothing.
    public static func list(_ text: String) throws(LineKeyError) -> [SortKey] {
        var keys: [SortKey] = []
        var depth = 0
        var word = ""
        for character in text + "," {
            if character == "," && depth == 0 {
                keys.append(try SortKey(word))
                word = ""
                continue
            }
            depth += character == "(" ? 1 : character == ")" ? -1 : 0
            word.append(character)
        }
        guard depth == 0 else { throw LineKeyError(text, "a parenthesis is not closed") }
        return keys
    }

    public var lineKeys: [LineKey] {
        switch order {
        case .value(let key): [key]
        case .frequency(let keys): keys
        }
    }

    /// For a header: `lemma:+1`, `time (descending)`.
    public var description: String { isDescending ? "\(name) (descending)" : name }
}
