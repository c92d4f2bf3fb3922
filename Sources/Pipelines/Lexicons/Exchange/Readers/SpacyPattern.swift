import CorpusModel
import CorpusQuery

/// A pattern of spaCy's matcher in the simple notation.
enum SpacyPattern {
    static func notation(_ pattern: JSONTree) throws(GlobTerm.Reason) -> GlobTerm.Pattern {
        switch pattern {
        case .string(let text):
            // Text is matched as it is: a star is a star.
            guard !text.contains(where: { $0 == "*" || $0 == "?" }) else { throw .init("signs are not searched for") }
            return try GlobTerm.pattern(text)
        case .array(let tokens): return try notation(of: tokens)
        default: throw .init("a pattern is a text or a list of tokens")
        }
    }

    private static func notation(of tokens: [JSONTree]) throws(GlobTerm.Reason) -> GlobTerm.Pattern {
        var parts: [String] = []
        var gap = 0
        var words = 0
        for token in tokens {
            guard case .object(let fields) = token else { throw .init("a token of a pattern is an object") }
            if fields == ["OP": .string("?")] {
                gap += 1
                continue
            }
            if gap > 0 { parts.append("[..\(gap)]") }
            gap = 0
            words += 1
            parts.append(try word(fields))
        }
        if gap > 0 { parts.append("[..\(gap)]") }
        let text = (words > 1 ? "!" : "") + parts.joined(separator: " ")
        do throws(QueryError) {
            _ = try SimpleNotation.parse(text)
        } catch {
            throw .init(error.message)
        }
        return GlobTerm.Pattern(text: text, isPhrase: words > 1)
    }

    private static func word(_ fields: [String: JSONTree]) throws(GlobTerm.Reason) -> String {
        var fields = fields
        var suffix = ""
        if let value = fields.removeValue(forKey: "POS") {
            guard case .string(let name) = value, let known = WordClass(name: name) else { throw .init("POS is no single word class") }
            suffix = "/" + known.name
        }
        guard fields.count == 1, let (name, value) = fields.first else {
            throw .init(
                fields.isEmpty ? "a token without a form stands for any word" : "a token with \(fields.keys.sorted().joined(separator: " and "))")
        }
        let sign: String
        switch name {
        case "LOWER", "TEXT", "ORTH", "NORM": sign = "="
        case "LEMMA": sign = ""
        default: throw .init("the attribute \(name) is not read")
        }
        switch value {
        case .string(let text): return try plain(text, sign) + suffix
        case .object(let tests):
            guard tests.count == 1, let (test, value) = tests.first else { throw .init("several tests of one token") }
            if test == "IN", case .array(let choices) = value, !choices.isEmpty {
                var words: [String] = []
                for choice in choices {
                    guard case .string(let text) = choice else { throw .init("IN holds what is no text") }
                    words.append(try plain(text, sign) + suffix)
                }
                return words.joined(separator: "|")
            }
            if test == "REGEX", case .string(let expression) = value, sign == "=" { return try glob(expression) + suffix }
            throw .init("the test \(test) is not read")
        default: throw .init("\(name) has no text")
        }
    }

    private static func plain(_ text: String, _ sign: String) throws(GlobTerm.Reason) -> String {
        let pattern = try GlobTerm.pattern(text)
        guard !pattern.isPhrase, pattern.text.hasPrefix("=") else { throw .init("\"\(text)\" is no single word") }
        return sign.isEmpty ? String(pattern.text.dropFirst()) : pattern.text
    }

    /// Beginnings, ends, and what the writer of this format makes of wildcards: `^bolig`, `hed$`, `^m.gt$`, `^bolig.*$`.
    private static func glob(_ expression: String) throws(GlobTerm.Reason) -> String {
        var body = expression[...]
        let (isStart, isEnd) = (body.hasPrefix("^"), body.hasSuffix("$"))
        if isStart { body = body.dropFirst() }
        if isEnd { body = body.dropLast() }
        var glob = isStart ? "" : "*"
        var rest = body
        while let sign = rest.first {
            if rest.hasPrefix(".*") {
                glob += "*"
                rest = rest.dropFirst(2)
            } else if sign == "." {
                glob += "?"
                rest = rest.dropFirst()
            } else if sign.isLetter || sign.isNumber || "-'".contains(sign) {
                glob.append(sign)
                rest = rest.dropFirst()
            } else {
                throw .init("of regular expressions only beginnings and ends of words are read")
            }
        }
        if !isEnd { glob += "*" }
        if !glob.contains(where: { "*?".contains($0) }) { return "=" + glob }
        let pattern = try GlobTerm.pattern(glob)
        guard !pattern.isPhrase else { throw .init("\"\(expression)\" is no single word") }
        return pattern.text
    }
}
