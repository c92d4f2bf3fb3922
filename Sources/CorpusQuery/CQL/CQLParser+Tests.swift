import CorpusModel

/// Tests of tokens and of whole matches.
extension CQLParser {
    /// `->` binds loosest, then `|`, then `&`.
    mutating func test(isGlobal: Bool) throws(QueryError) -> CQLTest {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw error("tests are nested deeper than 50") }
        let condition = try disjunction(isGlobal)
        return take("->") ? .implies(condition, try test(isGlobal: isGlobal)) : condition
    }

    mutating func disjunction(_ isGlobal: Bool) throws(QueryError) -> CQLTest {
        var tests = [try conjunction(isGlobal)]
        while take("|") { tests.append(try conjunction(isGlobal)) }
        return tests.count == 1 ? tests[0] : .or(tests)
    }

    mutating func conjunction(_ isGlobal: Bool) throws(QueryError) -> CQLTest {
        var tests = [try unary(isGlobal)]
        while take("&") { tests.append(try unary(isGlobal)) }
        return tests.count == 1 ? tests[0] : .and(tests)
    }

    mutating func unary(_ isGlobal: Bool) throws(QueryError) -> CQLTest {
        if take("!") { return .not(try unary(isGlobal)) }
        if take("(") {
            let inner = try test(isGlobal: isGlobal)
            try expect(")")
            return inner
        }
        if case .string = current, !isGlobal { return .equals(CQLValue(label: nil, attribute: .word), try expression()) }
        return try relation(isGlobal)
    }

    mutating func relation(_ isGlobal: Bool) throws(QueryError) -> CQLTest {
        guard case .name(let name) = current else {
            throw error("found \(shown); an attribute was expected: \(Self.attributes.joined(separator: ", "))")
        }
        if case .symbol("(") = items[at + 1].sign {
            let number = try call(name)
            return .compares(number, try comparisonSign(), try numberOperand())
        }
        if isGlobal, !isFollowedByDot {
            used.append((name, items[at].column))
            at += 1
            return .isDefined(name)
        }
        if let region = CQLRegion(named: name), !isFollowedByDot, !isFollowedByComparison {
            at += 1
            return .isIn(region)
        }
        let value = try value()
        if !isFollowedByString, case .symbol(let symbol) = current, let sign = CQLComparison(rawValue: symbol), sign != .equal, sign != .unequal {
            at += 1
            return .compares(.value(value), sign, try numberOperand())
        }
        return try comparison(value)
    }

    var isFollowedByDot: Bool { items[min(at + 1, items.count - 1)].sign == .symbol(".") }
    var isFollowedByComparison: Bool { [.symbol("="), .symbol("!=")].contains(items[min(at + 1, items.count - 1)].sign) }
    var isFollowedByString: Bool { if case .string = items[min(at + 1, items.count - 1)].sign { true } else { false } }

    /// After the value: `="…"`, `!= $list`, `contains "…"`, `= a.lemma`.
    mutating func comparison(_ value: CQLValue) throws(QueryError) -> CQLTest {
        let isNegated = take("!=")
        let isNegatedWord = !isNegated && takeName("not")
        guard isNegated || take("=") || takeName("contains") || takeName("matches") else {
            throw error("found \(shown); =, !=, contains or matches was expected")
        }
        let test: CQLTest
        switch current {
        case .string:
            let pattern = try expression()
            test = .equals(value, value.attribute == .theme ? currentTheme(pattern) : pattern)
        case .symbol("$"): test = .equals(value, .list(try list()))
        case .name: test = .same(value, try self.value())
        case .number(let number):
            at += 1
            test = .compares(.value(value), .equal, .constant(number))
        default: throw error("found \(shown); a string in quotation marks, a list $NAME or LABEL.attribute was expected")
        }
        return isNegated || isNegatedWord ? .not(test) : test
    }

    /// `lemma`, `a.lemma`, `turn_role`, `turn.role`.
    mutating func value() throws(QueryError) -> CQLValue {
        let first = try name("an attribute was expected")
        guard take(".") else {
            at -= 1
            let attribute = try attribute(first)
            at += 1
            return CQLValue(label: nil, attribute: attribute)
        }
        let second = try name("an attribute was expected after the dot")
        if let region = CQLRegion(named: first) { return CQLValue(label: nil, attribute: .region(region, second)) }
        at -= 1
        let attribute = try attribute(second)
        used.append((first, items[at - 2].column))
        at += 1
        return CQLValue(label: first, attribute: attribute)
    }

    static let attributes = ["word", "norm", "lemma", "pos", "class", "part", "theme"]

    func attribute(_ name: String) throws(QueryError) -> CQLAttribute {
        switch name {
        case "word": return .word
        case "norm": return .norm
        case "lemma": return .lemma
        case "pos", "upos", "tag": return .pos
        case "class": return .class
        case "part": return .part
        case "theme": return .theme
        default:
            if let underscore = name.firstIndex(of: "_"), let region = CQLRegion(named: String(name[..<underscore])) {
                return .region(region, String(name[name.index(after: underscore)...]))
            }
            let hint = nearest(to: name, among: Self.attributes).map { " Did you mean \($0)?" } ?? ""
            throw error(
                "there is no attribute \(name); the attributes are \(Self.attributes.joined(separator: ", ")), and of regions turn_role, turn_speaker, transcript_FIELD.\(hint)"
            )
        }
    }

    mutating func call(_ name: String) throws(QueryError) -> CQLNumber {
        let column = items[at].column
        at += 2
        let number: CQLNumber
        switch name {
        case "distance", "dist", "distabs":
            let one = try label()
            try expect(",")
            let other = try label()
            number = name == "distabs" ? .absoluteDistance(one, other) : .distance(one, other)
        case "strlen": number = .length(try value())
        case "f":
            let value = try value()
            guard CQLFrequencies.attributes.contains(value.attribute) else {
                throw QueryError(query: text, column: column, "f() counts the values of word, norm, lemma, pos, class or part")
            }
            frequencies.insert(value.attribute)
            number = .frequency(value)
        default: throw QueryError(query: text, column: column, "there is no function \(name); the functions are distance, distabs, strlen and f")
        }
        try expect(")")
        return number
    }

    mutating func label() throws(QueryError) -> String {
        let column = items[at].column
        let label = try name("a label was expected")
        if label != "match", label != "matchend" { used.append((label, column)) }
        return label
    }

    mutating func comparisonSign() throws(QueryError) -> CQLComparison {
        guard case .symbol(let symbol) = current, let sign = CQLComparison(rawValue: symbol) else {
            throw error("found \(shown); one of = != < <= > >= was expected")
        }
        at += 1
        return sign
    }

    mutating func numberOperand() throws(QueryError) -> CQLNumber {
        let isNegative = take("-")
        if case .number(let number) = current {
            at += 1
            return .constant(isNegative ? -number : number)
        }
        if case .string(let text, _) = current, let number = Int(text) {
            at += 1
            return .constant(number)
        }
        if case .name(let name) = current, case .symbol("(") = items[at + 1].sign { return try call(name) }
        if case .name = current { return .value(try value()) }
        throw error("found \(shown); a number was expected")
    }
}
