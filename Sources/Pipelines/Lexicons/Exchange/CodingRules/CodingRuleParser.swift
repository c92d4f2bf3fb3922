import CorpusModel

/// Reads a coding rule: `not` before `and` before `or`, as in SQL, which KH Coder makes of it. Comparisons and sums are kept as one atom that is not read.
struct CodingRuleParser {
    private let tokens: [CodingToken]
    private let path: String
    private var at = 0
    private var depth = 0

    init(_ tokens: [CodingToken], path: String) {
        self.tokens = tokens
        self.path = path
    }

    mutating func rule() throws(Diagnostic) -> CodingRule {
        let rule = try alternatives()
        guard at < tokens.count else { return rule }
        throw fault(at, "found \"\(tokens[at].text)\"; and, or, or the end of the rule was expected")
    }

    private mutating func alternatives() throws(Diagnostic) -> CodingRule {
        var rules = [try conjunction()]
        while take("or", "|") { rules.append(try conjunction()) }
        return rules.count == 1 ? rules[0] : .or(rules)
    }

    private mutating func conjunction() throws(Diagnostic) -> CodingRule {
        var rules = [try denial()]
        while take("and", "&") { rules.append(try denial()) }
        return rules.count == 1 ? rules[0] : .and(rules)
    }

    private mutating func denial() throws(Diagnostic) -> CodingRule {
        var isDenied = false
        while take("not", "!") { isDenied.toggle() }
        let rule = try comparison()
        return isDenied ? .not(rule) : rule
    }

    /// A condition, or one that is compared with something.
    private mutating func comparison() throws(Diagnostic) -> CodingRule {
        let start = at
        let rule = try sum()
        guard at < tokens.count, CodingToken.comparisons.contains(tokens[at].text) else { return rule }
        at += 1
        _ = try sum()
        return unread(from: start)
    }

    private mutating func sum() throws(Diagnostic) -> CodingRule {
        let start = at
        var rule = try single()
        while at < tokens.count, CodingToken.sums.contains(tokens[at].text) {
            at += 1
            _ = try single()
            rule = unread(from: start)
        }
        return rule
    }

    private mutating func single() throws(Diagnostic) -> CodingRule {
        guard at < tokens.count else { throw fault(tokens.count - 1, "the rule ends where a word was expected") }
        let token = tokens[at]
        if take("(") {
            let start = at - 1
            depth += 1
            defer { depth -= 1 }
            guard depth <= ExchangeFault.depthLimit else { throw fault(start, "parentheses are nested deeper than \(ExchangeFault.depthLimit)") }
            let rule = try alternatives()
            guard take(")") else { throw fault(start, "this parenthesis is not closed") }
            return rule
        }
        let operators: Set = ["and", "or", "&", "|", ")"]
        guard !operators.contains(token.text), !CodingToken.comparisons.contains(token.text), !CodingToken.sums.contains(token.text) else {
            throw fault(at, "found \"\(token.text)\" where a word was expected")
        }
        if let mark = token.text.first, "'\"".contains(mark), token.text.count < 2 || token.text.last != mark {
            throw fault(at, "this quotation mark is not closed")
        }
        at += 1
        return token.isNumber ? unread(from: at - 1) : .atom(CodingAtom(token.text, line: token.line))
    }

    private func unread(from start: Int) -> CodingRule {
        let text = tokens[start..<at].map(\.text).joined(separator: " ")
        return .atom(CodingAtom(text: text, line: tokens[start].line, meaning: .unknown("how often words stand there is not compared")))
    }

    private mutating func take(_ texts: String...) -> Bool {
        guard at < tokens.count, texts.contains(tokens[at].text) else { return false }
        at += 1
        return true
    }

    private func fault(_ place: Int, _ message: String) -> Diagnostic {
        ExchangeFault.malformed(SourceLocation(path, .line(tokens[place].line)), message)
    }
}
