import CorpusQuery

/// One condition of a coding rule: a word, a phrase `a+b`, a text in quotation marks, `near(a-b)[n]`, `seq(a-b)[n]`, another code.
struct CodingAtom: Hashable, Sendable {
    enum Meaning: Hashable, Sendable {
        /// In the simple notation.
        case pattern(GlobTerm.Pattern)
        /// `<*code>`.
        case reference(String)
        /// What is not read, and why.
        case unknown(String)
    }

    let text: String
    let line: Int
    let meaning: Meaning

    init(text: String, line: Int, meaning: Meaning) {
        self.text = text
        self.line = line
        self.meaning = meaning
    }

    init(_ text: String, line: Int) {
        self.init(text: text, line: line, meaning: Self.meaning(text))
    }

    private static func meaning(_ text: String) -> Meaning {
        for mark in ["<*", "<＊"] where text.hasPrefix(mark) && text.hasSuffix(">") {
            return .reference(String(text.dropFirst(mark.count).dropLast()))
        }
        if text.hasPrefix("<>") { return .unknown("headings and variables are not of the words") }
        if ["lw", "lc", "No."].contains(text) { return .unknown("lengths and numbers of units are not asked for") }
        do throws(GlobTerm.Reason) { return .pattern(try pattern(text)) } catch { return .unknown(error.text) }
    }

    private static func pattern(_ text: String) throws(GlobTerm.Reason) -> GlobTerm.Pattern {
        if let first = text.first, "'\"".contains(first) { return try string(text) }
        for (name, isOrdered) in [("near(", false), ("seq(", true)] where text.hasPrefix(name) {
            return try together(text.dropFirst(name.count), isOrdered: isOrdered)
        }
        if let arrow = text.ranges(of: "-->").first { return try classed(text[..<arrow.lowerBound], text[arrow.upperBound...]) }
        if text.contains("->") { throw .init("inflections are not asked for") }
        let words = try text.split(separator: "+").map(String.init).map(word)
        guard !words.isEmpty else { throw .init("there is no word") }
        return try checked((words.count > 1 ? "!" : "") + words.joined(separator: " "), isPhrase: words.count > 1)
    }

    /// A base form, as KH Coder's words are: it finds all inflections.
    private static func word(_ text: String) throws(GlobTerm.Reason) -> String {
        guard !text.contains(where: { $0 == "*" || $0 == "?" }) else { throw .init("signs are not searched for") }
        let pattern = try GlobTerm.pattern(text)
        guard !pattern.isPhrase else { throw .init("\"\(text)\" is no single word") }
        return String(pattern.text.dropFirst())
    }

    /// `'på egen krop'`: a stretch of text, which may begin and end inside a word.
    private static func string(_ text: String) throws(GlobTerm.Reason) -> GlobTerm.Pattern {
        let inner = text.dropFirst().dropLast().replacing(String(repeating: text.first ?? "'", count: 2), with: String(text.first ?? "'"))
        let words = try inner.split(whereSeparator: \.isWhitespace).map(String.init).map(word)
        guard let first = words.first, let last = words.last else { throw .init("there is no word") }
        guard words.count > 1 else { return try checked("*\(first)*", isPhrase: false) }
        let middle = words[1..<(words.count - 1)].map { "=\($0)" }
        return try checked((["*\(first)"] + middle + ["\(last)*"]).joined(separator: " "), isPhrase: true)
    }

    /// What stands behind `near(` or `seq(`: words, and perhaps how far they may stand from each other. `b` keeps them in a sentence and `d` in a paragraph.
    private static func together(_ text: Substring, isOrdered: Bool) throws(GlobTerm.Reason) -> GlobTerm.Pattern {
        guard let end = text.lastIndex(of: ")") else { throw .init("it has no closing parenthesis") }
        let words = try text[..<end].split(separator: "-").map(String.init).map(word)
        var option = text[text.index(after: end)...]
        guard words.count > 1, option.isEmpty || option.hasPrefix("[") && option.hasSuffix("]") else {
            throw .init("near(word-word)[5] was expected")
        }
        option = option.dropFirst().dropLast()
        let scope = option.first.flatMap { "bd".contains($0) ? $0 : nil }
        if scope != nil { option = option.dropFirst() }
        // Ten words where nothing is said, and any number where 0 is.
        guard let given = option.isEmpty ? 10 : Int(option), given >= 0 else { throw .init("near(word-word)[5] was expected") }
        let reach = given == 0 ? (isOrdered ? 51 : 100) : given
        var why = scope == "b" ? [] : ["its words stay in a sentence here"]
        if given == 0 || reach > (isOrdered ? 51 : 100 / (words.count - 1)) {
            why.append("the distance is at most \(isOrdered ? 50 : 100) words here")
        }
        let pattern: String
        if isOrdered {
            let gap = min(reach, 51) > 1 ? " [..\(min(reach, 51) - 1)] " : " "
            pattern = "!" + words.joined(separator: gap)
        } else {
            if words.count > 2 { why.append("the distance is that of the first from the last word here") }
            pattern = "{\(words.joined(separator: " "))}[\(min(reach * (words.count - 1), 100))]"
        }
        var read = try checked(pattern, isPhrase: true)
        read.approximation = why.isEmpty ? nil : why.joined(separator: "; ")
        return read
    }

    /// `arbejde-->Noun`.
    private static func classed(_ word: Substring, _ name: Substring) throws(GlobTerm.Reason) -> GlobTerm.Pattern {
        guard !name.contains("->") else { throw .init("inflections are not asked for") }
        guard let wordClass = CodingWordClass.wordClass(String(name)) else { throw .init("\"\(name)\" is no word class that is known here") }
        return try checked("\(try self.word(String(word)))/\(wordClass.name)", isPhrase: false)
    }

    private static func checked(_ text: String, isPhrase: Bool) throws(GlobTerm.Reason) -> GlobTerm.Pattern {
        do throws(QueryError) { _ = try SimpleNotation.parse(text) } catch { throw .init(error.message) }
        return GlobTerm.Pattern(text: text, isPhrase: isPhrase)
    }
}
