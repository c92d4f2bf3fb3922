import CorpusModel
import UnicodeText

/// Reads corpus query language (grammar: the CWB's `parser.y`, Manatee's `cqpeval.y` and the BCQL documentation, as far as the project's reference page takes them over).
///
/// Errors tell the column, what was found and what was expected. Depth and size are bounded.
public struct CQLParser {
    let text: String
    let items: [CQLLexer.Item]
    var at = 0
    var depth = 0
    /// The labels that patterns give, to tell a label that nothing gives.
    var labels: Set<String> = []
    var frequencies: Set<CQLAttribute> = []
    var used: [(label: String, column: Int)] = []
    /// Former ids of themes that the query asks for.
    var formerThemes: [String] = []
    /// Lists by name, for the message about one that is not there.
    let lists: Set<String>
    private let aliases: ThemeAliases

    /// `lists` are the names that `$NAME` may have. Where a theme is asked for by one of `aliases`, the query asks for what it is called now.
    public static func parse(
        _ query: String, lists: Set<String> = [], aliases: ThemeAliases = ThemeAliases()
    ) throws(QueryError) -> CQLQuery {
        var lexer = CQLLexer(query)
        var parser = CQLParser(query, try lexer.items(), lists, aliases)
        return try parser.query()
    }

    init(_ query: String, _ items: [CQLLexer.Item], _ lists: Set<String>, _ aliases: ThemeAliases) {
        self.text = query
        self.items = items
        self.lists = lists
        self.aliases = aliases
    }

    mutating func query() throws(QueryError) -> CQLQuery {
        var strategy: CQLStrategy?
        var seesAll = false
        while take("(?") {
            let name = try name("a strategy or all was expected")
            if name == "all" {
                seesAll = true
            } else if let found = CQLStrategy(rawValue: name) {
                strategy = found
            } else {
                throw error("\(name) is no strategy; expected \(CQLStrategy.allCases.map(\.rawValue).joined(separator: ", ")) or all", back: 1)
            }
            try expect(")")
        }
        var result = CQLQuery(body: try self.body())
        result.strategy = strategy ?? .standard
        result.seesAll = seesAll
        if take("::") { result.constraint = try test(isGlobal: true) }
        while try clause(&result) {}
        _ = take(";")
        result.frequencies = frequencies
        result.labels = labels
        result.formerThemes = formerThemes
        guard current == .end else { throw error("\(shown) was not expected here; a pattern, ::, within, containing, cut, expand or the end was") }
        for (label, column) in used where !labels.contains(label) {
            let hint = nearest(to: label, among: labels.sorted()).map { "; did you mean \($0)?" } ?? ""
            throw QueryError(query: text, column: column, "nothing in the query has the label \(label)\(hint)")
        }
        return result
    }

    mutating func body() throws(QueryError) -> CQLQuery.Body {
        if current == .name("MU") {
            at += 1
            return .meeting(try meeting())
        }
        let pattern = try alternatives()
        guard current == .name("NEAR") else { return .pattern(pattern) }
        at += 1
        let reach = take("/") ? try number("the number of words was expected, as in NEAR/5") : 5
        guard case .token(let one) = pattern, case .token(let other) = try item() else { throw error("NEAR stands between single tokens") }
        return .meeting(.meet(.token(one), .token(other), from: -reach, to: reach))
    }

    mutating func clause(_ query: inout CQLQuery) throws(QueryError) -> Bool {
        let isNegated = current == .name("not")
        if isNegated { at += 1 }
        switch current {
        case .name("within"):
            at += 1
            if !isNegated, let scope = try scope() {
                query.scope = scope
            } else {
                query.filters.append(CQLFilter(relation: isNegated ? .notWithin : .within, query: try alternatives()))
            }
        case .name("containing"):
            at += 1
            query.filters.append(CQLFilter(relation: isNegated ? .notContaining : .containing, query: try alternatives()))
        case .name("cut") where !isNegated:
            at += 1
            query.cut = try number("a number of matches was expected after cut")
        case .name("expand") where !isNegated:
            at += 1
            let side: CQLExpansion.Side = takeName("left") ? .left : takeName("right") ? .right : .both
            guard takeName("to") else { throw error("found \(shown); to was expected, as in expand to s") }
            query.expansion = CQLExpansion(side: side, region: try region())
        default:
            if isNegated { throw error("found \(shown); within or containing was expected after not") }
            return false
        }
        return true
    }

    /// `s`, `3 turn`, `20`; `nil` where a query follows.
    mutating func scope() throws(QueryError) -> CQLScope? {
        if case .number(let count) = current {
            at += 1
            guard count > 0 else { throw error("a scope has one region or token at least", back: 1) }
            if case .name(let name) = current, let region = CQLRegion(named: name) {
                at += 1
                return CQLScope(count: count, unit: .region(region))
            }
            _ = takeName("words") || takeName("tokens")
            return CQLScope(count: count, unit: .tokens)
        }
        guard case .name = current else { return nil }
        return CQLScope(count: 1, unit: .region(try region()))
    }

    // MARK: Signs

    var current: CQLLexer.Sign { items[at].sign }

    mutating func take(_ symbol: String) -> Bool {
        guard current == .symbol(symbol) else { return false }
        at += 1
        return true
    }

    mutating func takeName(_ name: String) -> Bool {
        guard current == .name(name) else { return false }
        at += 1
        return true
    }

    mutating func expect(_ symbol: String) throws(QueryError) {
        guard take(symbol) else { throw error("found \(shown); \(symbol) was expected") }
    }

    mutating func name(_ expectation: String) throws(QueryError) -> String {
        guard case .name(let name) = current else { throw error("found \(shown); \(expectation)") }
        at += 1
        return name
    }

    mutating func number(_ expectation: String) throws(QueryError) -> Int {
        guard case .number(let number) = current else { throw error("found \(shown); \(expectation)") }
        at += 1
        return number
    }

    /// A string as an expression that ICU knows.
    mutating func expression() throws(QueryError) -> CQLPatternText {
        guard case .string(let text, let flags) = current else { throw error("found \(shown); a string in quotation marks was expected") }
        let pattern = CQLPatternText.expression(text, flags)
        do throws(UnicodeFault) { _ = try CQLMatcher(pattern, lists: [:]) } catch {
            throw self.error("\"\(text)\" is no regular expression; for the text as it stands write %l after it, or a backslash before its signs")
        }
        at += 1
        return pattern
    }

    /// The id as a theme is called now, where a pattern is a former one; of expressions such as `power/.*` nobody can tell.
    mutating func currentTheme(_ pattern: CQLPatternText) -> CQLPatternText {
        guard case .expression(let id, let flags) = pattern, let successor = aliases.successor(of: id) else { return pattern }
        if !formerThemes.contains(id) { formerThemes.append(id) }
        return .expression(successor, flags)
    }

    mutating func list() throws(QueryError) -> String {
        at += 1
        let name = try name("the name of a list was expected after $")
        guard lists.contains(name) else {
            let hint = nearest(to: name, among: lists.sorted()).map { " Did you mean $\($0)?" } ?? ""
            throw error("there is no list $\(name); a list is given with --list NAME=FILE.\(hint)", back: 1)
        }
        return name
    }

    var shown: String {
        switch current {
        case .string(let text, _): "\"\(text)\""
        case .name(let name): name
        case .number(let number): String(number)
        case .symbol(let symbol): symbol
        case .end: "the end of the query"
        }
    }

    func error(_ message: String, back: Int = 0) -> QueryError {
        QueryError(query: text, column: items[max(0, at - back)].column, message)
    }
}
