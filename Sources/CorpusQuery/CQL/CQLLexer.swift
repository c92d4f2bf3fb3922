/// Cuts a query in CQL into signs, with the column of each.
struct CQLLexer {
    enum Sign: Hashable {
        case string(String, CQLFlags)
        case name(String)
        case number(Int)
        case symbol(String)
        case end
    }

    struct Item {
        let sign: Sign
        /// From 1, in characters.
        let column: Int
    }

    private let query: String
    private let scalars: [Unicode.Scalar]
    private var at = 0

    init(_ query: String) {
        self.query = query
        scalars = Array(query.unicodeScalars)
    }

    mutating func items() throws(QueryError) -> [Item] {
        var items: [Item] = []
        while true {
            while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
            let column = at + 1
            guard at < scalars.count else { return items + [Item(sign: .end, column: column)] }
            items.append(Item(sign: try sign(), column: column))
        }
    }

    private static let symbols = ["->", "::", "!=", "<=", ">=", "</", "/>", "(?"]

    private mutating func sign() throws(QueryError) -> Sign {
        let scalar = scalars[at]
        if scalar == "\"" || scalar == "'" { return try string(scalar) }
        if scalar.properties.numericType == .decimal, scalar.isASCII { return try number() }
        if scalar.properties.isAlphabetic || scalar == "_" { return .name(name()) }
        for symbol in Self.symbols where scalars[at...].starts(with: symbol.unicodeScalars) {
            at += symbol.unicodeScalars.count
            return .symbol(symbol)
        }
        guard "[](){}<>/|&!=?*+:@.,$-;#".unicodeScalars.contains(scalar) else { throw error("\(scalar) has no meaning here", at) }
        at += 1
        return .symbol(String(scalar))
    }

    private mutating func name() -> String {
        let start = at
        while at < scalars.count, scalars[at].properties.isAlphabetic || scalars[at].properties.numericType == .decimal || scalars[at] == "_" {
            at += 1
        }
        return text(start, at)
    }

    private mutating func number() throws(QueryError) -> Sign {
        let start = at
        while at < scalars.count, scalars[at].isASCII, scalars[at].properties.numericType == .decimal { at += 1 }
        guard let number = Int(text(start, at)), number <= 1_000_000 else { throw error("a number up to a million was expected", start) }
        return .number(number)
    }

    /// A string with either quotation mark; a mark inside is doubled or has a backslash. Other backslashes are the expression's.
    private mutating func string(_ mark: Unicode.Scalar) throws(QueryError) -> Sign {
        let start = at
        at += 1
        var content = String.UnicodeScalarView()
        while true {
            guard at < scalars.count else { throw error("this string is not closed", start) }
            let scalar = scalars[at]
            if scalar == "\\", at + 1 < scalars.count {
                if scalars[at + 1] != mark { content.append(scalar) }
                content.append(scalars[at + 1])
                at += 2
            } else if scalar == mark {
                at += 1
                guard at < scalars.count, scalars[at] == mark else { break }
                content.append(mark)
                at += 1
            } else {
                content.append(scalar)
                at += 1
            }
        }
        return .string(String(content), try flags())
    }

    private mutating func flags() throws(QueryError) -> CQLFlags {
        var place = at
        while place < scalars.count, scalars[place] == " " { place += 1 }
        guard place < scalars.count, scalars[place] == "%" else { return [] }
        let start = place
        at = place + 1
        var flags: CQLFlags = []
        while at < scalars.count, scalars[at].properties.isAlphabetic {
            switch scalars[at] {
            case "c": flags.insert(.ignoresCase)
            case "d": flags.insert(.ignoresAccents)
            case "l": flags.insert(.isLiteral)
            case "a": flags.insert(.equatesSpellings)
            default: throw error("\(scalars[at]) is no flag; the flags are c, d, l and a", at)
            }
            at += 1
        }
        guard !flags.isEmpty else { throw error("a flag was expected after %: c, d, l or a", start) }
        return flags
    }

    private func text(_ start: Int, _ end: Int) -> String { String(String.UnicodeScalarView(scalars[start..<end])) }

    private func error(_ message: String, _ place: Int) -> QueryError { QueryError(query: query, column: place + 1, message) }
}
