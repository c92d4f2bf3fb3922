/// A piece of a query in the simple notation with its place, for checks that look at how a query was written rather than at what it means.
public struct NotationToken: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A word with its marks: `magt`, `frivillig-`, `arbejde/NOUN`.
        case word
        /// An exact form or phrase, with its equals sign.
        case exact
        /// `@NAME`.
        case set
        case gap
        /// `|`
        case bar
        /// `( { "`; a quotation mark opens and closes.
        case opening, closing
    }

    public let kind: Kind
    public let text: String
    /// Place of the first character, from 0, in Unicode scalars.
    public let offset: Int

    /// The pieces of a query that can be read; what cannot be read is cut somehow and never stops the program. Cost: one pass.
    public static func tokens(of query: String) -> [NotationToken] {
        let scalars = Array(query.unicodeScalars)
        var tokens: [NotationToken] = []
        var at = 0
        var isQuoted = false
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        func add(_ kind: Kind, to end: Int) {
            tokens.append(NotationToken(kind: kind, text: text(at..<end), offset: at))
            at = end
        }
        func end(after start: Int, where stops: (Unicode.Scalar) -> Bool) -> Int { scalars[start...].firstIndex(where: stops) ?? scalars.count }
        while at < scalars.count {
            let scalar = scalars[at]
            switch scalar {
            case _ where scalar.properties.isWhitespace || scalar == "," || (at == 0 && scalar == "!"): at += 1
            case "|": add(.bar, to: at + 1)
            case "(", "{": add(.opening, to: at + 1)
            case ")", "}": add(.closing, to: at + 1)
            case "[": add(.gap, to: min(scalars.count, end(after: at) { $0 == "]" } + 1))
            case "\"":
                isQuoted.toggle()
                add(isQuoted ? .opening : .closing, to: at + 1)
            // Flags of the group before.
            case "%" where tokens.last.map { isGroup($0) && $0.offset + $0.text.unicodeScalars.count == at } ?? false:
                at = end(after: at + 1, where: isStop)
            case "=" where at + 1 < scalars.count && scalars[at + 1] == "\"":
                add(.exact, to: min(scalars.count, end(after: at + 2) { $0 == "\"" } + 1))
            case "=": add(.exact, to: end(after: at + 1, where: isStop))
            case "@": add(.set, to: end(after: at + 1, where: isStop))
            default: add(.word, to: end(after: at + 1, where: isStop))
            }
        }
        return tokens
    }

    private static func isGroup(_ token: NotationToken) -> Bool { token.kind == .closing || token.kind == .exact && token.text.hasSuffix("\"") }

    /// The text of a word without its class and flags.
    public var word: String { String(text.prefix { $0 != "/" && $0 != "%" }) }

    private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || "(){}[]|\"=@,".unicodeScalars.contains(scalar)
    }
}
