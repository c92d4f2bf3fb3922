/// A piece of a coding rule: an operator, a parenthesis, a number or an atom. Pieces are parted by spaces.
struct CodingToken {
    let text: String
    let line: Int

    static let comparisons: Set = [">", ">=", "<", "<=", "==", "="]
    static let sums: Set = ["+", "-", "*", "/"]

    var isNumber: Bool { text.allSatisfy { $0.isNumber } }

    /// The pieces of a line. A text in quotation marks keeps its spaces, and parentheses may stand close to what they hold.
    static func tokens(of line: Substring, number: Int) -> [CodingToken] {
        var tokens: [CodingToken] = []
        var rest = line.drop(while: \.isWhitespace)
        while let first = rest.first {
            let text: Substring
            if first == "(" || first == ")" {
                text = rest.prefix(1)
            } else if "'\"".contains(first) {
                text = quoted(rest, first)
            } else if rest.hasPrefix("<*") || rest.hasPrefix("<＊"), let end = rest.firstIndex(of: ">") {
                text = rest[...end]
            } else {
                text = plain(rest)
            }
            // `|!` and `&!` are two operators each.
            for part in ["|!", "&!"].contains(text) ? text.map(String.init) : [String(text)] { tokens.append(CodingToken(text: part, line: number)) }
            rest = rest[text.endIndex...].drop(while: \.isWhitespace)
        }
        return tokens
    }

    /// To the closing mark, a doubled one being a part of the text; to the end of the line where there is none.
    private static func quoted(_ rest: Substring, _ mark: Character) -> Substring {
        var at = rest.index(after: rest.startIndex)
        while at < rest.endIndex {
            let next = rest.index(after: at)
            if rest[at] == mark {
                guard next < rest.endIndex, rest[next] == mark else { return rest[..<next] }
                at = rest.index(after: next)
            } else {
                at = next
            }
        }
        return rest
    }

    /// To a space, or to a parenthesis that was not opened in it.
    private static func plain(_ rest: Substring) -> Substring {
        var depth = 0
        for at in rest.indices {
            let character = rest[at]
            if character.isWhitespace || character == ")" && depth == 0 { return rest[..<at] }
            if character == "(" { depth += 1 } else if character == ")" { depth -= 1 }
        }
        return rest
    }
}
