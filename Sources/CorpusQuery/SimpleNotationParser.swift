import CorpusModel
import UnicodeText

/// A recursive-descent parser over the characters of one query; its depth is bounded.
struct SimpleNotationParser {
    private let text: String
    private let scalars: [Unicode.Scalar]
    private let sets: [String: QueryNode]
    private var at = 0
    private var depth = 0
    private var items = 0

    init(_ text: String, sets: [String: QueryNode]) {
        self.text = text
        self.sets = sets
        scalars = Array(text.unicodeScalars)
    }

    mutating func parse() throws(QueryError) -> ParsedQuery {
        skipSpaces()
        let isLiteral = take("!")
        let node = try sequence(until: .none)
        guard at == scalars.count else { throw error("found \"\(scalars[at])\" with nothing open before it") }
        return ParsedQuery(node: node, isLiteral: isLiteral)
    }

    /// The signs that end a group beside those that end any.
    private enum Closing {
        case none, parenthesis, brace, quotation

        func contains(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .none: false
            case .parenthesis: scalar == "|" || scalar == ")"
            case .brace: scalar == "}"
            case .quotation: scalar == "\""
            }
        }
    }

    private mutating func sequence(until closing: Closing) throws(QueryError) -> QueryNode {
        let nodes = try items(until: closing)
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    /// Items up to the end or to one of the closing characters, which is left unread; at least one, and gaps only between others.
    private mutating func items(until closing: Closing) throws(QueryError) -> [QueryNode] {
        depth += 1
        defer { depth -= 1 }
        guard depth < SimpleNotation.depthLimit else { throw error("groups are nested deeper than \(SimpleNotation.depthLimit)") }
        var nodes: [QueryNode] = []
        while true {
            skipSeparators()
            guard at < scalars.count, !closing.contains(scalars[at]), scalars[at] != ")", scalars[at] != "}" else { break }
            let start = at
            let node = try item(closing)
            if nodes.isEmpty, case .gap = node { throw error("a gap cannot begin a query or a group: name the word before it", at: start) }
            nodes.append(node)
            try count(1)
        }
        guard let last = nodes.last else { throw error("a word was expected") }
        if case .gap = last { throw error("a gap cannot end a query or a group: name the word after it") }
        return nodes
    }

    /// A gap, or atoms joined by bars.
    private mutating func item(_ closing: Closing) throws(QueryError) -> QueryNode {
        if scalars[at] == "[" { return .gap(try gap()) }
        var choices = [try atom()]
        // Inside parentheses the bar separates whole alternatives and is read there.
        while closing != .parenthesis, take("|") {
            guard at < scalars.count, scalars[at] != " " else { throw error("an alternative was expected after |") }
            choices.append(try atom())
        }
        return choices.count == 1 ? choices[0] : .alternatives(choices)
    }

    private mutating func atom() throws(QueryError) -> QueryNode {
        switch scalars[at] {
        case "(": return try flagged(try parenthesised())
        case "{": return try flagged(try anyOrder())
        case "\"": return try flagged(try quoted())
        case "=":
            at += 1
            return at < scalars.count && scalars[at] == "\"" ? try flagged(try exactPhrase()) : .word(try exactWord())
        case "@": return try namedSet()
        default: return .word(try word())
        }
    }

    /// A group with the flags behind it: `(idé|café)%d`.
    private mutating func flagged(_ node: QueryNode) throws(QueryError) -> QueryNode {
        guard at < scalars.count, scalars[at] == "%" else { return node }
        let start = at
        let (rest, folding) = try self.folding(rawWord(), at: start)
        guard rest.isEmpty else { throw error("found \"\(rest)\" right behind a group; a space or a flag such as %d was expected", at: start) }
        return node.folding(folding)
    }

    /// Splits `idé%d`, `skoler%da`; a percent sign before anything else belongs to the word.
    private func folding(_ raw: String, at start: Int) throws(QueryError) -> (text: String, folding: WordFolding) {
        guard let sign = raw.lastIndex(of: "%") else { return (raw, []) }
        let letters = raw[raw.index(after: sign)...]
        let text = String(raw[..<sign])
        guard !letters.isEmpty, letters.allSatisfy({ "cda".contains($0) }) else {
            guard letters.count == 1, let letter = letters.first, letter.isASCII, letter.isLetter else { return (raw, []) }
            throw error(
                "%\(letter) is no flag; %d passes over accents, %a makes aa å, ae æ and oe ø, and case never counts",
                at: start + text.unicodeScalars.count)
        }
        return (text, WordFolding((letters.contains("d") ? [.accents] : []) + (letters.contains("a") ? [.spellings] : [])))
    }

    private mutating func parenthesised() throws(QueryError) -> QueryNode {
        let opening = at
        at += 1
        var choices = [try sequence(until: .parenthesis)]
        while take("|") { choices.append(try sequence(until: .parenthesis)) }
        guard take(")") else { throw error("this parenthesis is not closed", at: opening) }
        return choices.count == 1 ? choices[0] : .alternatives(choices)
    }

    /// `{a b}` or `{a b}[8]`.
    private mutating func anyOrder() throws(QueryError) -> QueryNode {
        let opening = at
        at += 1
        let members = try items(until: .brace)
        guard take("}") else { throw error("this brace is not closed", at: opening) }
        guard members.count >= 2 else { throw error("a set in any order needs at least two words", at: opening) }
        guard members.count <= 8 else { throw error("a set in any order has at most eight members", at: opening) }
        guard members.allSatisfy({ $0.anyOrderDepth < 2 }) else { throw error("sets in any order are nested deeper than 2", at: opening) }
        for case .gap in members { throw error("a set in any order has no gaps: say how far apart with {…}[n]", at: opening) }
        var window = SimpleNotation.defaultWindow
        if at < scalars.count, scalars[at] == "[" {
            at += 1
            guard let number = number(), take("]") else { throw error("a number of words in brackets was expected, such as [8]") }
            window = number
        }
        guard window >= members.count - 1, window <= 100 else {
            throw error("the window must be between \(members.count - 1) and 100 words", at: opening)
        }
        return .anyOrder(members, window: window)
    }

    /// Quotation marks only group.
    private mutating func quoted() throws(QueryError) -> QueryNode {
        let opening = at
        at += 1
        let node = try sequence(until: .quotation)
        guard take("\"") else { throw error("this quotation mark is not closed", at: opening) }
        return node
    }

    private mutating func exactPhrase() throws(QueryError) -> QueryNode {
        let opening = at
        at += 1
        guard let end = scalars[at...].firstIndex(of: "\"") else { throw error("this quotation mark is not closed", at: opening) }
        let words = String(String.UnicodeScalarView(scalars[at..<end])).split(whereSeparator: \.isWhitespace).map { Self.withoutComma(String($0)) }
        guard words.contains(where: Self.isWord) else { throw error("a form was expected between the quotation marks") }
        if let mark = words.first(where: { !Self.isWord($0) }) { throw error(Self.noWord(mark), at: opening) }
        at = end + 1
        let nodes = words.map { QueryNode.word(WordPattern(.form, MatchForm.of($0))) }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func exactWord() throws(QueryError) -> WordPattern {
        let start = at
        let (raw, folding) = try self.folding(rawWord(), at: start)
        guard !raw.isEmpty else { throw error("a form was expected after =") }
        let (stem, wordClass) = try classified(raw, at: start)
        guard Self.isWord(stem) else { throw error(Self.noWord(stem), at: start) }
        return WordPattern(.form, MatchForm.of(stem), wordClass: wordClass, folding: folding)
    }

    private mutating func namedSet() throws(QueryError) -> QueryNode {
        let start = at
        at += 1
        let (name, folding) = try self.folding(rawWord(), at: at)
        if let set = sets[name] ?? SimpleNotation.builtInSets[name] {
            // A set may hold sets: what they hold together counts, or a few lines could make a query without end.
            try count(set.size)
            guard depth + set.depth < SimpleNotation.depthLimit else {
                throw error("groups are nested deeper than \(SimpleNotation.depthLimit)", at: start)
            }
            return set.folding(folding)
        }
        let known = (Array(sets.keys) + Array(SimpleNotation.builtInSets.keys)).sorted()
        throw error("there is no set @\(name); the sets are \(known.map { "@\($0)" }.joined(separator: ", "))", at: start)
    }

    private mutating func word() throws(QueryError) -> WordPattern {
        let start = at
        let (raw, folding) = try self.folding(rawWord(), at: start)
        guard !raw.isEmpty else {
            throw at > start ? error("a word was expected before the flag", at: start) : error("found \"\(scalars[at])\"; a word was expected")
        }
        let (stem, wordClass) = try classified(raw, at: start)
        if stem.contains("*") || stem.contains("?") {
            guard stem.contains(where: { $0 != "*" && $0 != "?" }) else { throw error("a wildcard needs at least one letter beside it", at: start) }
            return WordPattern(.wildcard, MatchForm.of(stem), wordClass: wordClass, folding: folding)
        }
        guard Self.isWord(stem) else { throw error(Self.noWord(stem), at: start) }
        if stem.hasSuffix("-"), stem.count > 1 {
            return WordPattern(.firstElement, MatchForm.of(String(stem.dropLast())), wordClass: wordClass, folding: folding)
        }
        if stem.hasPrefix("-"), stem.count > 1 {
            return WordPattern(.lastElement, MatchForm.of(String(stem.dropFirst())), wordClass: wordClass, folding: folding)
        }
        return WordPattern(.lemma, MatchForm.of(stem), wordClass: wordClass, folding: folding)
    }

    /// Splits `arbejde/NOUN`; a slash before anything but capitals belongs to the word (`og/eller`).
    private func classified(_ raw: String, at start: Int) throws(QueryError) -> (stem: String, wordClass: WordClass?) {
        guard let slash = raw.lastIndex(of: "/"), slash != raw.startIndex else { return (raw, nil) }
        let name = String(raw[raw.index(after: slash)...])
        guard name.count >= 1, name.unicodeScalars.allSatisfy({ ("A"..."Z").contains($0) }) else { return (raw, nil) }
        let stem = String(raw[..<slash])
        if let wordClass = WordClass(name: name) { return (stem, wordClass) }
        // `A/S` is a word; `arbejde/NOM` is a mistake.
        if stem.unicodeScalars.allSatisfy({ $0.properties.isUppercase }) { return (raw, nil) }
        throw error(
            "\(name) is no word class; the classes are \(WordClass.allCases.map(\.name).joined(separator: ", "))",
            at: start + stem.unicodeScalars.count + 1)
    }

    /// `[..]` or `[..n]`.
    private mutating func gap() throws(QueryError) -> Int {
        let start = at
        at += 1
        guard take("."), take(".") else { throw error("a gap is written [..] or [..n]", at: start) }
        let size = number() ?? SimpleNotation.defaultGap
        guard take("]") else { throw error("this bracket is not closed; a gap is written [..] or [..n]", at: start) }
        guard size >= 1, size <= 50 else { throw error("a gap is between 1 and 50 words", at: start) }
        return size
    }

    private mutating func number() -> Int? {
        var value: Int?
        while at < scalars.count, ("0"..."9").contains(scalars[at]), (value ?? 0) < 10_000 {
            value = (value ?? 0) * 10 + Int(scalars[at].value - 48)
            at += 1
        }
        return value
    }

    private mutating func rawWord() -> String {
        var word = String.UnicodeScalarView()
        while at < scalars.count, !Self.isSpace(scalars[at]), !Self.endsWord(scalars[at]), !isSeparatingComma {
            word.append(scalars[at])
            at += 1
        }
        return String(word)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard at < scalars.count, scalars[at] == scalar else { return false }
        at += 1
        return true
    }

    /// Counts what the query asks for, which is bounded.
    private mutating func count(_ nodes: Int) throws(QueryError) {
        items += nodes
        guard items <= SimpleNotation.itemLimit else { throw error("more than \(SimpleNotation.itemLimit) items") }
    }

    /// A comma that ends a word; the one in 3,5 does not.
    private var isSeparatingComma: Bool {
        guard at < scalars.count, scalars[at] == "," else { return false }
        guard at + 1 < scalars.count else { return true }
        return Self.isSpace(scalars[at + 1]) || ")}|\"".unicodeScalars.contains(scalars[at + 1])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", ")", "{", "}", "[", "]", "|", "\"", "=", "@": true
        default: false
        }
    }

    /// Commas are transparent in a text, so a query may be written with them or without.
    private mutating func skipSeparators() { while at < scalars.count, Self.isSpace(scalars[at]) || isSeparatingComma { at += 1 } }

    private static func withoutComma(_ word: String) -> String { word.count > 1 && word.hasSuffix(",") ? String(word.dropLast()) : word }

    /// Punctuation is never matched, so a query for it would find nothing and say nothing.
    private static func isWord(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            guard !scalar.isASCII else { return (48...57).contains(scalar.value) || (97...122).contains(scalar.value | 32) }
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func noWord(_ text: String) -> String { "\"\(text)\" is no word: punctuation is not searched for" }

    private mutating func skipSpaces() { while at < scalars.count, Self.isSpace(scalars[at]) { at += 1 } }

    private func error(_ message: String, at place: Int? = nil) -> QueryError { QueryError(query: text, column: (place ?? at) + 1, message) }
}
