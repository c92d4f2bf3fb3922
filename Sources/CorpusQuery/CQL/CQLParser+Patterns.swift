import CorpusModel

/// Patterns: sequences, groups, quantifiers, labels, regions, and tokens that stand near each other.
extension CQLParser {
    mutating func alternatives() throws(QueryError) -> CQLPattern {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw error("groups are nested deeper than 50") }
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .alternatives(choices)
    }

    mutating func sequence() throws(QueryError) -> CQLPattern {
        var parts: [CQLPattern] = []
        while startsItem { parts.append(try item()) }
        guard !parts.isEmpty else { throw error("found \(shown); a token, a group or a region was expected") }
        guard parts.count <= 1_000 else { throw error("more than a thousand parts stand in one sequence") }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    var startsItem: Bool {
        switch current {
        case .string: true
        case .symbol(let symbol): ["[", "(", "<", "</", "@", "$"].contains(symbol)
        case .name: isLabel
        default: false
        }
    }

    var isLabel: Bool {
        guard case .name = current, case .symbol(":") = items[min(at + 1, items.count - 1)].sign else { return false }
        return true
    }

    mutating func item() throws(QueryError) -> CQLPattern {
        if take("@") {
            labels.insert("target")
            if case .number = current { at += 1 }
            _ = take(":")
            return .labelled("target", try item())
        }
        if case .name(let label) = current, isLabel {
            at += 2
            labels.insert(label)
            return .labelled(label, try item())
        }
        return try quantified(try atom())
    }

    mutating func atom() throws(QueryError) -> CQLPattern {
        switch current {
        case .string: return .token(.equals(CQLValue(label: nil, attribute: .word), try expression()))
        case .symbol("$"): return .token(.equals(CQLValue(label: nil, attribute: .word), .list(try list())))
        case .symbol("["):
            at += 1
            if take("]") { return .token(.any) }
            let isZeroWidth = take(":")
            if isZeroWidth { throw error("a test of no width, [: … :], is not known here; write the test in the token that it is about", back: 1) }
            let test = try test(isGlobal: false)
            try expect("]")
            return .token(test)
        case .symbol("("):
            at += 1
            let inner = try alternatives()
            try expect(")")
            return inner
        case .symbol("<"): return try regionStart()
        case .symbol("</"):
            at += 1
            let region = try region()
            try expect(">")
            return .regionEnd(region)
        default: throw error("found \(shown); a token was expected, such as \"ord\" or [lemma=\"ord\"]")
        }
    }

    mutating func quantified(_ atom: CQLPattern) throws(QueryError) -> CQLPattern {
        if take("?") { return .repeated(atom, minimum: 0, maximum: 1) }
        if take("*") { return .repeated(atom, minimum: 0, maximum: nil) }
        if take("+") { return .repeated(atom, minimum: 1, maximum: nil) }
        guard take("{") else { return atom }
        var minimum = 0
        var maximum: Int?
        if case .number(let count) = current {
            at += 1
            (minimum, maximum) = (count, count)
        }
        if take(",") {
            if case .number(let count) = current {
                at += 1
                maximum = count
            } else {
                maximum = nil
            }
        } else if maximum == nil {
            throw error("found \(shown); a number was expected, as in {2} or {0,3}")
        }
        try expect("}")
        if let maximum, maximum < minimum || maximum > 1_000 || maximum == 0 {
            throw error("{\(minimum),\(maximum)} is no range; the second number is at least the first, and from 1 to 1000", back: 1)
        }
        return .repeated(atom, minimum: minimum, maximum: maximum)
    }

    /// `<s>`, `<turn role="IP">`, `<turn_role="IP">`, `<s/>`.
    mutating func regionStart() throws(QueryError) -> CQLPattern {
        at += 1
        guard case .name(let name) = current else { throw error("found \(shown); a region was expected: \(CQLRegion.names.joined(separator: ", "))") }
        var test: CQLTest?
        let found: CQLRegion
        if let plain = CQLRegion(named: name) {
            at += 1
            found = plain
            if case .name(let attribute) = current {
                at += 1
                test = try comparison(CQLValue(label: nil, attribute: .region(plain, attribute)))
            }
        } else {
            guard case .region(let region, _) = try attribute(name) else { throw noRegion(name) }
            found = region
            at += 1
            test = try comparison(CQLValue(label: nil, attribute: try attribute(name)))
        }
        if take("/>") { return .region(found, test) }
        try expect(">")
        return .regionStart(found, test)
    }

    mutating func region() throws(QueryError) -> CQLRegion {
        let name = try name("a region was expected: \(CQLRegion.names.joined(separator: ", "))")
        guard let region = CQLRegion(named: name) else {
            at -= 1
            throw noRegion(name)
        }
        return region
    }

    func noRegion(_ name: String) -> QueryError {
        let hint = nearest(to: name, among: CQLRegion.names).map { " Did you mean \($0)?" } ?? ""
        return error("there is no region \(name); the regions are \(CQLRegion.names.joined(separator: ", ")).\(hint)")
    }

    mutating func meeting() throws(QueryError) -> CQLMeeting {
        guard take("(") else {
            guard case .token(let test) = try atom() else { throw error("MU knows single tokens only") }
            return .token(test)
        }
        let kind = try name("meet or union was expected")
        guard kind == "meet" || kind == "union" else { throw error("found \(kind); meet or union was expected", back: 1) }
        let one = try meeting()
        let other = try meeting()
        if kind == "union" {
            try expect(")")
            return .union(one, other)
        }
        if case .name = current {
            let region = try region()
            try expect(")")
            return .meetIn(one, other, region)
        }
        let from = try signedNumber()
        let to = try signedNumber()
        guard from <= to else { throw error("the window runs from \(from) to \(to); the first number is the smaller", back: 1) }
        try expect(")")
        return .meet(one, other, from: from, to: to)
    }

    mutating func signedNumber() throws(QueryError) -> Int {
        let isNegative = take("-")
        let number = try number("a number of tokens or a region was expected, as in (meet \"a\" \"b\" -3 3)")
        return isNegative ? -number : number
    }
}
